import type { Analysis } from './analysis.ts'
import { firstBySentence, ownPhrases } from './own-phrases.ts'
import type { PhraseMatch, Sentence } from './sentence.ts'
import type { TextZone } from './zones.ts'

/** A sentence in which weak signs stand together, from the first of them to the last. */
export interface Joint {
  readonly sentence: Sentence
  readonly first: number
  readonly last: number
}

/** How many words the sentence may have, and how many words apart two signs may stand. */
interface Reach {
  readonly zones?: readonly TextZone[]
  readonly longest: number
  readonly within: number
}

/** The short sentences in which the first signs of two lists, each too weak alone, stand near each other and share no word. */
export function signsTogether(message: Analysis, lists: readonly string[], { zones, longest, within }: Reach): readonly Joint[] {
  const signs = new Map<Sentence, PhraseMatch[]>()
  for (const list of lists)
    for (const [sentence, sign] of firstBySentence(ownPhrases(message, list, zones)))
      if (sentence.wordCount <= longest) signs.set(sentence, [...(signs.get(sentence) ?? []), sign])
  return [...signs].flatMap(([sentence, found]) => {
    if (!found.some((one) => found.some(({ first }) => first > one.last && first - one.last <= within))) return []
    return [{ sentence, first: Math.min(...found.map((one) => one.first)), last: Math.max(...found.map((one) => one.last)) }]
  })
}
