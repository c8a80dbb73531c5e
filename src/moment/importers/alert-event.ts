import { EVENT_SEVERITIES, type Event, type EventSeverity, placesInWords, stateOfFips } from '../index.ts'
import { stormOf } from './cyclones.ts'
import type { Episode } from './episode.ts'
import { groupBy } from './group-by.ts'
import { eventId, importedEvent } from './imported-event.ts'
import { phenomenonOf } from './phenomenon.ts'
import type { Warning } from './read-warning.ts'
import { keyOf } from './vtec.ts'

/** The file that alerts come from. */
export interface AlertSource {
  /** Name of the importer. */
  readonly type: string
  /** Day on which the feed was current. */
  readonly retrieved?: string | undefined
}

/** The event that an episode is: its regions, its window, and what the gravest of its warnings calls it. */
export function eventOf({ warnings, start, end }: Episode, { type, retrieved }: AlertSource): Event {
  const first = firstOf(warnings)
  const { kind, isForecast } = first.hazard
  const storm = stormOf(warnings)
  const names = namesOf(warnings)
  const ref = refOf(first)
  const regions = unitedRegions(warnings)
  const url = first.alert.url
  return importedEvent({
    id: storm
      ? eventId(type, storm.name, start.day.slice(0, 4), isForecast ? 'watch' : '')
      : eventId(type, ...(first.vtec ? [ref] : [kind, start.day, regions[0]!, isForecast ? 'watch' : ''])),
    name: storm ? `${storm.title} ${storm.name}` : nameIn(regions, gravestOf(warnings)),
    also: [...(storm ? [storm.name] : []), ...names],
    kind,
    severity: severest(warnings),
    regions,
    counties: unitedCounties(warnings),
    partial: warnings.every(({ isPartial }) => isPartial),
    start: start.day,
    end: end?.day,
    forecast: isForecast,
    source: { type, ref, ...(url && { url }), ...(retrieved && { retrieved }) },
  })
}

/** "Tornado in Oklahoma", "Tornado watch in Oklahoma": a name to use in a sentence, which those of warnings are not. */
const nameIn = (regions: readonly string[], { hazard }: Warning): string =>
  `${phenomenonOf(hazard)}${hazard.isForecast ? ' watch' : ''} in ${placesInWords(regions)}`

/** The warning that names the event for good: the one that began first. */
function firstOf(warnings: readonly Warning[]): Warning {
  return warnings.reduce((first, one) => ((one.start.at - first.start.at || refOf(one).localeCompare(refOf(first))) < 0 ? one : first))
}

const refOf = ({ alert, vtec, start }: Warning): string => (vtec ? keyOf(vtec, start.day) : alert.identifier)

/** What the warnings are called, the gravest first, then the most frequent. */
function namesOf(warnings: readonly Warning[]): string[] {
  return [...groupBy(warnings, ({ hazard }) => hazard.name)]
    .map(([name, group]) => ({ name, count: group.length, rank: EVENT_SEVERITIES.indexOf(severest(group)) }))
    .sort((a, b) => b.rank - a.rank || b.count - a.count || a.name.localeCompare(b.name))
    .map(({ name }) => name)
}

const gravestOf = (warnings: readonly Warning[]): Warning =>
  warnings.reduce((gravest, one) => (rankOf(one) > rankOf(gravest) ? one : gravest))

const rankOf = ({ hazard }: Warning): number => EVENT_SEVERITIES.indexOf(hazard.severity)

function severest(warnings: readonly Warning[]): EventSeverity {
  return EVENT_SEVERITIES.findLast((severity) => warnings.some(({ hazard }) => hazard.severity === severity))!
}

/** Counties of the states of which every warning names some. */
function unitedCounties(warnings: readonly Warning[]): string[] {
  const whole = new Set(
    warnings.flatMap(({ regions, counties }) => regions.filter((region) => !counties.some((fips) => stateOfFips(fips) === region))),
  )
  const counties = new Set(warnings.flatMap((warning) => warning.counties))
  return [...counties].filter((fips) => !whole.has(stateOfFips(fips)!)).sort()
}

function unitedRegions(warnings: readonly Warning[]): string[] {
  const codes = new Set(warnings.flatMap(({ regions }) => regions))
  return [...codes].filter((code) => code.length === 2 || !codes.has(code.slice(0, 2))).sort()
}
