import { isUtf8 } from 'node:buffer'
import { closeSync, createReadStream, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { RegionGroups } from '../moment/index.ts'
import { didYouMean } from '../text/index.ts'
import { readCsv } from './audience-csv.ts'
import { readJsonLines } from './audience-json-lines.ts'
import { withProgress } from './audience-progress.ts'
import { UnreadableAudience } from './audience-record.ts'
import { type AudienceFileReading, AudienceTally } from './audience-tally.ts'

/** What is looked at to tell how a file is written: a header of some hundred columns is shorter. */
const HEAD = 32 * 1024
/** What is read at a time: the rows of larger pieces outlive a collection of garbage, and the memory for them stays. */
const PIECE = 8 * 1024

/**
 * Reads who gets a mail out of a list of recipients, or of numbers by region: CSV or JSON Lines of any size, in constant memory.
 * A file that cannot be used has no shares, and a problem that says why. Nothing but codes of regions is kept of a recipient.
 */
export async function readAudienceFile(path: string, groups: RegionGroups, terminal?: NodeJS.WritableStream): Promise<AudienceFileReading> {
  try {
    const size = sizeOf(path)
    const { encoding, start, head } = sniff(path)
    const stream = createReadStream(path, { encoding, start, highWaterMark: PIECE })
    const tally = new AudienceTally(groups)
    const read = head.trimStart().startsWith('{') ? readJsonLines : readCsv
    await withProgress(stream, size, basename(path), terminal, () => read(stream, tally, head))
    return tally.reading()
  } catch (error) {
    if (error instanceof UnreadableAudience) return { problem: error.message }
    return { problem: `it cannot be read: ${error instanceof Error ? error.message : String(error)}.` }
  }
}

/** The size of a regular file: a device or a pipe may never end. */
function sizeOf(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw new UnreadableAudience(`there is no such file.${didYouMean(basename(path), namesBeside(path))}`)
  if (!stats.isFile()) throw new UnreadableAudience('it is no file.')
  if (stats.size === 0) throw new UnreadableAudience('it is empty.')
  return stats.size
}

function namesBeside(path: string): string[] {
  try {
    return readdirSync(dirname(path)).filter((name) => /\.(?:csv|tsv|tab|txt|jsonl|ndjson|json)$/i.test(name))
  } catch {
    return []
  }
}

interface Form {
  readonly encoding: 'utf8' | 'utf16le' | 'latin1'
  /** After the byte order mark. */
  readonly start: number
  /** What stands at the beginning of it. */
  readonly head: string
}

/** How a file is written, by its first bytes. */
function sniff(path: string): Form {
  const bytes = firstBytes(path)
  const form = encodingOf(bytes)
  const head = bytes.toString(form.encoding, form.start)
  if (head.includes('\0')) throw new UnreadableAudience('it holds no text. Export it as CSV, or as JSON Lines.')
  if (/^\s*\[/.test(head)) throw new UnreadableAudience('it is a JSON array; expected JSON Lines, one object a line, or CSV.')
  return { ...form, head }
}

function encodingOf(bytes: Buffer): Omit<Form, 'head'> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf16le', start: 2 }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf8', start: 3 }
  // The piece may end within a character.
  const end = bytes.length < HEAD ? bytes.length : bytes.lastIndexOf(0x0a) + 1
  return { encoding: isUtf8(bytes.subarray(0, end)) ? 'utf8' : 'latin1', start: 0 }
}

function firstBytes(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(HEAD)
    return bytes.subarray(0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}
