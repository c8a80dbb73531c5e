import { characterAt } from './characters.ts'

/** What may stand between the end of a sentence and the blank after it. */
export const TRAILERS: ReadonlySet<string> = new Set('"”»’\')]*_')
const OPENERS: ReadonlySet<string> = new Set([...TRAILERS, ...' “«([-–—'])
/** More of a word tells nothing about the end of the sentence before it. */
const LONGEST = 24

/** The word that follows after blanks, quotation marks and brackets, or the sign that stands in its place. */
export function wordAfter(text: string, at: number): string {
  let start = at
  while (start < text.length && OPENERS.has(text[start]!)) start++
  let end = start
  while (end < text.length && end < start + LONGEST && characterAt(text, end) !== 0) end++
  return text.slice(start, Math.max(end, start + 1))
}
