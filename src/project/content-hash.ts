import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'

const CHUNK = 1024 * 1024

/** A name for plain data: maps count with their entries, and paths below `cwd` from there, so that a clone elsewhere has the same names. */
export function hashOf(value: unknown, cwd: string): string {
  const below = `${cwd}/`
  const plain = (_key: string, part: unknown): unknown => {
    if (part instanceof Map) return [...part]
    if (typeof part === 'number' && !Number.isFinite(part)) return String(part)
    return typeof part === 'string' && part.startsWith(below) ? `./${part.slice(below.length)}` : part
  }
  return createHash('sha256').update(JSON.stringify(value, plain)).digest('base64url')
}

/** A name for the bytes of a file of any size; undefined where it cannot be read, or only once, as a pipe can. */
export function hashOfFile(path: string): string | undefined {
  try {
    return statSync(path).isFile() ? hashOfBytes(path) : undefined
  } catch {
    return undefined
  }
}

function hashOfBytes(path: string): string {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(CHUNK)
  const file = openSync(path, 'r')
  try {
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) hash.update(chunk.subarray(0, size))
  } finally {
    closeSync(file)
  }
  return hash.digest('base64url')
}
