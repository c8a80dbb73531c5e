import { type Envelope, type MetadataKey, type Moment, readMoment, readValue } from '../document/index.ts'
import { UsageError } from './usage-error.ts'

/** Reads metadata that a flag gives; throws a UsageError that says what the flag expects. */
export function readMetadataFlag(flag: string, key: MetadataKey, value: string | undefined): Envelope {
  if (value === undefined) return {}
  const { field, error = '' } = readValue(key, value, 'command-line')
  if (field) return { [key]: field }
  throw new UsageError(`${flag} "${value}": ${error.slice(error.indexOf('expected'))}`)
}

/** Reads the date, or the date and time, of a flag; throws a UsageError. */
export function readMomentFlag(flag: string, value: string): Moment {
  const moment = readMoment(value)
  if (moment) return moment
  throw new UsageError(`${flag} "${value}": expected a date (2026-05-04), with a time if you like (2026-05-04T09:00).`)
}
