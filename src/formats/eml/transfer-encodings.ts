import type { ByteTextBuilder } from './byte-text-builder.ts'

/** Reads `[start, end)` of a text as an encoding says, into a builder. Nothing throws: what is broken stays as it stands. */
export type DecodeTransfer = (text: string, start: number, end: number, into: ByteTextBuilder) => void

/** 7bit, 8bit and binary. */
export const decodeIdentity: DecodeTransfer = (_, start, end, into) => {
  into.copy(start, end)
}

/** Quoted-printable (RFC 2045 6.7): `=C3` is a byte, `=` at the end of a line joins it with the next. */
export const decodeQuotedPrintable: DecodeTransfer = (text, start, end, into) => {
  const body = text.slice(start, end)
  let at = 0
  for (let mark = body.indexOf('='); mark >= 0; mark = body.indexOf('=', Math.max(at, mark + 1))) {
    const byte = hexByte(body, mark + 1)
    const softEnd = byte < 0 ? softBreakEnd(body, mark + 1) : -1
    if (byte < 0 && softEnd < 0) continue
    into.copy(start + at, start + mark)
    at = byte < 0 ? softEnd : mark + 3
    if (byte >= 0) into.byte(byte, start + mark, start + at)
  }
  into.copy(start + at, end)
}

/** The Q encoding of encoded words (RFC 2047 4.2): as quoted-printable, with `_` for a blank. */
export const decodeQ: DecodeTransfer = (text, start, end, into) => {
  let at = start
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    const byte = code === UNDERSCORE ? 0x20 : code === EQUALS && i + 2 < end ? hexByte(text, i + 1) : -1
    if (byte < 0) continue
    into.copy(at, i)
    at = i + (code === UNDERSCORE ? 1 : 3)
    into.byte(byte, i, at)
    i = at - 1
  }
  into.copy(at, end)
}

/**
 * Base64 (RFC 2045 6.8): characters outside its alphabet are passed over, padding ends a group of four. A line that begins with `--` or
 * `__` ends it: mailing lists append their plain footers to bodies of any encoding.
 */
export const decodeBase64: DecodeTransfer = (text, start, end, into) => {
  let bits = 0
  let held = 0
  let before = start
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === EQUALS) bits = held = 0
    const sextet = code < 128 ? SEXTETS[code]! : -1
    if (sextet < 0 && isFooter(text, i, start)) return
    if (sextet < 0) continue
    bits = ((bits << 6) | sextet) & 0xffff
    const from = held > 0 ? before : i
    held += 6
    before = i
    if (held < 8) continue
    held -= 8
    into.byte((bits >> held) & 0xff, from, i + 1)
  }
}

const isFooter = (text: string, at: number, start: number): boolean =>
  (text[at] === '-' || text[at] === '_') && text[at + 1] === text[at] && (at === start || text[at - 1] === '\n' || text[at - 1] === '\r')

const EQUALS = 0x3d
const UNDERSCORE = 0x5f

function hexByte(text: string, at: number): number {
  const high = hexDigit(text.charCodeAt(at))
  const low = hexDigit(text.charCodeAt(at + 1))
  return high < 0 || low < 0 ? -1 : high * 16 + low
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  if (code >= 0x41 && code <= 0x46) return code - 0x37
  return code >= 0x61 && code <= 0x66 ? code - 0x57 : -1
}

/** Where the line after a soft break begins; white space may have been added before the line break on the way. */
function softBreakEnd(body: string, at: number): number {
  let end = at
  while (body.charCodeAt(end) === 0x20 || body.charCodeAt(end) === 0x09) end++
  if (end === body.length) return end
  if (body.charCodeAt(end) === 13) return body.charCodeAt(end + 1) === 10 ? end + 2 : end + 1
  return body.charCodeAt(end) === 10 ? end + 1 : -1
}

const SEXTETS = new Int8Array(128).fill(-1)
for (const [sextet, character] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  SEXTETS[character.charCodeAt(0)] = sextet
