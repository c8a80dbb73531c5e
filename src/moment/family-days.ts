import { addDays, daysBetween } from './day.ts'
import { easterOf } from './easter.ts'

/** Countries whose mothers are honoured in Lent, on Laetare Sunday. */
const LENT = new Set(['GB', 'IE', 'NG', 'JE', 'GG', 'IM'])
/** Countries that keep Father's Day in the spring of the south. */
const SEPTEMBER = new Set(['AU', 'NZ', 'FJ', 'PG'])
/** Countries whose grandparents are honoured on the Sunday after Labor Day. */
const GRANDPARENTS = new Set(['US', 'CA'])

/**
 * Whether Valentine's, Mother's, Father's or Grandparents' Day comes within some days after a day, as these regions keep them; without regions, as
 * English-speaking countries do.
 */
export function isBeforeFamilyDay(day: string, regions: readonly string[], within: number): boolean {
  const year = Number(day.slice(0, 4))
  const countries = regions.map((region) => region.slice(0, 2))
  const keeps = (own: ReadonlySet<string>) => countries.length === 0 || countries.some((country) => own.has(country))
  const others = (own: ReadonlySet<string>) => countries.length === 0 || countries.some((country) => !own.has(country))
  return [
    `${day.slice(0, 4)}-02-14`,
    keeps(LENT) && addDays(easterOf(year), -21),
    others(LENT) && sundayOf(year, 5, 2),
    others(SEPTEMBER) && sundayOf(year, 6, 3),
    keeps(SEPTEMBER) && sundayOf(year, 9, 1),
    keeps(GRANDPARENTS) && addDays(firstMondayOf(year, 9), 6),
  ].some((kept) => kept && kept >= day && daysBetween(day, kept) <= within)
}

/** The nth Sunday of a month. */
function sundayOf(year: number, month: number, nth: number): string {
  const weekday = new Date(Date.UTC(year, month - 1, 1)).getUTCDay()
  return isoOf(year, month, 1 + ((7 - weekday) % 7) + 7 * (nth - 1))
}

/** The first Monday of a month. */
function firstMondayOf(year: number, month: number): string {
  const weekday = new Date(Date.UTC(year, month - 1, 1)).getUTCDay()
  return isoOf(year, month, 1 + ((8 - weekday) % 7))
}

const isoOf = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
