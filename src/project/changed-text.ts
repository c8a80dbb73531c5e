import { diffArrays } from 'diff'
import type { LineIndex, Span } from '../text/index.ts'

/** Texts that differ more than this, or take longer, are taken to have changed altogether; in lines, and in milliseconds. */
const LIMITS = { maxEditLength: 20_000, timeout: 2000 }

/**
 * The lines of a text that are not in the text before it, by their spans; where lines are gone, an empty span. How lines end makes no
 * difference. A text that is new has changed altogether.
 */
export function changedSpans(before: string | undefined, after: LineIndex): Span[] {
  const whole = [{ start: 0, end: after.text.length }]
  if (before === undefined) return whole
  const changes = diffArrays(linesOf(before), linesOf(after.text), LIMITS)
  if (!changes) return whole
  const spans: Span[] = []
  let line = 1
  for (const { added, removed, count } of changes) {
    const end = removed ? line : line + count
    if (added || removed) spans.push({ start: startOf(after, line), end: startOf(after, end) })
    line = end
  }
  // Lines that others stand in place of are told by those.
  return spans.filter(({ start, end }, i) => end > start || spans[i + 1]?.start !== start)
}

const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/)

const startOf = (lines: LineIndex, line: number): number => (line > lines.lineCount ? lines.text.length : lines.startOf(line))
