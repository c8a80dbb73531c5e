import { aftermathDaysOf, type Event, KINDS } from '../index.ts'

/** What an importer says of an event; the rest follows from its kind. */
export type ImportedFacts = Pick<Event, 'id' | 'name' | 'kind' | 'severity' | 'regions' | 'start' | 'source'> &
  Partial<Pick<Event, 'also' | 'scope' | 'forecast' | 'aftermathDays'>> & {
    readonly counties?: readonly string[] | undefined
    readonly partial?: boolean | undefined
    readonly end?: string | undefined
  }

/** Longer names are no names: they are cut. */
const MAX_NAME = 200

/** An event of a feed, with the window and the effects of its kind. */
export function importedEvent({ name, also = [], counties, partial, end, ...facts }: ImportedFacts): Event {
  return {
    scope: 'public',
    forecast: false,
    aftermathDays: aftermathDaysOf(facts.kind, facts.severity),
    effects: KINDS[facts.kind].effects,
    ...facts,
    name: cut(name),
    also: also.map(cut),
    ...(counties && counties.length > 0 && { counties }),
    ...(partial && { partial }),
    ...(end !== undefined && { end }),
  }
}

/** An id of words and hyphens, the same for the same parts in every import: `gdacs-tc-1000643`. */
export function eventId(...parts: readonly string[]): string {
  return parts
    .map((part) =>
      part
        .toLowerCase()
        .slice(0, MAX_NAME)
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, ''),
    )
    .filter(Boolean)
    .join('-')
}

const cut = (name: string): string => {
  const line = name.replace(/\s+/g, ' ').trim()
  return line.length > MAX_NAME ? `${line.slice(0, MAX_NAME).trim()}…` : line
}
