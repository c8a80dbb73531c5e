import { isUtf8 } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import { isReadable, NO_FILE } from './path-kind.ts'

/** Files above this size, in megabytes, are not mail drafts; reading one would only slow the run down. */
const LARGEST = 25
const MEGABYTE = 1024 * 1024
/** The same limit in bytes. */
export const LARGEST_BYTES = LARGEST * MEGABYTE

/** The text of a file, or why it was left unread. */
export interface SourceFile {
  readonly text: string
  readonly unread?: string
}

/** A file that is left unread for its size. */
export const tooLarge = (limit = LARGEST): SourceFile => ({ text: '', unread: `The file is larger than ${limit} MB and was not read.` })
const NO_TEXT: SourceFile = { text: '', unread: 'The file holds no text (it has bytes of value 0) and was not read.' }

/** Reads a file of at most so many megabytes; throws what the file system throws, see `refusalOf`. */
export function readSourceFile(path: string, limit = LARGEST): SourceFile {
  const stats = statSync(path)
  if (!isReadable(path, stats)) throw new TypeError(NO_FILE)
  if (stats.size > limit * MEGABYTE) return tooLarge(limit)
  return sourceOf(readFileSync(path))
}

/** All of the standard input. */
export function readStandardInput(): SourceFile {
  const bytes = readFileSync(0)
  return sourceOfBytes(bytes)
}

/** The text in some bytes, whatever they were read from. */
export const sourceOfBytes = (bytes: Buffer): SourceFile => (bytes.length > LARGEST_BYTES ? tooLarge() : sourceOf(bytes))

function sourceOf(bytes: Buffer): SourceFile {
  const text = decodeSource(bytes)
  return text.includes('\0') ? NO_TEXT : { text }
}

/** UTF-16 with a byte order mark, UTF-8 where the bytes are valid, else one character a byte; the mark itself is no text. */
function decodeSource(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2)
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(2, bytes.length & ~1))
      .swap16()
      .toString('utf16le')
  if (!isUtf8(bytes)) return bytes.toString('latin1')
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.toString('utf8', 3) : bytes.toString('utf8')
}
