import type { EventKind, EventSeverity } from '../index.ts'
import { earthquakeReach } from './earthquake-reach.ts'
import type { ImportNotes } from './import-notes.ts'
import { eventId, importedEvent } from './imported-event.ts'
import { areWithin, type Place, regionsNear } from './places.ts'

/** One event of GDACS, as either of its feeds has it. */
export interface GdacsEntry {
  /** `EQ`, `TC`, `FL`, `VO`, `WF` or `DR`. */
  readonly type: string
  readonly id: string
  /** Name of a storm or volcano, such as `CALVINIA-19`. */
  readonly eventName: string | undefined
  readonly alertLevel: string
  readonly isCurrent: boolean
  readonly from: string | undefined
  readonly to: string | undefined
  /** ISO 3166-1 codes. */
  readonly countries: readonly string[]
  /** The countries as the feed calls them. */
  readonly countryNames: string | undefined
  readonly place: Place | undefined
  /** Of an earthquake. */
  readonly magnitude: number | undefined
  readonly url: string | undefined
  /** Day on which the feed was made. */
  readonly retrieved: string | undefined
  lineOf(): number | undefined
}

interface TypeFacts {
  readonly kind: EventKind
  readonly noun: string
  /** Kilometres around its place in which it is felt. */
  readonly reach: (entry: GdacsEntry) => number
}

const TYPES: ReadonlyMap<string, TypeFacts> = new Map(
  Object.entries<TypeFacts>({
    EQ: { kind: 'earthquake', noun: 'Earthquake', reach: ({ magnitude }) => earthquakeReach(magnitude) },
    TC: { kind: 'hurricane', noun: 'Tropical Cyclone', reach: () => 250 },
    FL: { kind: 'flood', noun: 'Flood', reach: () => 100 },
    VO: { kind: 'volcano', noun: 'Volcano', reach: () => 50 },
    WF: { kind: 'wildfire', noun: 'Wildfire', reach: () => 30 },
  }),
)

/** Alert levels stand for the humanitarian impact to be expected. */
const SEVERITIES: ReadonlyMap<string, EventSeverity> = new Map([
  ['red', 'extreme'],
  ['orange', 'severe'],
  ['green', 'minor'],
])

/** Takes an entry as an event, or says why it is none: droughts have no kind, green alerts have no impact to speak of. */
export function addGdacsEvent(entry: GdacsEntry, notes: ImportNotes, all: boolean): void {
  const { type, id, from, to, url, retrieved } = entry
  const ref = `${type}${id}`
  if (type === 'DR') return notes.leaveOut('drought')
  const facts = TYPES.get(type)
  if (!facts) return notes.report(`Entry ${ref} has an unknown event type; expected EQ, TC, FL, VO, WF or DR.`, entry.lineOf())
  const severity = SEVERITIES.get(entry.alertLevel.toLowerCase())
  if (!severity) return notes.report(`Entry ${ref} has no readable alert level; expected Green, Orange or Red.`, entry.lineOf())
  if (severity === 'minor' && !all) return notes.leaveOut('green alert')
  if (!from || !to) return notes.report(`Entry ${ref} has no readable "fromdate" and "todate".`, entry.lineOf())
  const [{ place }, reach] = [entry, facts.reach(entry)]
  const regions = regionsOf(entry, reach)
  if (regions.length === 0) return notes.leaveOut('at sea, no country within reach')
  notes.add(
    importedEvent({
      id: eventId('gdacs', type, id),
      name: nameOf(entry, facts),
      kind: facts.kind,
      severity,
      regions,
      partial: !place || !areWithin(regions, place, reach),
      start: from,
      // An earthquake is over at once; its entry stays current while help is under way.
      end: entry.isCurrent && type !== 'EQ' ? undefined : to,
      source: { type: 'gdacs', ref, ...(url && { url }), ...(retrieved && { retrieved }) },
    }),
    entry.lineOf,
  )
}

/** The countries that the entry names; of one that is drawn in parts, such as the US, the parts near its place. Without any, what lies near. */
function regionsOf({ countries, place }: GdacsEntry, reach: number): string[] {
  const near = place ? regionsNear(place, reach) : []
  if (countries.length === 0) return near
  const regions = countries.flatMap((country) => {
    const parts = near.filter((code) => code.startsWith(`${country}-`))
    return parts.length > 0 && !near.includes(country) ? parts : [country]
  })
  return [...new Set(regions)]
}

function nameOf({ type, eventName, countryNames }: GdacsEntry, { noun }: TypeFacts): string {
  const own = eventName?.replace(/-\d+$/, '')
  if (own && type === 'TC') return `${noun} ${own.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())}`
  if (own && type === 'VO') return `${noun} ${own}`
  return countryNames ? `${noun} in ${countryNames}` : noun
}
