import type { Sentence } from './sentence.ts'
import { WORD } from './words.ts'

/** Whether of two values that a sentence compares the new one is the better for the reader: "€9 instead of €12", "opens at 6:30 instead of 7:00". */
export function getsBetter(sentence: Sentence): boolean {
  const change = changeIn(sentence)
  if (!change) return false
  const [now, before] = change.hours ? timesOf(sentence, change) : valuesOf(sentence, change)
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
        return { now, before, isAmount, lead, hours: isAmount ? undefined : HOURS.exec(lead.slice(-LONGEST_STEP))?.[1] }
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

/** Two values in one unit, which may be named once: "from 9 weeks to 4". What is told in units that do not convert is no number. */
function valuesOf(sentence: Sentence, { now, before }: Change): [number, number] {
  const [one, other] = [unitAt(sentence, now), unitAt(sentence, before)]
  if (one && other && one.of !== other.of) return [Number.NaN, Number.NaN]
  return [valueAt(sentence, now, one ?? other), valueAt(sentence, before, other ?? one)]
}

/** Thousands stand in digits or in words: the millions of "from €900,000 to €1 million" are not those of both. */
function valueAt(sentence: Sentence, at: number, unit: Unit | undefined): number {
  const value = numberOf(sentence.word(at))
  return unit?.of === 'number' && value >= 1000 ? value : value * (unit?.scale ?? 1)
}

interface Unit {
  readonly of: string
  readonly scale: number
}

/** Units that convert into each other, by what they measure. */
const UNITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  number: { hundred: 100, thousand: 1000, k: 1000, million: 1e6, billion: 1e9 },
  time: { second: 1, minute: 60, min: 60, hour: 3600, h: 3600, day: 86_400, week: 604_800, month: 2_629_800, year: 31_557_600 },
  storage: { kb: 1, mb: 1e3, gb: 1e6, tb: 1e9 },
  weight: { g: 1, kg: 1000 },
  length: { mm: 1, cm: 10, m: 1000, km: 1e6 },
  volume: { ml: 1, cl: 10, l: 1000, litre: 1000, liter: 1000 },
}
const UNIT_OF_WORD = new Map(
  Object.entries(UNITS).flatMap(([of, units]) => Object.entries(units).map(([word, scale]) => [word, { of, scale }] as const)),
)

/** The unit that a number ends with or is followed by: "4GB", "9 weeks", "€1 million". */
function unitAt(sentence: Sentence, at: number): Unit | undefined {
  const written = /\p{L}+$/u.exec(sentence.word(at))?.[0] ?? (at + 1 < sentence.end ? sentence.word(at + 1) : '')
  return UNIT_OF_WORD.get(written) ?? UNIT_OF_WORD.get(written.replace(/s$/, ''))
}

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

/** A sign before exactly three digits groups thousands, any other begins a fraction: "1,200", "9,50", "1.234,56". */
const numberOf = (written: string): number =>
  Number(
    written
      .replace(/[^\d.,]/g, '')
      .replace(/(?<=[1-9]\d*)[.,](?=\d{3}(?!\d))/g, '')
      .replace(',', '.'),
  )
