import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** A path with `/` between its parts, as reports and patterns have it. */
export const toSlashes = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'))

/** A path as a user would write it: from the working directory where it lies inside, without a leading `./`. */
export function shownPath(cwd: string, path: string): string {
  const fromHere = relative(cwd, resolve(cwd, path))
  return toSlashes(fromHere === '' ? '.' : fromHere)
}

/** The directories that speak about a file: its own and those above it, up to the root of the repository, the home directory or `/`. */
export function directoriesAbove(directory: string): string[] {
  const directories: string[] = []
  for (let at = directory; ; at = dirname(at)) {
    directories.push(at)
    if (existsSync(join(at, '.git')) || at === homedir() || dirname(at) === at) return directories
  }
}
