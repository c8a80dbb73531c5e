import { addDays, daysBetween } from './day.ts'
import { easterOf } from './easter.ts'

/** Countries whose mothers are honoured in Lent, on Laetare Sunday. */
const LENT = new Set(['GB', 'IE', 'NG', 'JE', 'GG', 'IM'])
/** Countries that keep Father's Day in the spring of the south. */
const SEPTEMBER = new Set(['AU', 'NZ', 'FJ', 'PG'])
/** Countries whose fathers are honoured on Ascension Day. */
const ASCENSION = new Set(['DE'])
/** Countries whose grandparents are honoured on the Sunday after Labor Day. */
const GRANDPARENTS = new Set(['US', 'CA'])

/** Whom a day of the family is kept for. */
export type FamilyRole = 'partner' | 'mother' | 'father' | 'grandparent'

/**
 * Of Valentine's, Mother's, Father's and Grandparents' Day those that come within some days after a day, as these regions keep them; without
 * regions, as English-speaking countries do. They are named after those who are celebrated.
 */
export function familyDaysAhead(day: string, regions: readonly string[], within: number): ReadonlySet<FamilyRole> {
  const year = Number(day.slice(0, 4))
  const countries = regions.map((region) => region.slice(0, 2))
  const keeps = (own: ReadonlySet<string>) => countries.length === 0 || countries.some((country) => own.has(country))
  const others = (own: ReadonlySet<string>) => countries.length === 0 || countries.some((country) => !own.has(country))
  const days: readonly (readonly [FamilyRole, string | false | undefined])[] = [
    ['partner', `${day.slice(0, 4)}-02-14`],
    ['mother', keeps(LENT) && addDays(easterOf(year), -21)],
    ['mother', others(LENT) && sundayOf(year, 5, 2)],
    ['father', others(SEPTEMBER) && sundayOf(year, 6, 3)],
    ['father', keeps(SEPTEMBER) && sundayOf(year, 9, 1)],
    ['father', countries.some((country) => ASCENSION.has(country)) && addDays(easterOf(year), 39)],
    ['grandparent', keeps(GRANDPARENTS) && addDays(firstMondayOf(year, 9), 6)],
  ]
  return new Set(days.filter(([, kept]) => kept && kept >= day && daysBetween(day, kept) <= within).map(([role]) => role))
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
