import { AMOUNT, comparedQuantities, isHour, isInDigits, isNumber } from './quantities.ts'
import type { Sentence } from './sentence.ts'

/** Whether of two values that a sentence compares the new one is the better for the reader: "€9 instead of €12", "opens at 6:30 instead of 7:00". */
export function getsBetter(sentence: Sentence): boolean {
  const change = changeIn(sentence, isInDigits) ?? changeIn(sentence, isNumber)
  if (!change) return false
  const values = change.hours ? timesOf(sentence, change) : comparedQuantities(sentence, change.now, change.before)
  if (!values) return false
  const [now, before] = values
  return isLessBetter(sentence, change) ? now < before : now > before
}

/** The words that name a value and the one that it replaces. */
interface Change {
  readonly now: number
  readonly before: number
  readonly isAmount: boolean
  /** The text of the sentence before the first of both. */
  readonly lead: string
  /** What begins or ends at them, where they are hours: `opens`, `closes`, `until`. */
  readonly hours: string | undefined
}

/** The first two values next to each other of which the words between them, or before both, say that one replaces the other. */
function changeIn(sentence: Sentence, isValue: (sentence: Sentence, at: number) => boolean): Change | undefined {
  const { block, words } = sentence
  let one: number | undefined
  for (let other = sentence.first; other < sentence.end; other++) {
    if (!isValue(sentence, other)) continue
    if (one !== undefined && words.is(one, AMOUNT) === words.is(other, AMOUNT)) {
      const between = block.text.slice(words.end[one], words.start[other])
      const isAmount = words.is(one, AMOUNT)
      const isNewFirst = NEW_FIRST.test(between)
      if (isNewFirst || (OLD_FIRST.test(between) && (isAmount || STEPS.test(leadTo(one, sentence).slice(-LONGEST_STEP))))) {
        const lead = leadTo(one, sentence)
        const [now, before] = isNewFirst ? [one, other] : [other, one]
        const isTime = !isAmount && isHour(sentence, now) && isHour(sentence, before)
        return { now, before, isAmount, lead, hours: isTime ? HOURS.exec(lead.slice(-LONGEST_STEP))?.[1] : undefined }
      }
    }
    one = other
  }
  return undefined
}

const leadTo = (word: number, { block, startOffset, words }: Sentence): string => block.text.slice(startOffset, words.start[word])

const NEW_FIRST =
  /\b(?:instead of|rather than|up from|down from|in place of|previously|formerly|against|compared with)\b|, not\b|\bfrom\s*$/i
const OLD_FIRST = /\b(?:to|now|becomes?|will be)\b|→/i
/** Without an amount, `from 8 to 7` is a change only after a verb that says so: a shop is open from 8 to 7. */
const STEPS =
  /\b(?:go|mov|chang|ris|fall|drop|grow|shrink|shorten|lengthen|cut|reduc|extend|increas|decreas|lower|rais|com|matur)(?:e?s|ed|ing|e|es)? (?:\p{L}+ ){0,3}from $/iu
/** Characters that the verb and its `from` may take. */
const LONGEST_STEP = 80
/** The last word before an hour that says what begins or ends at it: "open until", "closes at". */
const HOURS = /\b(open(?:s|ing)?|clos(?:e|es|ing)|shuts?|until|till)\b(?!.*\b(?:open|clos|shut|until|till))/is

/** Whether of this value less is better: what readers pay and wait for, and the hour at which a door opens. */
function isLessBetter({ text }: Sentence, { hours, isAmount, lead }: Change): boolean {
  if (hours) return /^open/i.test(hours)
  return isAmount ? !isReceived(text) : ASKED.test(lead)
}

/** What readers get and do not pay. */
const isReceived = (text: string): boolean => RECEIVED.test(text) || (/\binterest\b/i.test(text) && !DEBT.test(text))
const RECEIVED = /\b(?:withdraw|earns?|receives?|borrow|insured|refunded|discount|cashback|bonus)\b/i
const DEBT = /\b(?:loans?|mortgages?|overdrafts?|overdrawn|debts?|arrears|credit cards?|you (?:owe|pay))\b/i
const ASKED = /\b(?:takes?|needs?|costs?|requires?|rates?|wait(?:s|ing)?|matures?|after)\b/i

/** Two hours in minutes since midnight. Where one has no half of the day, it is the one that brings both together: "11 instead of 1 pm". */
function timesOf(sentence: Sentence, { now, before, hours }: Change): [number, number] {
  const [news, olds] = [now, before].map((at) => timesAt(sentence, at, hours!)) as [number[], number[]]
  const pairs = news.flatMap((one) => olds.map((other): [number, number] => [one, other]))
  return pairs.reduce((best, pair) => (Math.abs(pair[0] - pair[1]) < Math.abs(best[0] - best[1]) ? pair : best))
}

/** What an hour can mean; a door that closes at twelve at night closes late. */
function timesAt({ block, words }: Sentence, at: number, hours: string): number[] {
  const [, hour = '0', minutes = '0', half] = TIME.exec(block.text.slice(words.start[at], words.start[at]! + LONGEST_TIME)) ?? []
  const halves = half ? [/p/i.test(half) ? 12 : 0] : Number(hour) > 12 || hour.startsWith('0') ? [undefined] : [0, 12]
  return halves.map((shift) => {
    const passed = shift === undefined ? Number(hour) % 24 : (Number(hour) % 12) + shift
    return (passed === 0 && !/^open/i.test(hours) ? 24 : passed) * 60 + Number(minutes)
  })
}
const TIME = /^(\d{1,2})(?:[:.](\d\d))? ?(?:([ap])\.?m\b)?/i
const LONGEST_TIME = 12
