import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { directoriesAbove } from './paths.ts'

/** The directory of the repository around a directory; without one the directory itself. */
export function repositoryRoot(directory: string): string {
  const last = directoriesAbove(directory).at(-1) ?? directory
  return existsSync(join(last, '.git')) ? last : directory
}
