import {
  type AudienceShares,
  contains,
  EVENT_SEVERITIES,
  type Event,
  type EventSeverity,
  placesOf,
  type RegionGroups,
  readAudience,
} from '../moment/index.ts'

/** Which of the events that a feed holds are wanted. */
export interface EventsFilter {
  /** First and last day of interest, `YYYY-MM-DD`. */
  readonly since?: string
  readonly until?: string
  readonly regions?: AudienceShares
  readonly minSeverity?: EventSeverity
}

/** Why an event is not wanted; undefined for one that is. */
export function filterOf({ since, until, regions, minSeverity }: EventsFilter, groups: RegionGroups): (event: Event) => string | undefined {
  const codes = regions && readAudience(regions, groups).regions.flatMap((region) => region.codes)
  const least = minSeverity ? EVENT_SEVERITIES.indexOf(minSeverity) : 0
  return (event) => {
    if (since !== undefined && event.end !== undefined && event.end < since) return `ended before ${since}`
    if (until !== undefined && event.start > until) return `begins after ${until}`
    if (codes && !isIn(event, codes)) return 'in other regions'
    return EVENT_SEVERITIES.indexOf(event.severity) < least ? `below ${minSeverity}` : undefined
  }
}

const isIn = (event: Event, codes: readonly string[]): boolean =>
  placesOf(event).some((place) => codes.some((code) => contains(place, code) || contains(code, place)))
