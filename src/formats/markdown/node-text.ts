import { type BlockBuilder, FIELD } from '../../document/index.ts'

const MASKS = /\uFDD0\uFDD1*/g

/**
 * Adds the value of a text node to a block. The value is the source with backslash escapes and character references decoded and the
 * indentation and quote marks of further lines left out (CommonMark 2.4, 2.5 and 6.8); the two are read side by side. Where they
 * part, the value stands at the node as a whole.
 */
export function addText(builder: BlockBuilder, source: string, value: string, start: number, end: number): void {
  if (value.length === end - start && source.startsWith(value, start)) builder.copy(start, end)
  else if (!align(source, value, start, end)) builder.replace(value.replace(MASKS, FIELD), start, end)
  else align(source, value, start, end, builder)
}

/** Whether the value can be read along the source; with a builder, also adds it. */
function align(source: string, value: string, start: number, end: number, builder?: BlockBuilder): boolean {
  let at = start
  let run = start
  let done = 0
  while (at < end) {
    const piece = decode(source, value, at, end, done)
    if (piece === undefined) {
      if (source[at] !== value[done]) return false
      at++
      done++
      continue
    }
    if (!value.startsWith(piece.text, done)) return false
    builder?.copy(run, at).replace(piece.text, at, piece.end)
    at = run = piece.end
    done += piece.text.length
  }
  builder?.copy(run, end)
  return done === value.length
}

interface Decoded {
  readonly text: string
  readonly end: number
}

const LINE_END = /[ \t]*(?:\r\n|\n|\r)[ \t>]*/y
const ESCAPABLE = /[!-/:-@[-`{-~]/
const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/y
/** Second characters of the references that stand for two. */
const SECOND = '\u0331\u0333\u0338\u200A\u20D2\u20E5\uFE00'
const AMPERSAND = /^&(?:amp|AMP|#0*38|#[xX]0*26);$/
/** What the source has at `at` in other characters than the value. */
function decode(source: string, value: string, at: number, end: number, done: number): Decoded | undefined {
  const char = source[at]!
  if (char === '\\') return ESCAPABLE.test(source[at + 1] ?? '') ? { text: source[at + 1]!, end: at + 2 } : undefined
  if (char === '\0') return { text: '\uFFFD', end: at + 1 }
  if (char === '&') {
    REFERENCE.lastIndex = at
    const reference = REFERENCE.exec(source)?.[0]
    if (!reference || (value[done] === '&' && !AMPERSAND.test(reference))) return undefined
    return { text: value.slice(done, done + decodedLength(reference, value, done)), end: at + reference.length }
  }
  const isBreak = char === '\n' || char === '\r'
  if (!isBreak && ((char !== ' ' && char !== '\t') || value[done] === char)) return undefined
  LINE_END.lastIndex = at
  if (!LINE_END.test(source)) return undefined
  return LINE_END.lastIndex > end ? undefined : { text: lineBreak(value, done), end: LINE_END.lastIndex }
}

function decodedLength(reference: string, value: string, done: number): number {
  const first = value.codePointAt(done) ?? 0
  const length = first > 0xffff ? 2 : 1
  return reference === '&fjlig;' || (!reference.startsWith('&#') && SECOND.includes(value[done + length] ?? ' ')) ? length + 1 : length
}

const lineBreak = (value: string, done: number): string => (value.startsWith('\r\n', done) ? '\r\n' : (value[done] ?? ''))
