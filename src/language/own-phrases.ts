import type { Analysis } from './analysis.ts'
import type { PhraseMatch } from './sentence.ts'
import { WORD } from './words.ts'
import { OWN_ZONES, type TextZone } from './zones.ts'

/** The phrases of a list that the company says itself: in the given zones, and not inside quotation marks. */
export function ownPhrases(message: Analysis, list: string, zones: readonly TextZone[] = OWN_ZONES): readonly PhraseMatch[] {
  return message.phrases(list).filter(({ sentence, from }) => zones.includes(sentence.zone) && !sentence.words.is(from, WORD.quoted))
}
