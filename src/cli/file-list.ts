import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { refusalOf } from '../project/index.ts'
import { UsageError } from './usage-error.ts'

/** Reads the names of `--files-from`, as other programs write them: between NUL characters where there is one, else a line each. */
export function readFileList(file: string, cwd: string, isStandardInputTaken: boolean): string[] {
  if (file === '-' && isStandardInputTaken) throw new UsageError('The standard input is either a message ("-") or a list (--files-from -).')
  const text = read(file, cwd)
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((name) => name !== '')
}

function read(file: string, cwd: string): string {
  try {
    return readFileSync(file === '-' ? 0 : resolve(cwd, file), 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    throw new UsageError(`--files-from "${file}": ${refusalOf(error)}.`)
  }
}
