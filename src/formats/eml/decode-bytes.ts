import { type Charset, charsetOf } from './charset.ts'

/** Takes the text that the bytes `[first, end)` stand for. */
export type TakeText = (text: string, first: number, end: number) => void

/** Decodes a run of bytes, character by character, and says which bytes each came from. Broken bytes become U+FFFD. */
export function decodeBytes(bytes: ArrayLike<number>, charset: Charset, take: TakeText): void {
  if (charset.kind === 'table') for (let i = 0; i < bytes.length; i++) take(charset.table[bytes[i]!]!, i, i + 1)
  else if (charset.kind === 'stream') decodeStream(bytes, charset.label, take)
  else decodeUtf8(bytes, charset.kind === 'automatic', take)
}

/** Bytes that are not UTF-8 at all are windows-1252, whatever their part says; one broken sequence among others is only broken. */
function decodeUtf8(bytes: ArrayLike<number>, isGuess: boolean, take: TakeText): void {
  const lengths = new Uint8Array(bytes.length)
  let isValid = true
  let hasSequence = false
  for (let i = 0; i < bytes.length; i += lengths[i] || 1) {
    lengths[i] = sequenceLength(bytes, i)
    if (lengths[i] === 0) isValid = false
    else if (lengths[i]! > 1) hasSequence = true
  }
  if (!isValid && (isGuess || !hasSequence)) return decodeBytes(bytes, charsetOf('windows-1252'), take)
  for (let i = 0; i < bytes.length; i += lengths[i] || 1) {
    if (lengths[i] === 0) take('\ufffd', i, i + 1)
    else take(String.fromCodePoint(codePoint(bytes, i, lengths[i]!)), i, i + lengths[i]!)
  }
}

/** The length of the well-formed UTF-8 sequence at `at`, or 0. */
function sequenceLength(bytes: ArrayLike<number>, at: number): number {
  const lead = bytes[at]!
  if (lead < 0x80) return 1
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
  if (length === 0 || at + length > bytes.length) return 0
  for (let i = at + 1; i < at + length; i++) if ((bytes[i]! & 0xc0) !== 0x80) return 0
  const code = codePoint(bytes, at, length)
  const isTooShort = (length === 3 && code < 0x800) || (length === 4 && code < 0x10000)
  return isTooShort || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? 0 : length
}

function codePoint(bytes: ArrayLike<number>, at: number, length: number): number {
  let code = length === 1 ? bytes[at]! : bytes[at]! & (0xff >> (length + 1))
  for (let i = at + 1; i < at + length; i++) code = (code << 6) | (bytes[i]! & 0x3f)
  return code
}

/** Feeds a decoder byte by byte: what it gives out after a byte stands for the bytes since it last gave something. */
function decodeStream(bytes: ArrayLike<number>, label: string, take: TakeText): void {
  const decoder = new TextDecoder(label, { ignoreBOM: true })
  const one = new Uint8Array(1)
  let first = 0
  for (let i = 0; i < bytes.length; i++) {
    // An escape sequence right after another one, as where two encoded words meet, makes decoders give out U+FFFD.
    while (bytes[i] === ESCAPE && bytes[i + 3] === ESCAPE) i += 3
    one[0] = bytes[i]!
    const text = decoder.decode(one, { stream: true })
    if (text === '') continue
    take(text, afterEscape(bytes, first, i), i + 1)
    first = i + 1
  }
  const rest = decoder.decode()
  if (rest !== '' && first < bytes.length) take(rest, first, bytes.length)
}

const ESCAPE = 0x1b

/** Escape sequences of ISO-2022 switch the character set and are no part of the character after them. */
function afterEscape(bytes: ArrayLike<number>, first: number, last: number): number {
  let at = first
  while (bytes[at] === ESCAPE && at + 3 <= last) at += bytes[at + 1] === 0x24 && bytes[at + 2] === 0x28 ? 4 : 3
  return Math.min(at, last)
}
