import type { Sentence } from './sentence.ts'
import { WORD } from './words.ts'

/** Whether of two values that a sentence compares the new one is the better for the reader: "€9 instead of €12", "opens at 6:30 instead of 7:00". */
export function getsBetter(sentence: Sentence): boolean {
  const change = changeIn(sentence)
  if (!change) return false
  const [now, before] = change.isTime ? [timeAt(sentence, change.now), timeAt(sentence, change.before)] : valuesOf(sentence, change)
  return isLessBetter(sentence, change) ? now < before : now > before
}

/** The words that name a value and the one that it replaces. */
interface Change {
  readonly now: number
  readonly before: number
  readonly isTime: boolean
  readonly isAmount: boolean
  /** The text of the sentence before the first of both. */
  readonly lead: string
}

/** The first two values next to each other of which the words between them, or before both, say that one replaces the other. */
function changeIn(sentence: Sentence): Change | undefined {
  const { block, words } = sentence
  let one: number | undefined
  for (let other = sentence.first; other < sentence.end; other++) {
    if (!words.is(other, WORD.number)) continue
    if (one !== undefined && words.is(one, AMOUNT) === words.is(other, AMOUNT)) {
      const between = block.text.slice(words.end[one], words.start[other])
      const isAmount = words.is(one, AMOUNT)
      const isNewFirst = NEW_FIRST.test(between)
      if (isNewFirst || (OLD_FIRST.test(between) && (isAmount || STEPS.test(leadTo(one, sentence).slice(-LONGEST_STEP))))) {
        const lead = leadTo(one, sentence)
        const [now, before] = isNewFirst ? [one, other] : [other, one]
        return { now, before, isAmount, isTime: !isAmount && HOURS.test(sentence.text), lead }
      }
    }
    one = other
  }
  return undefined
}

const leadTo = (word: number, { block, startOffset, words }: Sentence): string => block.text.slice(startOffset, words.start[word])

const AMOUNT = WORD.money | WORD.percent
const NEW_FIRST =
  /\b(?:instead of|rather than|up from|down from|in place of|previously|formerly|against|compared with)\b|, not\b|\bfrom\s*$/i
const OLD_FIRST = /\b(?:to|now|becomes?|will be)\b|→/i
/** Without an amount, `from 8 to 7` is a change only after a verb that says so: a shop is open from 8 to 7. */
const STEPS =
  /\b(?:go|mov|chang|ris|fall|drop|grow|shrink|shorten|lengthen|cut|reduc|extend|increas|decreas|lower|rais|com|matur)(?:e?s|ed|ing|e|es)? (?:\p{L}+ ){0,3}from $/iu
/** Characters that the verb and its `from` may take. */
const LONGEST_STEP = 80
const HOURS = /\b(?:open(?:s|ing)?|clos(?:e|es|ing)|shuts?)\b/i

/** Whether of this value less is better: what readers pay and wait for, and the hour at which a door opens. */
function isLessBetter({ text }: Sentence, { isTime, isAmount, lead }: Change): boolean {
  if (isTime) return /\bopen/i.test(text)
  return isAmount ? !isReceived(text) : ASKED.test(lead)
}

/** What readers get and do not pay. */
const isReceived = (text: string): boolean => RECEIVED.test(text) || (/\binterest\b/i.test(text) && !DEBT.test(text))
const RECEIVED = /\b(?:withdraw|earns?|receives?|borrow|insured|refunded|discount|cashback|bonus)\b/i
const DEBT = /\b(?:loans?|mortgages?|overdrafts?|overdrawn|debts?|arrears|credit cards?|you (?:owe|pay))\b/i
const ASKED = /\b(?:takes?|needs?|costs?|requires?|rates?|wait(?:s|ing)?|matures?|after)\b/i

const valuesOf = (sentence: Sentence, { now, before }: Change): [number, number] => [
  numberOf(sentence.word(now)),
  numberOf(sentence.word(before)),
]

/** Minutes since midnight; a door that closes at twelve at night closes late. A half of the day that is named once is that of both. */
function timeAt({ block, words, text }: Sentence, at: number): number {
  const [, hour = '0', minutes = '0'] = /(\d{1,2})(?:[:.](\d\d))?/.exec(block.text.slice(words.start[at], words.end[at])) ?? []
  const half = HALF.exec(block.text.slice(words.start[at]))?.[1] ?? HALF_ANYWHERE.exec(text)?.[1]
  const hours = (Number(hour) % (half ? 12 : 24)) + (/p/i.test(half ?? '') ? 12 : 0)
  return (hours === 0 && !/\bopen/i.test(text) ? 24 : hours) * 60 + Number(minutes)
}
const HALF = /^[\d:.]+ ?([ap])\.?m\b/i
const HALF_ANYWHERE = /\d ?([ap])\.?m\b/i

/** A sign before exactly three digits groups thousands, any other begins a fraction: "1,200", "9,50", "1.234,56". */
const numberOf = (written: string): number =>
  Number(
    written
      .replace(/[^\d.,]/g, '')
      .replace(/(?<=[1-9]\d*)[.,](?=\d{3}(?!\d))/g, '')
      .replace(',', '.'),
  )
