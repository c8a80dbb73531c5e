import type { Sentence } from './sentence.ts'
import { WORD } from './words.ts'

/** Whether of two values that a sentence compares the new one is the better for the reader: "€9 instead of €12", "opens at 6:30 instead of 7:00". */
export function getsBetter(sentence: Sentence): boolean {
  return isMore(sentence) || takesLess(sentence) || hasLongerHours(sentence) || getsCheaper(sentence)
}

/** Whether of two amounts the new one is the lower, or the higher where readers get it: "from €12 to €9", "withdraw £500 instead of £300". */
function getsCheaper(sentence: Sentence): boolean {
  const amounts: number[] = []
  for (let at = sentence.first; at < sentence.end; at++) if (sentence.words.is(at, WORD.money | WORD.percent)) amounts.push(at)
  const [first, second] = amounts
  if (first === undefined || second === undefined) return false
  const [one, other] = [amountAt(sentence, first), amountAt(sentence, second)]
  const { words, block } = sentence
  const isNewFirst = NEW_FIRST.test(block.text.slice(words.end[first], words.start[second]))
  const [now, before] = isNewFirst ? [one, other] : [other, one]
  return isReceived(sentence.text) ? now > before : now < before
}

/** Between two amounts: the one that comes is named before the one that goes. */
const NEW_FIRST = /\b(?:instead of|rather than|up from|down from|in place of|previously|formerly|against|compared with)\b|\bfrom\s*$/i
/** What readers get and do not pay. */
const isReceived = (text: string): boolean => RECEIVED.test(text) || (/\binterest\b/i.test(text) && !DEBT.test(text))
const RECEIVED = /\b(?:withdraw|earns?|receives?|borrow|insured|refunded|discount|cashback|bonus)\b/i
const DEBT = /\b(?:loans?|mortgages?|overdrafts?|overdrawn|debts?|arrears|credit cards?|you (?:owe|pay))\b/i

/** Whether there is more of something than before: "4 GB instead of 2". */
function isMore({ text }: Sentence): boolean {
  const [, now, before] = COUNTS.exec(text) ?? []
  return now !== undefined && before !== undefined && numberOf(now) > numberOf(before)
}
const COUNTS =
  /\b(?:to|of|now|is|are|up to|send|get|keep|have|holds|hold|store|between|offers?|runs?|every) (\d+(?:[.,]\d+)*)\b[^.\d]{0,20} instead of (\d+(?:[.,]\d+)*)\b/

/** Whether less is asked for something than before: "takes 9,000 points instead of 14,000", "a rate from 8 to 7". */
function takesLess({ text }: Sentence): boolean {
  const [, now, before] = DEMANDS.exec(text) ?? []
  if (now !== undefined && before !== undefined) return numberOf(now) < numberOf(before)
  const [, old, next] = STEPS.exec(text) ?? []
  return old !== undefined && next !== undefined && numberOf(next) < numberOf(old)
}
const DEMANDS = /\b(?:takes?|needs?|costs?|requires?) (\d+(?:[.,]\d+)*)\b[^.\d]{0,20} (?:instead of|rather than) (\d+(?:[.,]\d+)*)\b/
const STEPS = /\b(?:goes|go|going|moves?|moving|changes?|changing|matures?) from (\d+(?:[.,]\d+)*) ?\p{L}{0,12} to (\d+(?:[.,]\d+)*)\b/u

/** Whether a door opens earlier or closes later than before. */
function hasLongerHours({ text }: Sentence): boolean {
  const [, verb, hour, minutes, half, oldHour, oldMinutes, oldHalf] = HOURS.exec(text) ?? []
  if (!verb) return false
  const [now, before] = [clock(hour, minutes, half ?? oldHalf), clock(oldHour, oldMinutes, oldHalf ?? half)]
  return /^open/i.test(verb) ? now < before : now > before
}
const HOURS =
  /\b(open(?:s|ing)?|clos(?:e|es|ing)|shuts?)\b[^.;]{0,40}?\b(?:at|from|until|till) (\d{1,2})(?::(\d\d))? ?([ap]m)?,? (?:instead of|rather than|not) (?:at |from |until )?(\d{1,2})(?::(\d\d))? ?([ap]m)?/i

/** Minutes since midnight. */
const clock = (hour = '0', minutes = '0', half = ''): number =>
  ((Number(hour) % (half ? 12 : 24)) + (/^p/i.test(half) ? 12 : 0)) * 60 + Number(minutes)

const amountAt = (sentence: Sentence, at: number): number => numberOf(sentence.word(at))

const numberOf = (written: string): number =>
  Number(
    written
      .replace(/,(?=\d{3})/g, '')
      .replace(',', '.')
      .replace(/[^\d.]/g, ''),
  )
