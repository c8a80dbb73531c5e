import { addDays } from './day.ts'

/** Easter Sunday of the Gregorian calendar, by the computus of Meeus, Jones and Butcher. */
export function easterOf(year: number): string {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100]
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451)
  const days = epact + sunday - 7 * late + 114
  return isoOf(year, days)
}

/** Easter Sunday of the Julian calendar, which most Orthodox churches keep, in the Gregorian one. */
export function orthodoxEasterOf(year: number): string {
  const epact = (19 * (year % 19) + 15) % 30
  const sunday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
  return addDays(isoOf(year, epact + sunday + 114), JULIAN_DAYS)!
}

/** The calendars are so many days apart from 1900 to 2099. */
const JULIAN_DAYS = 13

/** Months and days are counted in 31s from a day before January. */
const isoOf = (year: number, days: number): string =>
  `${String(year).padStart(4, '0')}-${String(Math.floor(days / 31)).padStart(2, '0')}-${String((days % 31) + 1).padStart(2, '0')}`
