import type { Analysis } from './analysis.ts'
import { firstBySentence } from './own-phrases.ts'
import type { PhraseMatch, Place, Sentence } from './sentence.ts'

/** A condition, and what is to be done then. */
export interface Consequence {
  readonly sentence: Sentence
  /** The first and last word of both; of the condition to its end where it is a question that the next sentence answers. */
  readonly first: number
  readonly last: number
  readonly at: Place
}

/** The conditions of a message, one a sentence, that have a consequence: "if it broke, call us", "Is it broken? Call us." */
export function consequencesOf(
  message: Analysis,
  conditions: readonly PhraseMatch[],
  consequences: readonly PhraseMatch[],
): readonly Consequence[] {
  const then = firstBySentence(consequences)
  return [...firstBySentence(conditions).values()].flatMap(({ sentence, first, last }) => {
    const same = then.get(sentence)
    const next = sentence.isQuestion ? message.sentences[sentence.index + 1] : undefined
    if (same) return [consequence(sentence, Math.min(first, same.first), Math.max(last, same.last))]
    return next && then.has(next) ? [consequence(sentence, first, sentence.end - 1)] : []
  })
}

const consequence = (sentence: Sentence, first: number, last: number): Consequence => ({
  sentence,
  first,
  last,
  at: sentence.range(first, last),
})
