import { isUtf8 } from 'node:buffer'

/** How the characters of a file are written; a byte order mark is part of it, and no text. */
export type Encoding = 'utf8' | 'utf8-bom' | 'utf16le' | 'utf16be' | 'latin1'

const MARKS: Readonly<Partial<Record<Encoding, readonly number[]>>> = {
  'utf8-bom': [0xef, 0xbb, 0xbf],
  utf16le: [0xff, 0xfe],
  utf16be: [0xfe, 0xff],
}

/** UTF-16 with a byte order mark, UTF-8 where the bytes are valid, else one character a byte. */
export function decode(bytes: Buffer): { readonly text: string; readonly encoding: Encoding } {
  const encoding = encodingOf(bytes)
  const body = bytes.subarray(MARKS[encoding]?.length ?? 0)
  if (encoding === 'utf16be') return { text: swapped(body.subarray(0, body.length & ~1)).toString('utf16le'), encoding }
  return { text: body.toString(encoding === 'utf8-bom' ? 'utf8' : encoding), encoding }
}

/** The bytes of a text, with the byte order mark of its encoding. */
export function encode(text: string, encoding: Encoding): Buffer {
  const body =
    encoding === 'utf16be' ? swapped(Buffer.from(text, 'utf16le')) : Buffer.from(text, encoding === 'utf8-bom' ? 'utf8' : encoding)
  return Buffer.concat([Buffer.from(MARKS[encoding] ?? []), body])
}

/** Whether the bytes begin with a byte order mark. */
export const hasByteOrderMark = (bytes: Buffer): boolean => MARKS[encodingOf(bytes)] !== undefined

function encodingOf(bytes: Buffer): Encoding {
  const begins = (mark: readonly number[] | undefined) => mark?.every((byte, i) => bytes[i] === byte) === true
  if (begins(MARKS.utf16le)) return 'utf16le'
  if (begins(MARKS.utf16be)) return 'utf16be'
  if (!isUtf8(bytes)) return 'latin1'
  return begins(MARKS['utf8-bom']) ? 'utf8-bom' : 'utf8'
}

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16()
