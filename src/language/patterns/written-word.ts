import { Vocabulary } from '../vocabulary.ts'
import { scanWords } from '../word-scanner.ts'
import { normalise, normaliseStem, Words } from '../words.ts'

const NO_VOCABULARY = new Vocabulary()

/** The words that one written word of a pattern is in a text: `don't` is `do not`. Throws a SyntaxError for what holds no word. */
export function wordsOf(form: string): string[] {
  const words = new Words()
  const found: string[] = []
  scanWords(form, words, NO_VOCABULARY)
  for (let i = 0; i < words.count; i++) {
    const word = form.slice(words.start[i], words.end[i])
    const next = form.slice(words.start[i + 1] ?? 0, words.end[i + 1] ?? 0).toLowerCase()
    found.push(next.startsWith('n') && /^n['’]t$/.test(next) ? normaliseStem(word) : normalise(word))
  }
  if (found.length === 0) throw new SyntaxError(`"${form}" holds no word`)
  return found
}

const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = { is: ["'s"], has: ["'s"], would: ["'d"], had: ["'d"] }
/** A word and how it is written in short: `is` also stands for `'s`. */
export const shortForms = (word: string): string[] => [word, ...(SHORT_FORMS[word] ?? [])]
