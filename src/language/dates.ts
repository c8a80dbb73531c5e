import type { Sentence } from './sentence.ts'
import { SPELT_NUMBERS } from './spelt-numbers.ts'

/** A day as a text names it: by its date, its weekday, both, or its distance from the day of the message. */
export interface SpokenDate {
  /** The words that name it. */
  readonly first: number
  readonly last: number
  /** 1 to 12. */
  readonly month?: number
  readonly day?: number
  readonly year?: number
  /** 0 for Sunday, as in JavaScript. */
  readonly weekday?: number
  /** Days from the day on which the message is sent: 0 for "tonight", 3 for "in 3 days". */
  readonly inDays?: number
}

/** The forms of each, the full name last. */
const MONTH_FORMS =
  'jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|sep sept september|oct october|nov november|dec december'
const WEEKDAY_FORMS = 'sun sunday|mon monday|tue tues tuesday|wed wednesday|thu thur thurs thursday|fri friday|sat saturday'
/** The full names of months and weekdays. */
export const CALENDAR_NAMES: readonly string[] = `${MONTH_FORMS}|${WEEKDAY_FORMS}`.split('|').map((forms) => forms.split(' ').at(-1)!)

const MONTHS = numbered(MONTH_FORMS, 1)
const WEEKDAYS = numbered(WEEKDAY_FORMS, 0)
const MONTH_LEAD = /^(?:in|from|since|until|till|by|of|starting|beginning|early|late|mid|this|next|during|before|after|through)$/
const DAY_NUMBER = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/
/** `24-26 November`: it is over on the last day. */
const DAY_RANGE = /^\d{1,2}[-–](\d{1,2})(?:st|nd|rd|th)?$/
/** `1 to 7 November`, `1 - 7 November`. */
const RANGE_SIGN = /^(?:to|through|until|till)$/
const DASH = /^\s*[-–—]\s*$/
const YEAR = /^(?:19|20)\d\d$/
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const DIGITS = /^(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)$/
const NEAR: Readonly<Record<string, number>> = { today: 0, tonight: 0, tomorrow: 1 }
/** A month has 30 days here: whoever writes "in two months" does not count days. */
const UNIT_DAYS: Readonly<Record<string, number>> = {
  hour: 1 / 24,
  hours: 1 / 24,
  day: 1,
  days: 1,
  week: 7,
  weeks: 7,
  fortnight: 14,
  month: 30,
  months: 30,
}

/** What stands in every date: a digit, a unit or a name of a day. A sentence without it is not looked at word by word. */
const HINT = /\d|day|week|fortnight|hour|month|to(?:night|morrow)|\b(?:sun|mon|tue|wed|thu|fri|sat)/i

/** Which number of `03/04/2026` is the month. */
export type DigitOrder = 'day-month' | 'month-day'

/** The days that a sentence names, in order. Of digits that may be read either way the order must be known, or they are left alone. */
export function datesIn(sentence: Sentence, order?: DigitOrder): readonly SpokenDate[] {
  const dates: SpokenDate[] = []
  if (!HINT.test(sentence.text)) return dates
  for (let at = sentence.first; at < sentence.end; at++) {
    const date = dateAt(sentence, at, order)
    if (!date) continue
    dates.push(date)
    at = date.last
  }
  return dates
}

/** The months that a sentence names without a day: "from June", "in May 2027". */
export function monthsIn(sentence: Sentence): readonly SpokenDate[] {
  const months: SpokenDate[] = []
  for (let at = sentence.first + 1; at < sentence.end; at++) {
    if (!isMonth(sentence, at) || !MONTH_LEAD.test(wordAt(sentence, at - 1)) || calendarDate(sentence, at)) continue
    const year = wordAt(sentence, at + 1)
    const month = MONTHS.get(wordAt(sentence, at))!
    months.push(YEAR.test(year) ? { first: at, last: at + 1, month, year: Number(year) } : { first: at, last: at, month })
  }
  return months
}

function dateAt(sentence: Sentence, at: number, order: DigitOrder | undefined): SpokenDate | undefined {
  const word = wordAt(sentence, at)
  if (/^\d/.test(word)) return isoDate(word, at) ?? calendarDate(sentence, at) ?? inDigits(sentence, at, order) ?? distance(sentence, at)
  if (MONTHS.has(word)) return calendarDate(sentence, at)
  if (Object.hasOwn(NEAR, word)) return { first: at, last: at, inDays: NEAR[word]! }
  const weekday = WEEKDAYS.get(word)
  if (weekday !== undefined) {
    const next = wordAt(sentence, at + 1) === 'the' ? at + 2 : at + 1
    const date = calendarDate(sentence, next) ?? inDigits(sentence, next, order)
    return date
      ? { ...date, first: at, ...(!isRange(sentence, next) && { weekday }) }
      : isName(sentence, at)
        ? { first: at, last: at, weekday }
        : undefined
  }
  return distance(sentence, at)
}

