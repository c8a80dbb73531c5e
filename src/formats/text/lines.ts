import { MASK } from '../../document/index.ts'

/** One line of a text: `[start, end)` is what it says, without indentation, quote marks and trailing white space. */
export interface Line {
  readonly start: number
  readonly end: number
  /** Columns of white space before the text, after any quote marks. */
  readonly indent: number
  /** How many `>` stand before it. */
  readonly depth: number
  /** Somebody else's words, by quote marks or by what stands before them. */
  quoted: boolean
}

/** Cuts a text into lines; a line ends at LF, CRLF or a lone CR. */
export function readLines(text: string): Line[] {
  const lines: Line[] = []
  let at = 0
  while (at < text.length) {
    const end = lineBreak(text, at)
    lines.push(readLine(text, at, end))
    at = text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? end + 2 : end + 1
  }
  return lines
}

export const isBlank = (line: Line | undefined): boolean => !line || line.end <= line.start

/** The column in which the line's text ends. */
export const columnEnd = (line: Line): number => line.indent + line.end - line.start

const LF = 10
const CR = 13
const TAB = 9

function lineBreak(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === LF || code === CR) break
    at++
  }
  return at
}

function readLine(text: string, from: number, to: number): Line {
  let at = from
  let end = to
  let indent = 0
  let depth = 0
  for (; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x3e && indent < 4) {
      depth++
      indent = 0
      if (text.charCodeAt(at + 1) === 0x20) at++
    } else if (code === TAB) indent += 4 - (indent % 4)
    else if (isSpace(code)) indent++
    else break
  }
  while (end > at && isSpace(text.charCodeAt(end - 1))) end--
  return { start: at, end: Math.max(at, end), indent, depth, quoted: depth > 0 }
}

/** A tag that prints nothing leaves nothing on its line: it counts as white space. */
const isSpace = (code: number): boolean =>
  code === 0x20 || code === TAB || code === 0xa0 || code === 0x0c || code === SILENT || code === 0xfeff || code === 0x200b

const SILENT = MASK.silent.charCodeAt(0)
