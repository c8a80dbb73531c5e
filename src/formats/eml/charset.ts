/**
 * How bytes become characters. `table`: one byte, one character. `utf-8`. `automatic`: UTF-8 where that is valid, else windows-1252.
 * `stream`: several bytes a character, in which a byte below 0x80 need not be ASCII (ISO-2022-JP, Big5, Shift_JIS, GBK, UTF-16).
 */
export type Charset =
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'utf-8' | 'automatic' }
  | { readonly kind: 'stream'; readonly label: string }

export const AUTOMATIC: Charset = { kind: 'automatic' }

/** Labels that say nothing, and labels that mail programs write and the Encoding Standard does not know. */
const ALIASES: Readonly<Record<string, string>> = {
  '': 'automatic',
  'us-ascii': 'automatic',
  ascii: 'automatic',
  default: 'automatic',
  default_charset: 'automatic',
  'unknown-8bit': 'automatic',
  'x-unknown': 'automatic',
  unknown: 'automatic',
  'latin-1': 'windows-1252',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  'iso-2022-jp-2': 'iso-2022-jp',
}
const ONE_BYTE = /^(?:ibm866|iso-8859-|koi8-|macintosh|windows-|x-mac-cyrillic)/
const known = new Map<string, Charset | undefined>()

/** The character set of a label (of `charset=`, or of an encoded word); windows-1252 when nobody knows it. */
export function charsetOf(label: string): Charset {
  return knownCharset(label) ?? WINDOWS_1252
}

/** The character set of a label, or undefined when nobody knows it. */
export function knownCharset(label: string): Charset | undefined {
  const key = label.trim().toLowerCase()
  if (!known.has(key)) {
    if (known.size > 500) known.clear()
    known.set(key, findCharset(ALIASES[key] ?? key))
  }
  return known.get(key)
}

function findCharset(label: string): Charset | undefined {
  if (label === 'automatic') return AUTOMATIC
  let decoder: InstanceType<typeof TextDecoder>
  try {
    decoder = new TextDecoder(label)
  } catch {
    return undefined
  }
  if (decoder.encoding === 'utf-8') return { kind: 'utf-8' }
  if (decoder.encoding === 'windows-1252') return WINDOWS_1252
  if (!ONE_BYTE.test(decoder.encoding)) return { kind: 'stream', label }
  return { kind: 'table', table: decoder.decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)) }
}

// Written out because TextDecoder of Node 20 reads windows-1252 as latin1.
const FROM_80_TO_9F =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

const WINDOWS_1252: Charset = {
  kind: 'table',
  table: Array.from({ length: 256 }, (_, byte) =>
    byte >= 0x80 && byte < 0xa0 ? FROM_80_TO_9F[byte - 0x80] : String.fromCharCode(byte),
  ).join(''),
}
