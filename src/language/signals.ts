import type { Analysis } from './analysis.ts'
import type { Sentence } from './sentence.ts'
import { WORD } from './words.ts'

/** What the shared detectors find in a sentence; each is a list of `signals.lexicon.yaml`. */
export type Signal =
  | 'date'
  | 'limit'
  | 'money'
  | 'measure'
  | 'act'
  | 'offer'
  | 'fail'
  | 'bad-news'
  | 'reason'
  | 'apology'
  | 'ask'
  | 'care-nearby'
  | 'hazard'

/** Whether a sentence holds a signal. */
export function holds(message: Analysis, sentence: Sentence, signal: Signal): boolean {
  return message.has(sentence, `signal#${signal}`)
}

/** Whether the sentence, or one of the `after` sentences that follow it (and `before` ahead of it), holds a signal. */
export function holdsNear(message: Analysis, sentence: Sentence, signal: Signal, after: number, before = 0): boolean {
  return message.around(sentence, before, after).some((near) => isSameText(sentence, near) && holds(message, near, signal))
}

/**
 * Whether something checkable is said in the sentence: a number with a unit, a date or time, an amount of money, or something
 * that we did or will do. Feelings and intentions are not concrete.
 */
export function isConcrete(message: Analysis, sentence: Sentence): boolean {
  return (
    (['act', 'money', 'measure', 'limit'] as const).some((signal) => holds(message, sentence, signal)) ||
    sentence.hasKind(WORD.money | WORD.percent | WORD.time)
  )
}

/** Whether the sentence or one of the two that follow it is concrete, or a list of steps follows. */
export function isConcreteNear(message: Analysis, sentence: Sentence, after = 2): boolean {
  return message
    .around(sentence, 0, after)
    .some((near) => isSameText(sentence, near) && (isConcrete(message, near) || isStep(sentence, near)))
}

const isStep = (sentence: Sentence, near: Sentence): boolean => near !== sentence && near.block.source.list?.ordered === true

/** Subject, footer and quotes are texts of their own: what stands in them neither proves nor clears anything in the body. */
function isSameText(a: Sentence, b: Sentence): boolean {
  return a.zone === b.zone || (!APART.has(a.zone) && !APART.has(b.zone))
}

const APART: ReadonlySet<string> = new Set(['subject', 'preheader', 'footer', 'quote', 'code', 'alt'])
