import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isCampaignFile } from './campaign-file.ts'
import { isExportFile } from './export-files.ts'
import { EXTENSIONS, formatOf, mayBeExport } from './formats.ts'
import { Ignores } from './ignores.ts'
import { meantName } from './missing-file.ts'
import { pathKind } from './path-kind.ts'
import { shownPath } from './paths.ts'
import { isLayout, templateOf } from './template-folder.ts'

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
  /** A sentence for each pattern that nothing matches. */
  readonly unmatched: readonly string[]
  /** Files that were named and are of a kind that Tactful does not read. */
  readonly unknown: readonly string[]
  /** A sentence for each folder that could not be read. */
  readonly failures: readonly string[]
}

/** Which files are meant, and what to leave out. */
export interface DiscoverOptions {
  readonly cwd: string
  /** Whether ignore files count. */
  readonly ignore: boolean
  readonly ignorePatterns: readonly string[]
}

/** Finds the files that paths, directories and globs stand for: in the order of the patterns, directories sorted, each file once. */
export async function discover(patterns: readonly string[], options: DiscoverOptions): Promise<Discovery> {
  const { cwd } = options
  const ignores = options.ignore || options.ignorePatterns.length > 0 ? await Ignores.load(cwd, options) : undefined
  const files = new Map<string, FoundFile>()
  const ignored: string[] = []
  const unmatched: string[] = []
  const unknown: string[] = []
  const failures: string[] = []
  for (const pattern of patterns) {
    const named = resolve(cwd, pattern)
    const kind = pathKind(named)
    const path = kind === 'file' ? (templateOf(named) ?? named) : named
    if (kind === 'file') {
      if (ignores?.isIgnored(path, false)) ignored.push(shownPath(cwd, path))
      else if (!(await isMessageFile(path))) unknown.push(shownPath(cwd, path))
      else files.set(path, { path, shown: shownPath(cwd, path) })
      continue
    }
    const matches = kind === 'directory' ? walk(path, ignores, failures) : await expandGlob(pattern, cwd, ignores)
    const found = await messageFiles(matches)
    for (const match of found) files.set(match, { path: match, shown: shownPath(cwd, match) })
    if (found.length === 0) unmatched.push(kind === 'directory' ? emptyDirectory(pattern) : noSuchFile(pattern, path))
  }
  return { files: [...files.values()], ignored, unmatched, unknown, failures }
}

/** Whether a file may be one to read, by its name. */
const isRead = (path: string): boolean => formatOf(path) !== undefined || isCampaignFile(path) || mayBeExport(path)

/** Whether a file is one to read; most JSON is not. */
const isMessageFile = async (path: string): Promise<boolean> => (mayBeExport(path) ? isExportFile(path) : isRead(path))

async function messageFiles(paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) if (await isMessageFile(path)) found.push(path)
  return found
}

/** The file to lint where a search meets this one: of the parts of a template one stands for all, and a layout is no message. */
function linted(path: string): string | undefined {
  const template = templateOf(path)
  if (template) return isLayout(template) ? undefined : template
  return isRead(path) ? path : undefined
}

/** The files below a directory, sorted; folders whose name begins with a dot are somebody else's. */
function walk(directory: string, ignores: Ignores | undefined, failures: string[], found: string[] = []): string[] {
  for (const entry of entriesOf(directory, failures)) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && entry.name !== 'node_modules' && !ignores?.isIgnored(path, true))
        walk(path, ignores, failures, found)
    } else if (entry.isFile()) {
      const file = linted(path)
      if (file && !ignores?.isIgnored(file, false)) found.push(file)
    }
  }
  return found
}

/** The entries of a directory, sorted; one that cannot be read is a failure, and the others are still linted. */
function entriesOf(directory: string, failures: string[]) {
  try {
    return readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    failures.push(`Could not read the folder "${directory}": ${error instanceof Error ? error.message : String(error)}.`)
    return []
  }
}

async function expandGlob(pattern: string, cwd: string, ignores: Ignores | undefined): Promise<string[]> {
  if (!/[*?[\]{}()!]/.test(pattern)) return []
  const { globSync } = await import('tinyglobby')
  const found = globSync(pattern.replace(/\\/g, '/'), { cwd, absolute: true, ignore: ['**/node_modules/**'], expandDirectories: false })
  return found
    .flatMap((path) => linted(resolve(path)) ?? [])
    .filter((path) => !ignores?.isIgnored(path, false))
    .sort()
}

const emptyDirectory = (pattern: string): string => `No message files (${EXTENSIONS.join(', ')}) in "${pattern}".`

function noSuchFile(pattern: string, path: string): string {
  if (/[*?[\]{}]/.test(pattern)) return `No message files match "${pattern}".`
  return `No such file: "${pattern}".${meantName(path)}`
}
