import { readFileSync, statSync } from 'node:fs'
import { decode } from './encoding.ts'
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
  const { text } = decode(bytes)
  return text.includes('\0') ? NO_TEXT : { text }
}
