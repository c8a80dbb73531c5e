import type { Sentence } from './sentence.ts'
import { WORD } from './words.ts'

const US: ReadonlySet<string> = new Set(['we', 'us', 'our', 'ours', 'ourselves', 'i', 'me', 'my'])
const YOU: ReadonlySet<string> = new Set(['you', 'your', 'yours', 'yourself'])

/** Whether a sentence names both the sender and the reader, so that what it says is about the two of them. */
export function isBetweenUs(sentence: Sentence): boolean {
  let [isUs, isYou] = [false, false]
  for (let at = sentence.first; at < sentence.end && !(isUs && isYou); at++) {
    const word = sentence.word(at)
    isUs ||= US.has(word) || sentence.words.is(at, WORD.company)
    isYou ||= YOU.has(word)
  }
  return isUs && isYou
}
