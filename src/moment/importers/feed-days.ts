import { readDay } from '../index.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** `Sun, 29 Dec 2019 12:00:00 GMT`: day of the week and time may be missing. */
const RFC_822 = /^(?:[a-z]{3},\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})(?:\s|$)/i

/** The calendar day of a date of RFC 822 (as in RSS 2.0), as written, never shifted; undefined when it is none. */
export function dayOfRfc822(written: string): string | undefined {
  const [, day, month, year] = RFC_822.exec(written.trim()) ?? []
  const at = MONTHS.indexOf(month?.toLowerCase() ?? '')
  return at < 0 ? undefined : readDay(`${year}-${String(at + 1).padStart(2, '0')}-${day!.padStart(2, '0')}`)
}

/** The day in UTC of a time in milliseconds since 1970; undefined outside the years that a calendar has. */
export function dayOfMilliseconds(milliseconds: number): string | undefined {
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime()) ? undefined : readDay(date.toISOString())
}

/** The calendar day of a date or date-time of RFC 3339 in a feed, as written; undefined for anything else. */
export function dayOfIso(value: unknown): string | undefined {
  return typeof value === 'string' ? readDay(value) : undefined
}
