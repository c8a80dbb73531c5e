import { type MappedText, TextBuilder } from '../../text/index.ts'

/** A value of TOML that is no list: a text, a number or a truth value; a date is text. */
export interface TomlScalar {
  readonly value: string | number | boolean
  readonly text?: MappedText
  readonly end: number
}

const BARE = /[^\s,\]#=]+(?: \d{2}:\d{2}[^\s,\]#=]*)?/y
const NUMBER = /^[+-]?(?:0|[1-9](?:_?\d)*)(?:\.\d(?:_?\d)*)?$/
/** Numbers that would lose their spelling, dates and times: they stay as they are written. */
const AS_WRITTEN =
  /^(?:\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:\d{2})?)?|\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?|[+-]?(?:inf|nan|0[xob][\dA-Fa-f_]+|[\d_]+(?:\.[\d_]+)?[eE][+-]?\d+))$/

/** Reads the scalar that begins at an offset (TOML 1.0: strings on one line, numbers, booleans, dates and times); undefined where none does. */
export function readScalar(text: MappedText, at: number, limit: number): TomlScalar | undefined {
  const quote = text.text[at]
  if (quote === '"' || quote === "'") return readString(text, at, limit)
  BARE.lastIndex = at
  const written = BARE.exec(text.text)?.[0]
  if (written === undefined) return undefined
  const end = at + written.length
  if (written === 'true' || written === 'false') return { value: written === 'true', end }
  if (NUMBER.test(written)) {
    const value = Number(written.replaceAll('_', ''))
    return Number.isSafeInteger(Math.trunc(value)) ? { value, end } : { value: written, text: text.slice(at, end), end }
  }
  return AS_WRITTEN.test(written) ? { value: written, text: text.slice(at, end), end } : undefined
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', '\\': '\\' }
const DIGITS: Readonly<Record<string, number>> = { u: 4, U: 8 }

/** A basic string, with escapes, or a literal one, without; undefined where its line ends before it does. */
function readString(text: MappedText, start: number, limit: number): TomlScalar | undefined {
  const source = text.text
  const quote = source[start]!
  const builder = new TextBuilder(text)
  let [copied, at] = [start + 1, start + 1]
  for (; at < limit && source[at] !== quote; at++) {
    if (source[at] === '\n') return undefined
    if (quote === "'" || source[at] !== '\\') continue
    const escaped = readEscape(source, at)
    if (!escaped) return undefined
    builder.copy(copied, at).replace(escaped.character, at, escaped.end)
    copied = escaped.end
    at = escaped.end - 1
  }
  if (at >= limit) return undefined
  // An empty text has a place too.
  const read = at === start + 1 ? text.slice(at, at) : builder.copy(copied, at).build()
  return { value: read.text, text: read, end: at + 1 }
}

function readEscape(source: string, at: number): { readonly character: string; readonly end: number } | undefined {
  const letter = source[at + 1] ?? ''
  if (Object.hasOwn(ESCAPES, letter)) return { character: ESCAPES[letter]!, end: at + 2 }
  const length = Object.hasOwn(DIGITS, letter) ? DIGITS[letter]! : 0
  const digits = source.slice(at + 2, at + 2 + length)
  const code = length > 0 && digits.length === length && /^[\dA-Fa-f]+$/.test(digits) ? Number.parseInt(digits, 16) : -1
  return code >= 0 && code <= 0x10ffff ? { character: String.fromCodePoint(code), end: at + 2 + length } : undefined
}
