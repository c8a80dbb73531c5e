import type { SpokenDate } from './dates.ts'

/** The calendar day, `YYYY-MM-DD`, that a date means in a message of a day; a year that is not said is the one that brings it nearest. */
export function dayOf({ inDays, month, day, year, weekday }: SpokenDate, sent: string): string | undefined {
  if (inDays !== undefined) return shifted(sent, inDays)
  if (month !== undefined && day !== undefined) return year === undefined ? nearestYear(month, day, sent) : calendarDay(year, month, day)
  if (weekday === undefined) return undefined
  const today = new Date(`${sent}T00:00:00Z`).getUTCDay()
  return shifted(sent, (weekday - today + 7) % 7)
}

/** The days that a date with day and month may be, this year or next where it has no year: its weekday tells which. */
export function daysMeant(date: SpokenDate, sent: string): readonly string[] {
  if (date.month === undefined || date.day === undefined) return []
  const year = Number(sent.slice(0, 4))
  const days = (date.year ? [date.year] : [year, year + 1]).flatMap((each) => dayOf({ ...date, year: each }, sent) ?? [])
  return days.filter((day) => date.weekday === undefined || new Date(`${day}T00:00:00Z`).getUTCDay() === date.weekday)
}

/** Whether a date names a day that its month does not have: 31 April, 29 February 2027. */
export function isImpossible({ year, month, day }: SpokenDate): boolean {
  if (month === undefined || day === undefined) return false
  return month >= 1 && month <= 12 && calendarDay(year ?? LEAP_YEAR, month, day) === undefined
}

const LEAP_YEAR = 2024

/** The day of that name which lies nearest to the day of sending, in its year, the one before or the one after. */
function nearestYear(month: number, day: number, sent: string): string | undefined {
  const year = Number(sent.slice(0, 4))
  const days = [year, year - 1, year + 1].flatMap((each) => calendarDay(each, month, day) ?? [])
  return days.sort((a, b) => Math.abs(Date.parse(a) - Date.parse(sent)) - Math.abs(Date.parse(b) - Date.parse(sent)))[0]
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  const time = Date.UTC(year, month - 1, day)
  const iso = Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10)
  return iso === [year, month, day].map((part) => String(part).padStart(2, '0')).join('-') ? iso : undefined
}

function shifted(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
}
