import { displayWidth } from './display-width.ts'

/** A line of a wrapped text: where it stands in the text. */
export interface WrappedLine {
  readonly start: number
  readonly end: number
}

/** Breaks a text into lines of at most `width` columns: at blanks, or inside a word that is longer than a line. */
export function wrap(text: string, width: number): WrappedLine[] {
  const lines: WrappedLine[] = []
  let start = 0
  let end = 0
  let used = 0
  for (const word of text.matchAll(/[^ ]+/g)) {
    const gap = used === 0 ? 0 : word.index - end
    const columns = displayWidth(word[0])
    if (used > 0 && used + gap + columns > width) {
      lines.push({ start, end })
      used = 0
    }
    if (used === 0) start = word.index
    used += (used === 0 ? 0 : gap) + columns
    end = word.index + word[0].length
    for (; used > width; used = displayWidth(text.slice(start, end))) {
      lines.push({ start, end: start + width })
      start += width
    }
  }
  if (end > start) lines.push({ start, end })
  return lines
}

/** The wrapped lines as texts. */
export const wrapped = (text: string, width: number): string[] => wrap(text, width).map(({ start, end }) => text.slice(start, end))
