import { addDays } from './day.ts'
import type { DayRange, Event, Exposure } from './event.ts'
import { KINDS } from './kinds.ts'

/** An event without an end counts this long, unless its source was read lately. */
const OPEN_DAYS = 60
/** How long after its source was read an open event is still taken to go on. */
const RETRIEVED_DAYS = 7

/** Where in the course of an event a day falls; undefined outside its window. */
export function phaseOf(event: Event, day: string): Exposure['phase'] | undefined {
  const { start, end, kind, aftermathDays } = event
  if (day < start) return isWithin(start, day, KINDS[kind].leadDays) ? 'ahead' : undefined
  if (end === undefined) return isStillOpen(event, day) ? 'during' : undefined
  if (day <= end) return 'during'
  return isWithin(day, end, aftermathDays) ? 'aftermath' : undefined
}

/** The gravest part of the course of an event that some days meet; undefined where they all lie outside its window. */
export function phaseWithin(event: Event, { from, to }: DayRange): Exposure['phase'] | undefined {
  const { start, end } = event
  if (to < start) return phaseOf(event, to)
  if (from > (end ?? from)) return phaseOf(event, from)
  // Some day lies within the event itself: the first of them, for one that is open and may have been forgotten.
  return phaseOf(event, from < start ? start : from)
}

function isStillOpen({ start, source }: Event, day: string): boolean {
  const retrieved = source?.retrieved
  return isWithin(day, start, OPEN_DAYS) || (retrieved !== undefined && isWithin(day, retrieved, RETRIEVED_DAYS))
}

/** Whether a day lies at most so many days after another. */
function isWithin(day: string, other: string, days: number): boolean {
  const limit = addDays(other, days)
  return limit !== undefined && day <= limit
}
