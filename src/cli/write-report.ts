import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { writeWhole } from '../project/index.ts'

const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission to write there',
  EPERM: 'you have no permission to write there',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
  ENOSPC: 'the disk is full',
}

/**
 * Writes a report to a file, with the directories above it, whole or not at all, and over none of the files that were read; gives a
 * sentence where it could not.
 */
export function writeReport(file: string, text: string, read: readonly string[], cwd: string): string[] {
  const path = resolve(cwd, file)
  if (isAmong(read, path)) return [`The report was not written to "${file}": it is one of the files that were read.`]
  try {
    writeWhole(path, text)
    return []
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    return [`The report could not be written to "${file}": ${REFUSALS[code] ?? message}.`]
  }
}

/** Whether a path leads to one of some files, under whatever name; one that leads nowhere yet does not. */
function isAmong(files: readonly string[], path: string): boolean {
  const real = realPath(path)
  return real !== undefined && files.some((file) => file === path || file === real || realPath(file) === real)
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path)
  } catch {
    return undefined
  }
}
