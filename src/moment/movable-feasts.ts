import { addDays, readDay } from './day.ts'
import { easterOf, orthodoxEasterOf } from './easter.ts'

/** Feasts that people greet each other on, and that wander through the year. */
export type MovableFeast = 'easter' | 'hanukkah' | 'diwali'

/** The day on which the first candle is lit, the eve of 25 Kislev, by year from 2020. */
const HANUKKAH = '12-10 11-28 12-18 12-07 12-25 12-14 12-04 12-24 12-12 12-01 12-20 12-09 11-27 12-16 12-06 12-25'.split(' ')
/** The day of Lakshmi Puja, the new moon of Kartik, by year from 2020. */
const DIWALI = '11-14 11-04 10-24 11-12 10-31 10-20 11-08 10-29 10-17 11-05 10-26 11-14 11-02 10-22 11-10 10-30'.split(' ')
const FIRST_YEAR = 2020

/** The days of a feast in a year: of Easter those of the western and the eastern churches; undefined for years that the tables do not have. */
const DAYS: Readonly<Record<MovableFeast, (year: number) => { readonly first: string; readonly last: string } | undefined>> = {
  easter: (year) => ({ first: easterOf(year), last: orthodoxEasterOf(year) }),
  hanukkah: (year) => listed(HANUKKAH, year, 8),
  diwali: (year) => listed(DIWALI, year, 2),
}

/** Whether a day lies at most so many days before or after a feast; undefined where nobody has written down when that is. */
export function isNearFeast(feast: MovableFeast, day: string, before: number, after: number): boolean | undefined {
  const year = Number(day.slice(0, 4))
  const [own, last] = [DAYS[feast](year), DAYS[feast](year - 1)]
  if (!own) return undefined
  return [own, last].some((days) => days && day >= addDays(days.first, -before)! && day <= addDays(days.last, after)!)
}

function listed(table: readonly string[], year: number, length: number) {
  const written = table[year - FIRST_YEAR]
  const first = written && readDay(`${year}-${written}`)
  return first ? { first, last: addDays(first, length)! } : undefined
}
