import { key } from '../../shape/index.ts'
import { type Kind, phraseLists, phrasesIn } from './kind.ts'

/** Phrases that shall not be there. */
export const existence: Kind = {
  description: 'Phrases that shall not be there.',
  keys: {
    phrases: key('texts', 'Patterns of phrases that are marked.', true),
    except: key('texts', 'Patterns of phrases in which they do not count.'),
  },
  values: [],
  lists: phraseLists,
  check: (entry, id) => ({
    *message(message) {
      for (const { at } of phrasesIn(message, entry, id)) yield { at }
    },
  }),
}
