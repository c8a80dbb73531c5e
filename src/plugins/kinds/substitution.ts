import type { PhraseMatch } from '../../rule/index.ts'
import { key } from '../../shape/index.ts'
import { type Kind, phrasesIn } from './kind.ts'

/** Phrases for which the house has other words. */
export const substitution: Kind = {
  description: 'Phrases for which there are other words.',
  keys: {
    swap: key({ kind: 'named', of: { kind: 'text' } }, 'Patterns of phrases, each with the words to write instead.', true),
    except: key('texts', 'Patterns of phrases in which they do not count.'),
  },
  values: ['expected'],
  lists: ({ swap = {}, except }) => ({
    ...Object.fromEntries(Object.keys(swap).map((pattern, i) => [`swap-${i}`, [pattern]])),
    ...(except !== undefined && { except: [except].flat() }),
  }),
  check: (entry, id) => ({
    *message(message) {
      const found = Object.values(entry.swap ?? {}).flatMap((words, i) =>
        phrasesIn(message, entry, id, `swap-${i}`).map((phrase) => ({ phrase, expected: inCaseOf(phrase.text, words), words })),
      )
      for (const { phrase, expected, words } of longest(found)) {
        if (phrase.text === expected || phrase.text === words) continue
        const suggestions = [{ message: `Write "${expected}".`, text: expected }]
        yield { at: phrase.at, data: { expected }, suggestions }
      }
    },
  }),
}

/** "Sign in" for "Log in", "sign in" for "log in". */
const inCaseOf = (found: string, words: string): string => (/^\p{Lu}/u.test(found) ? words.charAt(0).toUpperCase() + words.slice(1) : words)

/** Of phrases that share words the first and longest, in the order of the text. */
function longest<T extends { readonly phrase: PhraseMatch }>(found: readonly T[]): T[] {
  const kept: T[] = []
  for (const one of [...found].sort((a, b) => a.phrase.from - b.phrase.from || b.phrase.to - a.phrase.to))
    if (one.phrase.from > (kept.at(-1)?.phrase.to ?? -1)) kept.push(one)
  return kept
}
