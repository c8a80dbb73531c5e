import ICAL from 'ical.js'
import { addDays } from '../index.ts'
import { dayOfIso, dayOfMilliseconds } from './feed-days.ts'
import { textOf } from './json-values.ts'

/** A `VEVENT` of iCalendar (RFC 5545). */
export interface CalendarEntry {
  /** `UID`: the same in every export of the calendar. */
  readonly uid: string | undefined
  readonly summary: string
  readonly categories: readonly string[]
  readonly location: string | undefined
  readonly isCancelled: boolean
  /** `DTSTART`, as a day. */
  readonly start: string
  /** Days that it lasts beyond the first. */
  readonly moreDays: number
  /** `RRULE`s, each the object that ical.js makes of it. */
  readonly rules: readonly object[]
  /** `RDATE`: days on which it takes place besides. */
  readonly added: readonly string[]
  /** `EXDATE`: days on which it does not, though a rule says so. */
  readonly excepted: readonly string[]
  /** `RECURRENCE-ID`: the day of the occurrence that this entry takes the place of. */
  readonly replaces: string | undefined
}

/** A property in jCal (RFC 7265): name, parameters, type of value, values. */
type Property = readonly [name: string, parameters: object, type: string, ...values: unknown[]]

/** Reads the lines of one `VEVENT`; a sentence where it cannot be used. */
export function readCalendarEntry(lines: string): CalendarEntry | string {
  const properties = parse(lines)
  if (typeof properties === 'string') return properties
  const valuesOf = (name: string) => properties.filter((property) => property[0] === name).flatMap(([, , , ...values]) => values)
  const text = (name: string) => textOf(valuesOf(name)[0])
  const summary = text('summary')
  if (!summary) return 'An entry has no SUMMARY.'
  const [begins, ends] = ['dtstart', 'dtend'].map((name) => withoutTime(valuesOf(name)[0]))
  const start = dayOfIso(begins)
  if (!start) return `"${summary.slice(0, 80)}" has no readable DTSTART; expected one such as 20260510 or 20260510T090000Z.`
  const days = (name: string) => valuesOf(name).flatMap((value) => dayOfIso(withoutTime(value)) ?? [])
  return {
    uid: text('uid'),
    summary,
    categories: valuesOf('categories').flatMap((value) => textOf(value) ?? []),
    location: text('location'),
    isCancelled: text('status')?.toUpperCase() === 'CANCELLED',
    start,
    moreDays: daysBeyond(String(begins), ends, valuesOf('duration')[0]),
    rules: valuesOf('rrule').filter((rule): rule is object => typeof rule === 'object' && rule !== null),
    added: days('rdate'),
    excepted: days('exdate'),
    replaces: days('recurrence-id')[0],
  }
}

/** A date without `VALUE=DATE`, as many programs write it: the package takes it for a date-time whose time is empty. */
const withoutTime = (value: unknown): unknown => (typeof value === 'string' ? value.replace(/T::$/, '') : value)

function parse(lines: string): readonly Property[] | string {
  try {
    return (ICAL.parse(lines) as unknown as [string, Property[]])[1]
  } catch (error) {
    return `An entry cannot be read as iCalendar: ${(error instanceof Error ? error.message : String(error)).slice(0, 120)}.`
  }
}

/** How many days an entry touches after its first; `DTEND` is the first moment that is no longer part of it. */
function daysBeyond(start: string, end: unknown, duration: unknown): number {
  const from = wallClock(start)
  const until = typeof end === 'string' ? wallClock(end) : from + durationOf(duration)
  const last = dayOfMilliseconds(Math.max(from, until - 1))
  return last === undefined ? 0 : (Date.parse(last) - Date.parse(start.slice(0, 10))) / 86_400_000
}

/** The time on the clock of whoever wrote it, as if that were UTC. */
const wallClock = (written: string): number => Date.parse(written.includes('T') ? `${written.slice(0, 19)}Z` : written)

function durationOf(value: unknown): number {
  try {
    return typeof value === 'string' ? ICAL.Duration.fromString(value).toSeconds() * 1000 : 0
  } catch {
    return 0
  }
}

/** The last day of an entry that begins on some day. */
export const lastDayOf = ({ moreDays }: CalendarEntry, day: string): string => addDays(day, moreDays) ?? day
