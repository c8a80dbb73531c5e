import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { refusalOf } from './refusal.ts'

/** The files below a directory that `wanted` gives a path for, sorted; folders whose name begins with a dot are somebody else's. */
export function searchFolder(
  directory: string,
  isSearched: (folder: string) => boolean,
  wanted: (path: string) => string | undefined,
  failures: string[],
  found: string[] = [],
): string[] {
  for (const entry of entriesOf(directory, failures)) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && entry.name !== 'node_modules' && isSearched(path))
        searchFolder(path, isSearched, wanted, failures, found)
    } else if (entry.isFile()) {
      const file = wanted(path)
      if (file !== undefined) found.push(file)
    }
  }
  return found
}

/** The entries of a directory, sorted; one that cannot be read is a failure, and the others are still linted. */
function entriesOf(directory: string, failures: string[]) {
  try {
    return readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    failures.push(`Could not read the folder "${directory}": ${refusalOf(error)}.`)
    return []
  }
}
