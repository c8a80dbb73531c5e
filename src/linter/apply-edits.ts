import type { Edit } from '../report/index.ts'

/** Puts edits into a text from left to right; one that meets or touches an earlier one is left for another pass. */
export function applyEdits(text: string, edits: readonly Edit[]): { text: string; applied: readonly Edit[] } {
  const applied: Edit[] = []
  let out = ''
  let done = 0
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const { start, end } = edit.span
    if (applied.length > 0 && start <= done) continue
    out += text.slice(done, start) + edit.text
    done = end
    applied.push(edit)
  }
  return { text: out + text.slice(done), applied }
}