function isoDate(word: string, at: number): SpokenDate | undefined {
  const iso = ISO.exec(word)
  return iso ? { first: at, last: at, year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) } : undefined
}

/** `14 June 2026`, `14th of June`, `June 14`, `1 - 7 March`. */
function calendarDate(sentence: Sentence, at: number): SpokenDate | undefined {
  const word = wordAt(sentence, at)
  if (isDay(word)) {
    const named = wordAt(sentence, at + 1) === 'of' ? at + 2 : at + 1
    if (isMonth(sentence, named)) return withYear(sentence, at, named, wordAt(sentence, named), word)
    const until = RANGE_SIGN.test(wordAt(sentence, at + 1)) ? at + 2 : at + 1
    const isSpan = until > at + 1 || DASH.test(between(sentence, at, at + 1))
    if (isSpan && isDay(wordAt(sentence, until)) && isMonth(sentence, until + 1))
      return withYear(sentence, at, until + 1, wordAt(sentence, until + 1), wordAt(sentence, until))
  }
  const next = wordAt(sentence, at + 1)
  return isMonth(sentence, at) && isDay(next) ? withYear(sentence, at, at + 1, word, next) : undefined
}

/** What stands between two words. */
const between = ({ words, block }: Sentence, a: number, b: number): string => block.text.slice(words.end[a], words.start[b])

const isDay = (word: string): boolean => DAY_NUMBER.test(word) || DAY_RANGE.test(word)

/** A weekday in front of a range is that of its first day. */
const isRange = (sentence: Sentence, at: number): boolean =>
  DAY_RANGE.test(wordAt(sentence, at)) || DAY_RANGE.test(wordAt(sentence, at + 1))

function withYear(sentence: Sentence, first: number, last: number, month: string, day: string): SpokenDate {
  const date = { first, month: MONTHS.get(month)!, day: Number.parseInt(DAY_RANGE.exec(day)?.[1] ?? day, 10) }
  const year = wordAt(sentence, last + 1)
  return YEAR.test(year) ? { ...date, last: last + 1, year: Number(year) } : { ...date, last }
}

/** `24/11/2026`, `24.11.2026`, `11/24/2026`. */
function inDigits(sentence: Sentence, at: number, order: DigitOrder | undefined): SpokenDate | undefined {
  const digits = DIGITS.exec(wordAt(sentence, at))
  if (!digits) return undefined
  const [one, sign, two, year] = [Number(digits[1]), digits[2], Number(digits[3]), Number(digits[4])]
  const known = sign === '.' || one > 12 || one === two ? 'day-month' : two > 12 ? 'month-day' : order
  if (!known) return undefined
  const [day, month] = known === 'day-month' ? [one, two] : [two, one]
  return { first: at, last: at, year, month, day }
}

/** `in 3 days`, `48 hours left`, `in two weeks`. */
function distance(sentence: Sentence, at: number): SpokenDate | undefined {
  const word = wordAt(sentence, at)
  const isIn = word === 'in' || word === 'within'
  const from = isIn ? at + 1 : at
  const count = countOf(isIn ? wordAt(sentence, from) : word)
  if (count === undefined) return undefined
  const unit = wordAt(sentence, from + 1)
  const days = Object.hasOwn(UNIT_DAYS, unit) ? UNIT_DAYS[unit] : undefined
  if (days === undefined) return undefined
  const isLeft = /^(?:left|remaining|remain|to)$/.test(wordAt(sentence, from + 2))
  if (!isIn && !isLeft) return undefined
  return { first: at, last: from + 1, inDays: Math.floor(count * days) }
}

function countOf(word: string): number | undefined {
  if (/^\d{1,3}$/.test(word)) return Number(word)
  return word === 'a' ? 1 : SPELT_NUMBERS.get(word)
}

/** Short names are words of their own in lower case: may, march, sun, sat, wed. */
function isName({ words, block }: Sentence, at: number): boolean {
  const written = block.text.slice(words.start[at], words.end[at])
  return written.length > 5 || /^\p{Lu}/u.test(written)
}

const isMonth = (sentence: Sentence, at: number): boolean => MONTHS.has(wordAt(sentence, at)) && isName(sentence, at)

/** Names by their number; those between two bars share one. */
function numbered(names: string, from: number): ReadonlyMap<string, number> {
  return new Map(names.split('|').flatMap((forms, i) => forms.split(' ').map((form) => [form, from + i] as const)))
}

const wordAt = (sentence: Sentence, at: number): string => (at < sentence.end ? sentence.word(at) : '')

/** Whether a sentence names a day or a month. */
export const namesDay = (sentence: Sentence): boolean => datesIn(sentence).length + monthsIn(sentence).length > 0
