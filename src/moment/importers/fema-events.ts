import { addDays, type Event, type EventKind, type EventSeverity } from '../index.ts'
import { type Declaration, groupDeclarations, type PlacedRow } from './fema-declarations.ts'
import type { FemaRow } from './fema-rows.ts'
import { stormOf, titleCase } from './fema-storms.ts'
import { groupBy } from './group-by.ts'
import type { ImportNotes } from './import-notes.ts'
import { eventId, importedEvent } from './imported-event.ts'

/** Values of `incidentType`, in lower case; the rest (Chemical, Human Cause, Drought, Fishing Losses …) has no kind. */
const KINDS: ReadonlyMap<string, EventKind> = new Map([
  ['hurricane', 'hurricane'],
  ['typhoon', 'hurricane'],
  ['tropical storm', 'hurricane'],
  ['coastal storm', 'storm'],
  ['severe storm', 'storm'],
  ['severe storm(s)', 'storm'],
  ['straight-line winds', 'storm'],
  ['flood', 'flood'],
  ['dam/levee break', 'flood'],
  ['mud/landslide', 'flood'],
  ['fire', 'wildfire'],
  ['tornado', 'tornado'],
  ['snowstorm', 'winter-storm'],
  ['snow', 'winter-storm'],
  ['winter storm', 'winter-storm'],
  ['severe ice storm', 'winter-storm'],
  ['freezing', 'cold'],
  ['earthquake', 'earthquake'],
  ['tsunami', 'tsunami'],
  ['volcanic eruption', 'volcano'],
  ['volcano', 'volcano'],
  ['terrorist', 'attack'],
  ['biological', 'epidemic'],
])

const SEVERITIES = { DR: 'severe', EM: 'severe', FM: 'moderate' } as const satisfies Record<string, EventSeverity>
const GRAVEST_FIRST: readonly EventSeverity[] = ['extreme', 'severe', 'moderate']
/** An incident without an end that began longer ago has ended, and no one wrote it down. */
const OPEN_DAYS = 365

/**
 * Takes declarations as events. A storm with a name is one event, though each state has a declaration of its own and often two; titles
 * such as "Severe Storms and Flooding" say nothing of whether two states had the same ones, so those stay apart.
 */
export function addFemaEvents(rows: readonly PlacedRow[], retrieved: string | undefined, notes: ImportNotes, all: boolean): void {
  const asOf = retrieved ?? [...new Set(rows.map(({ row }) => row.refreshed))].sort().at(-1) ?? ''
  const kept = groupDeclarations(rows).filter((declaration) => {
    const reason = reasonToLeaveOut(declaration, asOf, all)
    if (reason) notes.leaveOut(reason)
    return reason === undefined
  })
  for (const [id, declarations] of groupBy(kept, idOf)) notes.add(eventOf(id, declarations, retrieved), declarations[0]!.lineOf)
}

function reasonToLeaveOut(declaration: Declaration, asOf: string, all: boolean): string | undefined {
  const { row } = declaration
  const type = row.incidentType.toLowerCase()
  if (!stormIn(declaration) && !KINDS.has(type)) return `no kind of event for ${row.incidentType.slice(0, 40) || 'an empty incident type'}`
  if (!row.end && (row.isClosedOut || addDays(row.begin, OPEN_DAYS)! < asOf)) return 'long over, without an end'
  if (all) return undefined
  if (type === 'biological') return 'Biological (everywhere, for years)'
  return isShelter(row.title) ? 'took evacuees in, was not struck itself' : undefined
}

/** After Katrina, states far away were declared for those who had fled there. */
const isShelter = (title: string): boolean => /\bevacu/i.test(title)

const stormIn = ({ row }: Declaration) => (isShelter(row.title) ? undefined : stormOf(row.title))

/** Names of storms come back after years: with the year, the id is the same whichever declarations a file holds. */
function idOf(declaration: Declaration): string {
  const { declarationType, disasterNumber, begin } = declaration.row
  const storm = stormIn(declaration)
  return storm ? eventId('fema', storm.name, begin.slice(0, 4)) : eventId('fema', declarationType, disasterNumber)
}

function eventOf(id: string, declarations: readonly Declaration[], retrieved: string | undefined): Event {
  const [{ row }] = declarations as [Declaration]
  const storms = declarations.flatMap((declaration) => stormIn(declaration) ?? []).sort((a, b) => b.strength - a.strength)
  const name = storms[0]?.title ?? (titleCase(row.title) || row.incidentType)
  const rows = declarations.map((declaration) => declaration.row)
  const severities = new Set(declarations.map(severityOf))
  const ends = rows.map(({ end }) => end)
  return importedEvent({
    id,
    name,
    also: [...new Set(storms.map(({ title }) => title))].filter((title) => title !== name),
    kind: storms.length > 0 ? 'hurricane' : KINDS.get(row.incidentType.toLowerCase())!,
    severity: GRAVEST_FIRST.find((severity) => severities.has(severity))!,
    regions: [...new Set(rows.map(({ region }) => region))],
    counties: countiesOf(rows),
    start: rows.map(({ begin }) => begin).sort()[0]!,
    end: ends.includes(undefined) ? undefined : (ends as string[]).sort().at(-1),
    source: {
      type: 'fema',
      ref: rows.map((one) => `${one.declarationType}-${one.disasterNumber}-${one.region.slice(-2)}`).join(', '),
      url: `https://www.fema.gov/disaster/${encodeURIComponent(row.disasterNumber)}`,
      ...(retrieved && { retrieved }),
    },
  })
}

/** The counties of the states of which none was designated as a whole. */
function countiesOf(rows: readonly FemaRow[]): string[] {
  const whole = new Set(rows.flatMap(({ region, county }) => (county === undefined ? region : [])))
  return [...new Set(rows.flatMap(({ region, county }) => (county === undefined || whole.has(region) ? [] : county)))]
}

function severityOf({ row, hasIndividualAssistance }: Declaration): EventSeverity {
  const isHurricane = /^(?:hurricane|typhoon)$/i.test(row.incidentType)
  return row.declarationType === 'DR' && isHurricane && hasIndividualAssistance ? 'extreme' : SEVERITIES[row.declarationType]
}
