import { readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { formatOf } from '../reader/index.ts'
import { didYouMean } from '../text/index.ts'
import { pathKind } from './path-kind.ts'

/** ` Did you mean "welcome.md"?` for a path that is not there: a name like its own in the nearest directory that is. */
export function meantName(path: string): string {
  let [directory, name] = [dirname(path), basename(path)]
  while (pathKind(directory) !== 'directory' && dirname(directory) !== directory)
    [directory, name] = [dirname(directory), basename(directory)]
  return didYouMean(name, namesIn(directory))
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() || formatOf(entry.name) ? [entry.name] : [],
    )
  } catch {
    return []
  }
}
