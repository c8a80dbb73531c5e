import type { Scalar } from 'yaml'
import { MappedText, TextBuilder } from '../../text/index.ts'

/**
 * The value of a YAML scalar with the place of each character: the source `[start, end)` is read along the value, through quotes,
 * escapes, folded lines and indentation (YAML 1.2, 7.3 and 8.1). Where they part, the value stands at the scalar as a whole.
 */
export function scalarText(text: MappedText, start: number, end: number, value: string, type: Scalar['type']): MappedText {
  if (value === '') return MappedText.at('', text.span(start, end))
  const builder = new TextBuilder(text)
  if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') readBlock(builder, text.text, start, end, value)
  else readFlow(builder, text.text, start, end, value, type)
  return builder.text === value ? builder.build() : new TextBuilder(text).replace(value, start, end).build()
}

const SPACE = /[ \t\r\n]+/y

function spaceEnd(text: string, at: number, end: number): number {
  SPACE.lastIndex = at
  return SPACE.test(text) ? Math.min(SPACE.lastIndex, end) : at
}

function readFlow(builder: TextBuilder, text: string, start: number, end: number, value: string, type: Scalar['type']): void {
  const isQuoted = type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE'
  const last = isQuoted ? end - 1 : end
  for (let at = isQuoted ? start + 1 : start; at < last; ) {
    const space = spaceEnd(text, at, last)
    if (space > at) {
      readSpace(builder, text, at, space)
      at = space
    } else if (type === 'QUOTE_DOUBLE' && text[at] === '\\') at = readEscape(builder, text, at, last, value)
    else if (type === 'QUOTE_SINGLE' && text[at] === "'") {
      builder.replace("'", at, at + 2)
      at += 2
    } else {
      builder.copy(at, at + 1)
      at += 1
    }
  }
}

/** One line break folds to a space, each further one stays. */
function readSpace(builder: TextBuilder, text: string, start: number, end: number): void {
  const breaks = text.slice(start, end).split('\n').length - 1
  if (breaks === 0) builder.copy(start, end)
  else builder.replace(breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), start, end)
}

const HEX: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

function readEscape(builder: TextBuilder, text: string, at: number, end: number, value: string): number {
  const letter = text[at + 1]!
  if (letter === '\n' || letter === '\r') return spaceEnd(text, at + 1, end)
  const digits = HEX[letter] ?? 0
  const escapeEnd = at + 2 + digits
  const code = digits === 0 ? undefined : Number.parseInt(text.slice(at + 2, escapeEnd), 16)
  // What another escape stands for is what the value holds there; each is one character.
  const decoded = code === undefined ? value[builder.length] : code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
  builder.replace(decoded ?? '', at, escapeEnd)
  return escapeEnd
}

/** A block scalar has no escapes: its words stand in the source as they are, its white space as the value has it. */
function readBlock(builder: TextBuilder, text: string, start: number, end: number, value: string): void {
  let at = text.indexOf('\n', start) + 1 || end
  while (at < end) {
    const space = spaceEnd(text, at, end)
    const valueSpace = spaceEnd(value, builder.length, value.length)
    builder.replace(value.slice(builder.length, valueSpace), at, space)
    if (builder.length < value.length) {
      let wordEnd = space
      while (wordEnd < end && !' \t\r\n'.includes(text[wordEnd]!)) wordEnd++
      builder.copy(space, wordEnd)
      at = Math.max(wordEnd, at + 1)
    } else at = end
  }
  builder.replace(value.slice(builder.length), end, end)
}
