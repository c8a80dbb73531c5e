import type { Node } from 'jsonc-parser'
import { type MappedText, TextBuilder } from '../../text/index.ts'

const CHARACTERS: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }
const HEX = /^[0-9A-Fa-f]{4}$/

/** The text of a JSON string with the place of each character, those of escapes too (RFC 8259, 7); one that the file breaks off ends there. */
export function jsonText(file: MappedText, { offset, length }: Node): MappedText {
  const source = file.text.slice(offset, offset + length)
  const builder = new TextBuilder(file)
  let at = 1
  for (let slash = source.indexOf('\\', at); slash !== -1; slash = source.indexOf('\\', at)) {
    builder.copy(offset + at, offset + slash)
    const { character, next } = readEscape(source, slash)
    builder.replace(character, offset + slash, offset + next)
    at = next
  }
  const end = at < length && source.endsWith('"') ? length - 1 : length
  return builder.copy(offset + at, offset + end).build()
}

/** Each half of a surrogate pair has an escape of its own. What is no escape stands for nothing. */
function readEscape(source: string, at: number): { readonly character: string; readonly next: number } {
  const letter = source[at + 1] ?? ''
  if (letter !== 'u') return { character: CHARACTERS[letter] ?? '', next: Math.min(at + 2, source.length) }
  const hex = source.slice(at + 2, at + 6)
  return HEX.test(hex) ? { character: String.fromCharCode(Number.parseInt(hex, 16)), next: at + 6 } : { character: '', next: at + 2 }
}
