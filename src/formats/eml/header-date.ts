const DATE =
  /^(?:[A-Za-z]{3,9}\.?,?\s*)?(\d{1,2})[\s-]+([A-Za-z]{3})[A-Za-z]*\.?[\s-]+(\d{4}|\d{2,3})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[A-Za-z]{1,5})?/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ZONES: Readonly<Record<string, string>> = {
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  edt: '-04:00',
  est: '-05:00',
  cdt: '-05:00',
  cst: '-06:00',
  mdt: '-06:00',
  mst: '-07:00',
  pdt: '-07:00',
  pst: '-08:00',
}

/** An RFC 5322 date-time (3.3, and 4.3 for two-digit years and named zones) in ISO 8601, with its own offset; undefined when it is none. */
export function readHeaderDate(value: string): string | undefined {
  const match = DATE.exec(value.slice(0, 100).trim())
  if (!match) return undefined
  const [, day = '', monthName = '', year = '', hour = '', minute = '', second = '00', zone = ''] = match
  const month = MONTHS.indexOf(monthName.toLowerCase()) + 1
  if (month === 0) return undefined
  return `${fullYear(year)}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}${offset(zone)}`
}

/** RFC 5322 4.3: 00 to 49 are of this century, other short years of the last. */
function fullYear(year: string): number {
  const number = Number(year)
  return year.length === 4 ? number : number < 50 && year.length === 2 ? 2000 + number : 1900 + number
}

/** A zone that nobody knows says nothing about the instant. */
function offset(zone: string): string {
  if (/^[+-]/.test(zone)) return `${zone.slice(0, 3)}:${zone.slice(3)}`
  return ZONES[zone.toLowerCase()] ?? ''
}

const two = (number: number | string): string => String(number).padStart(2, '0')
