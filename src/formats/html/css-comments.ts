import type { Comment } from '../../document/index.ts'
import type { MappedText } from '../../text/index.ts'

/** The comments of a style sheet (CSS Syntax 4.3.2) between two offsets, read only where a directive may stand in one. */
export function cssComments(original: MappedText, start: number, end: number): Comment[] {
  const sheet = original.text.slice(start, end)
  if (!sheet.includes('tactful-')) return []
  const comments: Comment[] = []
  for (let from = sheet.indexOf('/*'); from !== -1; ) {
    const close = sheet.indexOf('*/', from + 2)
    if (close === -1) break
    const text = original.slice(start + from + 2, start + close)
    comments.push({ text, span: original.span(start + from, start + close + 2), isSent: true })
    from = sheet.indexOf('/*', close + 2)
  }
  return comments
}
