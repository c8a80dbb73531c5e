import { key } from '../../shape/index.ts'
import { type Kind, phraseLists, phrasesIn } from './kind.ts'

/** Phrases that shall come neither too often nor too seldom. */
export const occurrence: Kind = {
  description: 'Phrases that shall come only so often: at_most, at_least, or both.',
  keys: {
    phrases: key('texts', 'Patterns of phrases that are counted together.', true),
    except: key('texts', 'Patterns of phrases in which they do not count.'),
    at_most: key({ kind: 'number', minimum: 0, maximum: 1000 }, 'How often they may come in a message; the next one is marked.'),
    at_least: key({ kind: 'number', minimum: 1, maximum: 1000 }, 'How often they must come, where they come at all.'),
  },
  values: ['count', 'at_most', 'at_least'],
  lists: phraseLists,
  check: (entry, id) => ({
    *message(message) {
      const { at_most = Number.POSITIVE_INFINITY, at_least = 0 } = entry
      const found = phrasesIn(message, entry, id)
      const data = { count: found.length, at_most, at_least }
      const surplus = found.slice(at_most)
      if (surplus[0]) {
        yield { at: surplus[0].at, data, related: surplus.slice(1).map(({ at }) => ({ at, message: 'Also here.' })) }
      } else if (found[0] && found.length < at_least) yield { at: found[0].at, data }
    },
  }),
}
