import { existsSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { setApart } from '../baseline/index.ts'
import type { Result } from '../report/index.ts'
import type { BaselinedFiles } from './baselined-files.ts'
import { judgedFile, loadBaseline } from './load-baseline.ts'

/** Results without the findings that their baselines know, and a note about what is no longer found. */
export interface KnownResults {
  readonly results: readonly Result[]
  readonly notes: readonly string[]
}

/** Sets apart what the baselines of some files know. Throws a ConfigError where one cannot be read. */
export function setApartKnown(results: readonly Result[], baselines: BaselinedFiles, cwd: string): KnownResults {
  const changed = new Map<string, Result>()
  const notes: string[] = []
  for (const [path, files] of baselines) {
    const folder = dirname(path)
    const known = loadBaseline(path, cwd)
    const apart = setApart(
      files.map((file) => judgedFile(file, folder, cwd)),
      known,
      (file) => existsSync(resolve(folder, file)),
    )
    for (const result of apart.results) changed.set(result.path, result)
    if (apart.stale.length > 0) notes.push(staleNote(basename(path), apart.stale.length))
  }
  return { results: results.map((result) => changed.get(result.path) ?? result), notes }
}

function staleNote(name: string, number: number): string {
  const what = number === 1 ? `1 finding of ${name} is no longer there` : `${number} findings of ${name} are no longer there`
  return `${what}: \`tactful baseline --prune\` takes ${number === 1 ? 'it' : 'them'} out.`
}
