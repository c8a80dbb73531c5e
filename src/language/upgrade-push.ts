import type { Analysis } from './analysis.ts'
import { ownPhrases } from './own-phrases.ts'
import type { PhraseMatch } from './sentence.ts'

/** Where a message asks its readers to upgrade, or says that it will be done; rather in the text than in the subject. */
export function upgradePush(message: Analysis): PhraseMatch | undefined {
  const found = ownPhrases(message, 'upgrade#push')
  return found.find(({ sentence }) => sentence.zone !== 'subject') ?? found[0]
}
