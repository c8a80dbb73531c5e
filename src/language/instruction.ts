import type { Analysis } from './analysis.ts'
import type { PhraseMatch } from './sentence.ts'

/** What may stand between the beginning of a clause and its verb in the imperative. */
const OPENING = /(?:^|[,;:–—(])\s*(?:(?:please|kindly|simply|just|then|so|do|always|instead|meanwhile)\s+){0,2}$/i

/**
 * Whether a phrase that begins with a verb is what the reader is told to do: it opens a clause in the imperative ("check your bill"), or
 * follows words of advice ("customers are advised to check their bill").
 */
export function isInstruction(message: Analysis, { sentence, first }: PhraseMatch): boolean {
  const before = sentence.block.text.slice(sentence.startOffset, sentence.words.start[first])
  return OPENING.test(before) || message.phrases('signal#told').some((told) => told.sentence === sentence && told.last === first - 1)
}
