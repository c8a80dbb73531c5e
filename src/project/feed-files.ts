import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { didYouMean } from '../text/index.ts'
import { shownPath } from './paths.ts'

/** A file that may be a feed. */
export interface FoundFeed {
  readonly path: string
  readonly shown: string
  /** Whether it was named itself, not the folder that it is in. */
  readonly isNamed: boolean
}

/** Finds the files that names and folders stand for, each once, those of a folder sorted; a sentence for each name that is none. */
export function findFeeds(names: readonly string[], cwd: string): { feeds: FoundFeed[]; failures: string[] } {
  const feeds = new Map<string, FoundFeed>()
  const failures: string[] = []
  for (const name of names) {
    const path = resolve(cwd, name)
    const stats = statSync(path, { throwIfNoEntry: false })
    if (!stats) failures.push(`No such file: "${name}".${didYouMean(basename(path), namesIn(dirname(path)))}`)
    else {
      const known = failures.length
      const found = stats.isDirectory() ? walk(path, failures) : [path]
      if (found.length === 0 && failures.length === known) failures.push(`There are no files in the folder "${name}".`)
      for (const one of found) if (!feeds.has(one)) feeds.set(one, { path: one, shown: shownPath(cwd, one), isNamed: !stats.isDirectory() })
    }
  }
  return { feeds: [...feeds.values()], failures }
}

function walk(directory: string, failures: string[]): string[] {
  try {
    return readdirSync(directory, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = join(directory, entry.name)
        return entry.isDirectory() ? walk(path, failures) : entry.isFile() ? [path] : []
      })
  } catch (error) {
    failures.push(`Could not read the folder "${directory}": ${error instanceof Error ? error.message : String(error)}.`)
    return []
  }
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
}
