import type { Analysis } from './analysis.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Works out once what is the same for all messages that are read with one lexicon. */
export function oncePerLexicon<T extends object>(work: (message: Analysis) => T): (message: Analysis) => T {
  const known = new WeakMap<Vocabulary, T>()
  return (message) => {
    const { vocabulary } = message
    const found = known.get(vocabulary) ?? work(message)
    known.set(vocabulary, found)
    return found
  }
}
