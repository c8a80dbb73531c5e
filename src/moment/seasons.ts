import { hemisphereOf } from './hemisphere.ts'
import { isNearFeast } from './movable-feasts.ts'

/** First and last day, month and day, on which a greeting is in season. */
const TIMES = {
  christmas: ['11-20', '01-08'],
  'christmas-sale': ['10-01', '01-15'],
  holidays: ['11-15', '01-08'],
  hanukkah: ['11-20', '01-08'],
  'new-year': ['12-10', '01-31'],
  easter: ['03-01', '05-10'],
  halloween: ['10-01', '11-01'],
  thanksgiving: ['10-01', '11-30'],
  diwali: ['10-01', '11-25'],
  valentine: ['01-20', '02-15'],
  'black-friday': ['10-20', '12-05'],
  'mothers-day': ['02-20', '06-01'],
  'fathers-day': ['03-01', '09-10'],
  'fourth-of-july': ['06-15', '07-05'],
} as const
/** Feasts that wander through the year: days before and after them in which their greetings are in season. */
const MOVABLE: Readonly<Partial<Record<keyof typeof TIMES, Movable>>> = {
  easter: { feast: 'easter', before: 45, after: 8 },
  hanukkah: { feast: 'hanukkah', before: 21, after: 4 },
  diwali: { feast: 'diwali', before: 35, after: 7 },
}
interface Movable {
  readonly feast: Parameters<typeof isNearFeast>[0]
  readonly before: number
  readonly after: number
}
/** Days that lie elsewhere in the year where all readers live there. */
const ELSEWHERE: Readonly<Partial<Record<keyof typeof TIMES, readonly (readonly [string, Season])[]>>> = {
  thanksgiving: [
    ['US', ['11-01', '11-30']],
    ['CA', ['10-01', '10-15']],
  ],
}
type Season = readonly [string, string]
/** The month in the middle of a season in the north. */
const MIDDLES = { spring: 4, summer: 7, autumn: 10, winter: 1 } as const
/** From so many months off it is the time of another season; sales of one begin early and end late. */
const OPPOSITE_MONTHS = 5

type Greeting = keyof typeof TIMES
type YearSeason = keyof typeof MIDDLES

/** Days of the year on which people greet each other. */
export const GREETINGS = Object.keys(TIMES) as readonly Greeting[]
/** The seasons of the year. */
export const SEASONS = Object.keys(MIDDLES) as readonly YearSeason[]

/** Whether a day is the time for a greeting; where nobody knows when a feast is that year, the months in which it may be count. */
export function isGreetingTime(list: Greeting, day: string, regions: readonly string[]): boolean {
  const movable = MOVABLE[list]
  return (movable && isNearFeast(movable.feast, day, movable.before, movable.after)) ?? isWithin(day.slice(5), seasonOf(list, regions))
}

/** When a day is in season for readers of some regions. */
function seasonOf(list: Greeting, regions: readonly string[]): Season {
  const own = ELSEWHERE[list]?.find(([country]) => regions.length > 0 && regions.every((region) => region.slice(0, 2) === country))
  return own?.[1] ?? TIMES[list]
}

/** Whether a day lies in the opposite season where readers of these regions live; not where nobody knows on which half of the earth. */
export function isOppositeSeason(season: YearSeason, day: string, regions: readonly string[]): boolean {
  const half = hemisphereOf(regions)
  if (!half) return false
  const middle = half === 'north' ? MIDDLES[season] : MIDDLES[season] + 6
  return monthsApart(Number(day.slice(5, 7)), middle) >= OPPOSITE_MONTHS
}

const isWithin = (day: string, [first, last]: readonly [string, string]): boolean =>
  first <= last ? first <= day && day <= last : day >= first || day <= last

/** Months between two months of the circle of the year, at most six. */
function monthsApart(a: number, b: number): number {
  const apart = Math.abs(a - b) % 12
  return Math.min(apart, 12 - apart)
}
