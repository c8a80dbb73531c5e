import { OWN_ZONES } from '../../language/index.ts'
import type { Analysis, PhraseMatch } from '../../rule/index.ts'
import { key } from '../../shape/index.ts'
import { type Kind, phraseLists, phrasesIn, zonesOf } from './kind.ts'

/** Phrases that, where they come, must come early, or in certain places first. */
export const position: Kind = {
  description: 'Phrases that must come in some zones first, or within so many words, wherever they come at all.',
  keys: {
    phrases: key('texts', 'Patterns of phrases that must come early.', true),
    within_words: key({ kind: 'number', minimum: 1, maximum: 1000 }, 'How many words of the body may stand before the first of them.'),
  },
  values: ['words'],
  lists: phraseLists,
  check: (entry, id) => ({
    *message(message) {
      const [first] = phrasesIn(message, entry, id, 'words', OWN_ZONES)
      if (!first) return
      const words = wordsBefore(message, first)
      const isEarly = entry.within_words === undefined ? zonesOf(entry).includes(first.sentence.zone) : words < entry.within_words
      if (!isEarly) yield { at: first.at, data: { words } }
    },
  }),
}

/** Words of the body before a phrase; what stands in the subject comes before all of them. */
function wordsBefore(message: Analysis, { sentence, from }: PhraseMatch): number {
  const body = message.blocks.find(({ zone }) => zone !== 'subject' && zone !== 'preheader')
  return body && sentence.block.index >= body.index ? Math.max(0, from - body.first) : 0
}
