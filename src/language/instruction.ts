import type { Analysis } from './analysis.ts'
import type { PhraseMatch } from './sentence.ts'

/** What may stand between the beginning of a clause and its verb in the imperative, and how many characters that are at most. */
const OPENING = /(?:^|[,;:–—(])\s*(?:(?:please|kindly|simply|just|then|so|do|always|instead|meanwhile)\s+){0,2}$/i
const OPENING_LENGTH = 48

/**
 * Of phrases that begin with a verb those that the reader is told to do: they open a clause in the imperative ("check your bill"), or
 * follow words of advice ("customers are advised to check their bill").
 */
export function instructionsOf(message: Analysis, phrases: readonly PhraseMatch[]): readonly PhraseMatch[] {
  // Words of advice may end in a gap of one word, which is then the verb.
  const advised = new Set(message.phrases('signal#told').flatMap(({ last }) => [last, last + 1]))
  return phrases.filter((phrase) => {
    const before = textBefore(phrase)
    return OPENING.test(before) || (phrase.first > phrase.sentence.first && advised.has(phrase.first) && !NEEDLESS.test(before))
  })
}

const textBefore = ({ sentence, first }: PhraseMatch): string => {
  const at = sentence.words.start[first]!
  return sentence.block.text.slice(Math.max(sentence.startOffset, at - OPENING_LENGTH), at)
}

/** "You need not send it", "nobody has to send it". */
const NEEDLESS =
  /(?:\b(?:need|must|should|do|does|will|would)(?: not|n['’]t)(?: (?:need|have) to| be (?:asked|required) to)?|\b(?:nobody|no one|none of (?:you|us)|neither) (?:has|have|needs?|must) (?:to )?|\bno need (?:for you )?to)\s*$/i
