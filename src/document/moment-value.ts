import type { Moment } from './envelope.ts'

const DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/
const NAMED_ZONE = /^\d{4}-\d{2}-\d{2}[T ]\d{1,2}:\d{2}(?::\d{2})?\s*([A-Za-z][A-Za-z_/]{1,40})$/

/**
 * A date (whole day) or a date-time; without an offset the time says nothing more than its day. A number counts the seconds or the
 * milliseconds since 1970, as tools write times; only those of this century are told from other numbers.
 */
export function readMoment(value: unknown): Moment | undefined {
  if (typeof value === 'number') return readEpoch(value)
  if (typeof value !== 'string') return undefined
  const iso = value.trim()
  if (/^\d{10}(?:\d{3})?$/.test(iso)) return readEpoch(Number(iso))
  const match = DATE.exec(iso)
  if (!match) return undefined
  const [, day, time, offset] = match as unknown as [string, string, string | undefined, string | undefined]
  const midnight = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return undefined
  if (!time) return { iso, day }
  if (!offset) return { iso, day }
  const instant = Date.parse(`${day}T${time}${offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset}`)
  return Number.isNaN(instant) ? undefined : { iso, day, instant }
}

/** What to write for a zone that is given by its name. */
export function zoneHint(written: string): string {
  const zone = NAMED_ZONE.exec(written.trim())?.[1]
  return zone ? ` Write the zone as its offset from UTC, such as -05:00, instead of "${zone}".` : ''
}

const FIRST_SECOND = 1e9
const FIRST_MILLISECOND = 1e12
const LAST_MILLISECOND = 4.2e12

function readEpoch(number: number): Moment | undefined {
  const instant = number < FIRST_MILLISECOND ? number * 1000 : number
  if (number < FIRST_SECOND || instant > LAST_MILLISECOND || !Number.isInteger(instant)) return undefined
  const iso = new Date(instant).toISOString()
  return { iso, day: iso.slice(0, 10), instant }
}
