import type { Excerpt } from '../report/index.ts'
import type { LineIndex, Span } from '../text/index.ts'

/** The line on which a span begins, with the part of it that the span covers. */
export function lineAround(source: LineIndex, { start, end }: Span): Excerpt {
  const { line, column } = source.position(start)
  const text = source.lineText(line)
  return { text, start: column - 1, end: Math.max(column - 1, Math.min(text.length, column - 1 + end - start)) }
}
