import type { Sentence } from './sentence.ts'
import { SPELT_NUMBERS } from './spelt-numbers.ts'
import { WORD } from './words.ts'

/** Two numbers in one unit, as they can be compared; undefined where they count different things. */
export function comparedQuantities(sentence: Sentence, one: number, other: number): readonly [number, number] | undefined {
  const [a, b] = [quantityAt(sentence, one), quantityAt(sentence, other)]
  if (a.of !== undefined && b.of !== undefined && a.of !== b.of) return undefined
  return [inUnitOf(a, b, one < other), inUnitOf(b, a, other < one)]
}

/** Whether a word is a number in digits. */
export const isInDigits = ({ words }: Sentence, at: number): boolean => words.is(at, WORD.number)

/** Whether a word is a number, in digits or spelt out. */
export const isNumber = (sentence: Sentence, at: number): boolean => isInDigits(sentence, at) || SPELT_NUMBERS.has(sentence.word(at))

/** Whether a number tells an hour: written as one, or no more than 24 and followed by nothing that it counts. */
export function isHour(sentence: Sentence, at: number): boolean {
  const { value, of } = quantityAt(sentence, at)
  return sentence.words.is(at, WORD.time) || (value <= 24 && of === undefined)
}

/** A number with its millions, what it counts, and the time that it is for: "€9 a month". */
interface Quantity {
  readonly value: number
  /** 1000 of "3 thousand", which "from 2 to 3 thousand" says for both. */
  readonly multiple: number | undefined
  /** What it measures, or the noun after it; undefined where it stands alone. */
  readonly of: string | undefined
  readonly scale: number | undefined
  readonly per: number | undefined
}

/** Units that convert into each other, by what they measure. */
const UNITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  time: {
    sec: 1,
    second: 1,
    min: 60,
    minute: 60,
    h: 3600,
    hr: 3600,
    hour: 3600,
    day: 86_400,
    week: 604_800,
    month: 2_629_800,
    year: 31_557_600,
  },
  storage: { kb: 1, mb: 1e3, gb: 1e6, tb: 1e9 },
  weight: { g: 1, kg: 1000 },
  length: { mm: 1, cm: 10, m: 1000, km: 1e6 },
  volume: { ml: 1, cl: 10, l: 1000, litre: 1000, liter: 1000 },
}
const UNIT_OF_WORD = new Map(
  Object.entries(UNITS).flatMap(([of, units]) => Object.entries(units).map(([word, scale]) => [word, { of, scale }] as const)),
)
const MULTIPLES = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
])
/** A price or a share, whose unit is its sign. */
export const AMOUNT = WORD.money | WORD.percent
/** What stands between a number and its unit. */
const ADJECTIVE = /^(?:working|business|calendar|full|whole|more|extra|free)$/
const PER = /^(?:a|an|per|each|every)$/
/** Words before which a number stands alone. */
const ALONE =
  /^(?:instead|rather|up|down|from|to|in|on|at|a|an|per|each|every|for|and|but|or|as|is|was|now|not|so|when|while|with|of|by|before|after|than|until|till|am|pm|today|tomorrow)$/

function quantityAt(sentence: Sentence, at: number): Quantity {
  const { words } = sentence
  const wordAt = (place: number): string => (place < sentence.end && !words.is(place, WORD.afterPause) ? sentence.word(place) : '')
  const written = sentence.word(at)
  const spelt = SPELT_NUMBERS.get(written)
  const attached = spelt !== undefined ? undefined : /\p{L}+$/u.exec(written)?.[0]
  let next = at + 1
  const multiple = MULTIPLES.get(wordAt(next))
  if (multiple) next++
  if (ADJECTIVE.test(wordAt(next))) next++
  const named = attached ?? wordAt(next)
  const unit = unitOf(named)
  if (unit && !attached) next++
  const per = PER.test(wordAt(next)) ? unitOf(wordAt(next + 1)) : undefined
  const isAlone = named === '' || ALONE.test(named) || named === 'k' || words.is(at, AMOUNT)
  return {
    value: (spelt ?? numberOf(written)) * (multiple ?? (attached === 'k' ? 1000 : 1)),
    multiple,
    of: unit?.of ?? (isAlone ? undefined : named),
    scale: unit?.scale,
    per: per?.scale,
  }
}

const unitOf = (word: string) => UNIT_OF_WORD.get(word) ?? UNIT_OF_WORD.get(word.replace(/s$/, ''))

/**
 * A unit that is named once is that of both, "from 9 weeks to 4", and so is a time, "€9 instead of €12 a month"; millions only where they
 * follow: "from 3 to 4 million".
 */
function inUnitOf({ value, multiple, scale, per }: Quantity, other: Quantity, isBefore: boolean): number {
  const lent = isBefore && multiple === undefined && value < 1000 ? (other.multiple ?? 1) : 1
  return (value * lent * (scale ?? other.scale ?? 1)) / (per ?? other.per ?? 1)
}

/** A sign before exactly three digits groups thousands, any other begins a fraction: "1,200", "9,50", "1.234,56". */
const numberOf = (written: string): number =>
  Number(
    written
      .replace(/[^\d.,]/g, '')
      .replace(/(?<=[1-9]\d*)[.,](?=\d{3}(?!\d))/g, '')
      .replace(',', '.'),
  )
