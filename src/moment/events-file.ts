import { readInstant } from './day.ts'
import type { Event } from './event.ts'

/** A file of events that a run was given, as far as its age goes. */
export interface EventsFile {
  /** Its name in reports. */
  readonly path: string
  readonly isMissing: boolean
  /** Up to when it knows what goes on, in milliseconds since 1970; undefined for one that is kept by hand and says nothing about it. */
  readonly asOf?: number
}

/**
 * Up to when a file of events knows what goes on: when it says that it was made, else when the newest of its imported entries was read.
 * Entries by hand do not age: their author adds one when something happens, and silence means that nothing has.
 */
export function asOf(events: readonly Event[], generated: string | undefined): number | undefined {
  if (generated !== undefined) return readInstant(generated)
  const imported = events.flatMap(({ source }) => (source?.type && source.retrieved ? [readInstant(source.retrieved) ?? 0] : []))
  return imported.length > 0 ? imported.reduce((newest, one) => Math.max(newest, one)) : undefined
}
