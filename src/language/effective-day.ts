import { datesIn, monthsIn, type SpokenDate } from './dates.ts'
import { dayOf } from './day-of.ts'
import type { Place, Sentence } from './sentence.ts'

/**
 * The day on which something takes effect as a sentence says it: the first ahead of the day of sending, else one that is over and is said
 * to be the beginning. In a sentence beside the one that tells of it fewer dates are meant.
 */
export function effectiveDay(
  sentence: Sentence,
  sent: string | undefined,
  isBeside: boolean,
): { readonly at: Place; readonly day: string } | undefined {
  const days = [...datesIn(sentence), ...monthsIn(sentence)]
    .filter((date) => date.inDays !== 0 && !isHabit(date, sentence) && !isDeadline(date, sentence, isBeside) && !isFallback(date, sentence))
    .flatMap((date) => {
      const day = dayMeant(date, sentence, sent ?? ANY_DAY)
      return day ? [{ at: sentence.range(date.first, date.last), day, isBeginning: begins(date, sentence) }] : []
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  if (sent === undefined) return days[0]
  return days.find(({ day }) => day >= sent) ?? (isBeside ? undefined : days.find(({ isBeginning }) => isBeginning))
}

/** "The Thursday class" is on every Thursday. */
const isHabit = ({ first, day, weekday }: SpokenDate, sentence: Sentence): boolean =>
  weekday !== undefined && day === undefined && (first === sentence.first || !BEFORE_WEEKDAY.test(sentence.word(first - 1)))
const BEFORE_WEEKDAY = /^(?:on|by|from|until|till|after|before|this|next|coming|closes|ends|stops|closing|ending|starting)$/

/** What readers may do "before 1 June" is no day of a change; beside its sentence "until" is none either. */
const isDeadline = ({ first }: SpokenDate, sentence: Sentence, isBeside: boolean): boolean =>
  first > sentence.first && (isBeside ? /^(?:before|by|until|till)$/ : /^(?:before|by)$/).test(sentence.word(first - 1))

/** "If it rains, the backup date is 3 May" counts only then. */
function isFallback({ first, last }: SpokenDate, sentence: Sentence): boolean {
  const { start, end } = sentence.range(first, last)
  const { text } = sentence.block
  const before = text.slice(sentence.startOffset, start)
  return (
    FALLBACK_ON.test(before) || IS_FALLBACK.test(text.slice(end, sentence.endOffset)) || IN_BAD_WEATHER.test(before.split(BREAK).at(-1)!)
  )
}
const BREAK = /[;:()–—]/
const FALLBACK = '(?:back-?up|fall-?back|alternative|reserve|replacement|substitute|rain) (?:date|day|weekend)'
const FALLBACK_ON = new RegExp(`(?<!\\b(?:no|without|without an?) )\\b${FALLBACK}(?: (?:is|will be|would be))?(?: on)?[\\s:,(]*$`, 'i')
const IS_FALLBACK = new RegExp(`^ (?:is|will be|would be|as) (?:the|our|an?) ${FALLBACK}\\b`, 'i')
const IN_BAD_WEATHER =
  /\b(?:(?:if|should) (?:it|there|the (?:weather|forecast)) (?:\w+ ){0,2}|in case of )(?:rain|snow|storm|pour|freez|bad|wet|windy)/i

/** Without a send date any day does: all that is asked is whether a sentence names one. */
const ANY_DAY = '2000-01-01'
const begins = ({ first }: SpokenDate, sentence: Sentence): boolean => first > sentence.first && BEGINNING.test(sentence.word(first - 1))
const BEGINNING = /^(?:from|of|since|effective|starting|beginning)$/

/** The day that a date means; of a month that is named without one the first where it begins something, else the last. */
function dayMeant(date: SpokenDate, sentence: Sentence, sent: string): string | undefined {
  const day = date.day ?? (date.month === undefined ? undefined : begins(date, sentence) ? 1 : 28)
  const isNextYear = date.last + 2 < sentence.end && sentence.word(date.last + 1) === 'next' && sentence.word(date.last + 2) === 'year'
  return dayOf({ ...date, ...(day && { day }), ...(isNextYear && { year: Number(sent.slice(0, 4)) + 1 }) }, sent)
}
