import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { decode, encode } from './encoding.ts'
import type { FixedFile, FixedRun } from './fix-project.ts'
import { refusalOf } from './refusal.ts'
import { writeWhole } from './write-file.ts'

/**
 * Writes fixed files, each whole or not at all, in the bytes of its encoding; `failures` has a sentence for each that had to stay as it
 * was, `stdout` is the standard input with its fixes.
 */
export function writeFixed({ files, stdin }: Pick<FixedRun, 'files' | 'stdin'>, cwd: string): { stdout?: Buffer; failures: string[] } {
  let stdout = stdin
  const failures = files.flatMap((file) => {
    try {
      if (file.isStandardInput) stdout = fixedBytes(file, stdin!)
      else writeWhole(resolve(cwd, file.path), fixedBytes(file, readFileSync(resolve(cwd, file.path))))
      return []
    } catch (error) {
      return [`Could not fix "${file.shown}", which stays as it was: ${refusalOf(error)}.`]
    }
  })
  return { failures, ...(stdout && { stdout }) }
}

/** The bytes of a fixed file; throws where the file now holds something else than was read, or bytes that no text gives back. */
export function fixedBytes({ before, after }: FixedFile, now: Buffer): Buffer {
  const { text, encoding } = decode(now)
  if (text !== before) throw new Error('it has changed since it was read')
  const bytes = encode(after, encoding)
  if (!encode(before, encoding).equals(now) || decode(bytes).text !== after) throw new Error('its bytes could not be kept as they are')
  return bytes
}
