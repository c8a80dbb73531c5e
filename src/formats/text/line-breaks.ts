import { columnEnd, type Line } from './lines.ts'

const NARROW = 40
const UNWRAPPED = 130
const KEY_VALUE = /^\p{Lu}[\p{L}\d '&/-]{0,30}: \S/u
const STARTS_WITH_ADDRESS = /^(?:\S+@|https?:|www\.)/

/** The width at which somebody wrapped these lines; a long address on its own line does not count. */
export function wrapWidth(text: string, lines: readonly Line[]): number {
  let width = 0
  for (const line of lines) {
    const end = columnEnd(line)
    if (end > width && (end < 60 || hasSpace(text, line))) width = end
  }
  return width
}

/**
 * Whether the break between two lines of a paragraph was meant (an address, a signature, "Key: value" lines) and does not come from
 * wrapping: the first word of the next line would have fitted well within the width.
 */
export function isMeantBreak(text: string, line: Line, next: Line, width: number): boolean {
  if (width > UNWRAPPED) return true
  const end = columnEnd(line)
  const isShort = end + 1 + firstWordLength(text, next, width) <= width * 0.75
  const last = text[line.end - 1]!
  if (last === ',' && end < 30 && (isShort || width < NARROW)) return true
  if (isKeyValue(text, line) && isKeyValue(text, next)) return true
  const head = text.slice(next.start, Math.min(next.end, next.start + 60))
  const isAddress = STARTS_WITH_ADDRESS.test(head)
  if (isAddress && /[:.!?]/.test(last)) return true
  if (!isAddress && /^[\p{Ll}&(]/u.test(head)) return false
  return width < NARROW || isShort
}

function hasSpace(text: string, line: Line): boolean {
  for (let i = line.start; i < line.end; i++) if (text.charCodeAt(i) === 0x20) return true
  return false
}

function firstWordLength(text: string, line: Line, limit: number): number {
  let at = line.start
  const stop = Math.min(line.end, at + limit)
  while (at < stop && text.charCodeAt(at) > 0x20) at++
  return at - line.start
}

const isKeyValue = (text: string, line: Line): boolean =>
  columnEnd(line) < 100 && KEY_VALUE.test(text.slice(line.start, Math.min(line.end, line.start + 40)))
