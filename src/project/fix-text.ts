import { applyEdits } from '../linter/index.ts'
import type { Edit } from '../report/index.ts'
import { readsTheSame } from './document-pieces.ts'

/** So many edits of a file are tried one by one where they do not go together; the others wait for a person. */
const TRIED_ALONE = 50

/**
 * A text with those of the edits that leave the rest of the document as it was: they are applied together, or, where the file would then
 * read otherwise, one by one.
 */
export async function fixText(name: string, text: string, edits: readonly Edit[]): Promise<{ text: string; count: number }> {
  const together = applyEdits(text, edits)
  if (await readsTheSame(name, text, together.text, together.applied)) return { text: together.text, count: together.applied.length }
  const kept: Edit[] = []
  for (const edit of together.applied.slice(0, TRIED_ALONE)) {
    const tried = applyEdits(text, [...kept, edit])
    if (await readsTheSame(name, text, tried.text, tried.applied)) kept.push(edit)
  }
  return { text: applyEdits(text, kept).text, count: kept.length }
}
