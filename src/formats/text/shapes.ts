import { columnEnd, isBlank, type Line } from './lines.ts'

const BULLETS = '-*+•◦▪‣·'
const RULE_CHARACTERS = '-=*_~#+.—–─═·•'
const ORDERED = /^(?:(\d{1,3})[.)]|([A-Za-z])\)|\((\d{1,3}|[A-Za-z])\))[ \t]+(?=\S)/

export interface Marker {
  readonly ordered: boolean
  /** Whether it says 1 or a: only such a number may begin a list in the middle of a paragraph. */
  readonly isFirst: boolean
  /** Where the item's text begins. */
  readonly contentStart: number
}

/** The bullet or number before an item's text. */
export function readMarker(text: string, line: Line): Marker | undefined {
  const first = text[line.start]
  if (first === undefined || line.end - line.start < 3) return undefined
  if (BULLETS.includes(first)) {
    let at = line.start + 1
    while (at < line.end && (text[at] === ' ' || text[at] === '\t')) at++
    const isSpaced = at > line.start + 1 || first === '•'
    return isSpaced && at < line.end ? { ordered: false, isFirst: true, contentStart: at } : undefined
  }
  const match = ORDERED.exec(text.slice(line.start, Math.min(line.end, line.start + 20)))
  if (!match) return undefined
  const number = (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase()
  return { ordered: true, isFirst: number === '1' || number === 'a', contentStart: line.start + match[0].length }
}

/** The character that a ruler such as `-----` or `* * *` is drawn with; `--` before a signature (RFC 3676 4.3) counts as one. */
export function rulerOf(text: string, line: Line): string | undefined {
  const first = text[line.start]
  if (first === undefined || isBlank(line) || !RULE_CHARACTERS.includes(first)) return undefined
  let marks = 0
  for (let i = line.start; i < line.end; i++) {
    if (RULE_CHARACTERS.includes(text[i]!)) marks++
    else if (text[i] !== ' ') return undefined
  }
  return marks >= 3 || (first === '-' && marks === 2) ? first : undefined
}

/** The level of a heading that `under` (and maybe `over`) rules off, or undefined when they are rulers between paragraphs. */
export function underlinedLevel(text: string, line: Line, over: Line | undefined, under: Line): number | undefined {
  const ruler = rulerOf(text, under)
  const length = line.end - line.start
  if (!ruler || length > 100 || text[line.end - 1] === '.') return undefined
  const ruled = under.end - under.start
  if (ruled < 3) return undefined
  if (over && rulerOf(text, over) === ruler && ruled >= length / 2) return ruler === '-' ? 2 : 1
  if (ruler === '=') return 1
  const isUnderline = (ruler === '-' || ruler === '~') && ruled >= length / 2 && ruled <= length * 1.5 + 3
  return isUnderline && under.indent <= line.indent + 2 ? 2 : undefined
}

/** A heading that shows on its own line: `## Title`, `=== Title ===` or `WHAT IS NEW`. */
export function headingOf(text: string, line: Line): { level: number; start: number; end: number } | undefined {
  if (columnEnd(line) > 100) return undefined
  return (
    markedHeading(text, line) ?? (isAllCaps(text.slice(line.start, line.end)) ? { level: 2, start: line.start, end: line.end } : undefined)
  )
}

function markedHeading(text: string, line: Line): { level: number; start: number; end: number } | undefined {
  const mark = text[line.start]!
  if (!'#=*-~+_'.includes(mark)) return undefined
  let start = line.start
  let end = line.end
  while (start < end && text[start] === mark) start++
  const marks = start - line.start
  while (end > start && text[end - 1] === mark) end--
  if (start >= end || text[start] !== ' ' || marks > 6 + 94 * Number(mark !== '#')) return undefined
  const isFramed = marks >= 2 && line.end - end >= 2 && text[end - 1] === ' '
  if (mark !== '#' && !isFramed) return undefined
  while (text[start] === ' ') start++
  while (text[end - 1] === ' ') end--
  return { level: mark === '#' ? Math.min(marks, 6) : 2, start, end }
}

function isAllCaps(line: string): boolean {
  if (/[a-z]/.test(line)) return false
  const letters = line.match(/\p{L}/gu)?.length ?? 0
  return (
    letters >= 4 && letters >= line.length / 2 && line === line.toUpperCase() && line !== line.toLowerCase() && !/[.,;:]$|:\/\//.test(line)
  )
}
