import { OWN_ZONES } from '../../language/index.ts'
import { key } from '../../shape/index.ts'
import { listOf } from '../rule-entry.ts'
import { type Kind, phraseLists, phrasesIn } from './kind.ts'
import { whole } from './whole.ts'

/** Phrases of which one must be there. */
export const absence: Kind = {
  description: 'Phrases of which at least one must be there, always or where something else is said.',
  keys: {
    phrases: key('texts', 'Patterns of phrases of which one has to be there.', true),
    when: key('texts', 'Patterns of phrases that call for it; without them every message does.'),
  },
  values: [],
  lists: (entry) => ({ ...phraseLists(entry), ...(entry.when !== undefined && { when: listOf(entry.when) }) }),
  check: (entry, id) => ({
    *message(message) {
      if (phrasesIn(message, entry, id).length > 0) return
      if (entry.when === undefined) {
        yield { at: whole(message) }
        return
      }
      const [call] = phrasesIn(message, entry, id, 'when', OWN_ZONES)
      if (call) yield { at: call.at }
    },
  }),
}
