import { type Moment, readMoment } from '../document/index.ts'
import { UsageError } from './usage-error.ts'

/** Reads the date, or the date and time, of a flag; throws a UsageError. */
export function readMomentFlag(flag: string, value: string): Moment {
  const moment = readMoment(value)
  if (moment) return moment
  throw new UsageError(`${flag} "${value}": expected a date (2026-05-04), with a time if you like (2026-05-04T09:00).`)
}
