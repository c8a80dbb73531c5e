import type { Comment } from '../document/index.ts'
import type { Edit } from '../report/index.ts'
import type { LineIndex } from '../text/index.ts'

/** The edit that takes a comment out of its file, with its line where it stands alone there; none where the file does not hold its very characters. */
export function stripComment({ text, span }: Comment, source: LineIndex, format: string): Edit | undefined {
  if (!text.isExact(0, text.length) || !source.text.slice(span.start, span.end).includes(text.text)) return undefined
  const first = source.position(span.start).line
  const last = source.position(Math.max(span.start, span.end - 1)).line
  const lineEnd = last < source.lineCount ? source.startOf(last + 1) : source.text.length
  const isAlone = isBlank(source.text.slice(source.startOf(first), span.start)) && isBlank(source.text.slice(span.end, lineEnd))
  // Between two lines of Markdown the comment keeps two paragraphs apart.
  const divides = format === 'markdown' && !isBlank(textOf(source, first - 1)) && !isBlank(textOf(source, last + 1))
  return { span: isAlone && !divides ? { start: source.startOf(first), end: lineEnd } : span, text: '' }
}

const isBlank = (text: string): boolean => text.trim() === ''

const textOf = (source: LineIndex, line: number): string => (line < 1 || line > source.lineCount ? '' : source.lineText(line))
