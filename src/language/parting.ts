import type { Analysis } from './analysis.ts'
import type { Sentence } from './sentence.ts'

/** Whether a sentence says goodbye to a person or an animal: nothing that the reader uses goes. */
export function partsWithSomebody(sentence: Sentence, message: Analysis): boolean {
  if (message.has(sentence, 'change#to-somebody')) return true
  if (!message.has(sentence, 'change#to-name')) return false
  if (message.phrases('change#of-product').length > 0) return false
  return message.has(sentence, 'change#of-person') || message.phrases('change#of-life').length > 0
}
