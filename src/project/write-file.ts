import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file whole or not at all: beside it first, then in its place, with the rights that it had; a link stays a link, and a device
 * or a pipe such as /dev/stdout is written to.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const known = statSync(path, { throwIfNoEntry: false })
  if (known && !known.isFile()) return writeFileSync(path, content)
  const target = known ? realpathSync(path) : path
  const beside = join(dirname(target), `.${basename(target).slice(0, 100)}.${process.pid}-${process.hrtime.bigint()}.tmp`)
  try {
    writeFileSync(beside, content, { flag: 'wx', ...(known && { mode: known.mode & 0o777 }) })
    if (known) chmodSync(beside, known.mode)
    renameSync(beside, target)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}
