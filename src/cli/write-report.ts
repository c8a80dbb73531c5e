import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { writeWhole } from '../project/index.ts'
import type { Run } from '../report/index.ts'

const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission to write there',
  EPERM: 'you have no permission to write there',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
  ENOSPC: 'the disk is full',
}

/** Writes a report to a file, with the directories above it, whole or not at all; gives a sentence where it could not. */
export function writeReport(file: string, text: string, { results }: Run, cwd: string): string[] {
  const path = resolve(cwd, file)
  if (results.some((result) => isSame(resolve(cwd, result.path), path)))
    return [`The report was not written to "${file}": it is one of the files that were linted.`]
  try {
    writeWhole(path, text)
    return []
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    return [`The report could not be written to "${file}": ${REFUSALS[code] ?? message}.`]
  }
}

function isSame(one: string, other: string): boolean {
  if (one === other) return true
  try {
    return realpathSync(one) === realpathSync(other)
  } catch {
    return false
  }
}
