const DATE = /^(\d{4}-\d{2}-\d{2})(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[Zz]|[+-]\d{2}:?\d{2})?)?$/

/** The calendar day of a date or date-time as written (RFC 3339), never shifted; undefined when it is none, such as 2012-02-30. */
export function readDay(written: string): string | undefined {
  const day = DATE.exec(written.trim())?.[1]
  return day !== undefined && addDays(day, 0) === day ? day : undefined
}

/** The instant that a date or date-time stands for, in milliseconds since 1970: a day counts to its end, a time without an offset is UTC. */
export function readInstant(written: string): number | undefined {
  const day = readDay(written)
  if (day === undefined) return undefined
  const iso = written.trim().replace(' ', 'T').replace(/\s+/g, '').toUpperCase()
  if (iso.length === day.length) return Date.parse(`${day}T00:00:00Z`) + 86_400_000
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(iso) ? iso.replace(/([+-]\d{2})(\d{2})$/, '$1:$2') : `${iso}Z`
  const instant = Date.parse(zoned)
  return Number.isNaN(instant) ? undefined : instant
}

/** Days from one day to another; negative where it comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The day some days after another; `YYYY-MM-DD` compares as text. */
export function addDays(day: string, days: number): string | undefined {
  const date = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10)
}
