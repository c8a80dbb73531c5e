import type { Span } from '../../text/index.ts'

/**
 * Where a text may be cut, from which length of a chunk on: before a line that begins a block of its own anyway, before an item of a
 * list, before any line. The parser's time grows with the square of the number of containers, so a long text is parsed in chunks.
 */
const BEFORE_BLOCK = 4_000
const BEFORE_ITEM = 6_000
const BEFORE_LINE = 8_000

const LINE = /([^\n]*)(?:\n|$)/y
const ITEM = /^(?:[-+*]|\d{1,9}[.)])(?:\s|$)/
const FENCE = /^ {0,3}(`{3,}|~{3,})/
/** HTML blocks that blank lines do not end (CommonMark 4.6, conditions 1 to 5), and what ends them. */
const HTML: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<(?:pre|script|style|textarea)(?:[\s>]|$)/i, /<\/(?:pre|script|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![A-Za-z]/, />/],
]

/** Cuts a Markdown text into pieces that mean the same apart as together; most mails are one piece. */
export function cutIntoChunks(text: string): Span[] {
  const chunks: Span[] = []
  let start = 0
  let closer: RegExp | undefined
  let isAfterBlank = false
  for (let at = 0; at < text.length; ) {
    LINE.lastIndex = at
    const line = LINE.exec(text)![1]!
    if (!closer && at - start >= BEFORE_BLOCK && mayCut(line, at - start, isAfterBlank)) {
      chunks.push({ start, end: at })
      start = at
    }
    closer = closer ? (closer.test(line) ? undefined : closer) : opens(line)
    isAfterBlank = line.trim() === ''
    at += line.length + 1
  }
  chunks.push({ start, end: text.length })
  return chunks
}

function mayCut(line: string, length: number, isAfterBlank: boolean): boolean {
  if (length >= BEFORE_LINE) return true
  const isItem = ITEM.test(line.slice(0, 12))
  if (isItem) return length >= BEFORE_ITEM
  return isAfterBlank && /^\S/.test(line)
}

/** What ends the fenced code or HTML that a line begins, unless the line itself does. */
function opens(line: string): RegExp | undefined {
  const fence = FENCE.exec(line)?.[1]
  if (fence) return new RegExp(`^ {0,3}${fence[0]}{${Math.min(fence.length, 1_000)},}\\s*$`)
  if (!/^ {0,3}</.test(line)) return undefined
  const html = HTML.find(([opener]) => opener.test(line))
  return html && !html[1].test(line) ? html[1] : undefined
}

const DEFINITION = /^ {0,3}\[[^\]^\n][^\]\n]{0,200}\]:[ \t]*\S[^\n]{0,2000}$/gm
const MOST_DEFINITIONS = 300

/** The lines that define reference links: links of every chunk may refer to them. */
export function definitionLines(text: string): string {
  return text.includes(']:') ? (text.match(DEFINITION) ?? []).slice(0, MOST_DEFINITIONS).join('\n') : ''
}
