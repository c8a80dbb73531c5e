import { resolve } from 'node:path'
import { Ignores } from './ignores.ts'
import { isMessageFile } from './message-files.ts'
import { unreadNote } from './notes.ts'
import { obstacleOf } from './obstacle.ts'
import { isOwnReport } from './own-report.ts'
import { pathKind } from './path-kind.ts'
import { shownPath } from './paths.ts'
import { noSuchFile, search } from './search.ts'
import { templateOf } from './template-folder.ts'

/** A file to lint, with messages or with a campaign: where it is, and its name in reports. */
export interface FoundFile {
  readonly path: string
  readonly shown: string
  readonly isStandardInput?: boolean
}

/** What a run is to look at, and what it found of it. */
export interface Discovery {
  readonly files: readonly FoundFile[]
  /** Files that were named and are left out by an ignore file. */
  readonly ignored: readonly string[]
  /** A sentence for each pattern that nothing matches, or nothing that is not left out; one where all that was named is of a kind that is never read. */
  readonly unmatched: readonly string[]
  /** The files that each other folder or glob stands for: a configuration may leave all of them out. */
  readonly matched: readonly { readonly pattern: string; readonly paths: readonly string[] }[]
  /** Files that were named and are of a kind that Tactful does not read. */
  readonly unknown: readonly string[]
  /** Files that were named and are reports of Tactful itself. */
  readonly reports: readonly string[]
  /** A sentence for each folder that could not be read, and each path that is no file. */
  readonly failures: readonly string[]
}

/** Which files are meant, and what to leave out. */
export interface DiscoverOptions {
  readonly cwd: string
  /** Whether ignore files count. */
  readonly ignore: boolean
  readonly ignorePatterns: readonly string[]
}

/**
 * Finds the files that paths, directories and globs stand for, and those of a list, which holds no globs: in their order, directories
 * sorted, each file once.
 */
export async function discover(patterns: readonly string[], options: DiscoverOptions, listed: readonly string[] = []): Promise<Discovery> {
  const { cwd } = options
  const ignores = options.ignore || options.ignorePatterns.length > 0 ? await Ignores.load(cwd, options) : undefined
  const files = new Map<string, FoundFile>()
  const [ignored, unmatched, unknown, reports, failures]: [string[], string[], string[], string[], string[]] = [[], [], [], [], []]
  const matched: { pattern: string; paths: string[] }[] = []
  const add = (path: string) => files.set(path, { path, shown: shownPath(cwd, path) })
  for (const [i, pattern] of [...patterns, ...listed].entries()) {
    const named = resolve(cwd, pattern)
    const kind = pathKind(named)
    const obstacle = kind === 'directory' ? undefined : obstacleOf(named)
    if (obstacle !== undefined) failures.push(`Could not read "${pattern}": ${obstacle}.`)
    else if (kind === 'file') {
      const path = templateOf(named) ?? named
      if (ignores?.ignoredBy(path, false)) ignored.push(shownPath(cwd, path))
      else if (isOwnReport(path)) reports.push(shownPath(cwd, path))
      else if (await isMessageFile(path)) add(path)
      else unknown.push(shownPath(cwd, path))
    } else if (kind === undefined && i >= patterns.length) unmatched.push(noSuchFile(pattern, named))
    else {
      const found = await search(pattern, kind === 'directory' ? named : undefined, cwd, ignores, failures)
      if (found.empty !== undefined) unmatched.push(found.empty)
      else matched.push({ pattern, paths: found.paths })
      for (const path of found.paths) add(path)
    }
  }
  const isMistake = unknown.length > 0 && unknown.length === patterns.length && listed.length === 0 && !unknown.some(mayHoldMail)
  if (isMistake) unmatched.push(unreadNote([...new Set(unknown)]))
  return { files: [...files.values()], ignored, unmatched, matched, unknown: isMistake ? [] : unknown, reports, failures }
}

/** Whether a file that holds no mail is of an ending that some mail has, as hooks hand them over; when nothing else is named that is no mistake. */
const mayHoldMail = (path: string): boolean => /\.(?:json|ya?ml)$/i.test(path)
