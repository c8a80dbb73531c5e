import type { Analysis } from './analysis.ts'
import { contentStems } from './content-stems.ts'
import type { Sentence } from './sentence.ts'
import { OWN_ZONES } from './zones.ts'

/** A sentence with the stems of what it names. */
export interface StemmedSentence {
  readonly sentence: Sentence
  readonly stems: ReadonlySet<string>
}

/** The company's own sentences with their stems, for several questions to `sentenceSaying`. */
export function stemmedSentences(message: Analysis): readonly StemmedSentence[] {
  return message.in(...OWN_ZONES).map((sentence) => ({ sentence, stems: contentStems(sentence.text) }))
}

/** The first sentence that says what a description says: most of the words of the description stand in it or in the one before. */
export function sentenceSaying(description: ReadonlySet<string>, sentences: readonly StemmedSentence[]): Sentence | undefined {
  const needed = Math.max(Math.min(2, description.size), Math.ceil(description.size * 0.6))
  let before: ReadonlySet<string> = new Set()
  for (const { sentence, stems } of sentences) {
    let count = 0
    for (const stem of description) if (stems.has(stem) || before.has(stem)) count++
    if (count >= needed) return sentence
    before = stems
  }
  return undefined
}
