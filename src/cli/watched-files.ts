import { existsSync, fstatSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, resolve, sep } from 'node:path'
import type { loadWatching } from '../project/index.ts'
import type { LintOptions } from './lint-options.ts'
import type { RunParts } from './watched-run.ts'

type Watching = Awaited<ReturnType<typeof loadWatching>>

/** The files that a watch looks at, by absolute paths. */
export class WatchedFiles {
  /** What was named, the working directory, in which configurations, events and campaigns lie, and the folders above, which may speak of it, but for the top of the disk. */
  readonly roots: string[]
  readonly #named: ReadonlySet<string>
  readonly #trees: readonly string[]
  readonly #above: ReadonlySet<string>
  readonly #inputs = new Set<string>()
  readonly #reports: Set<string>
  /** Where the shell has sent the output of the command. */
  readonly #streams = [1, 2].map((stream) => fstatSync(stream)).filter((stats) => stats.isFile())

  constructor(
    { request, outputs, cache }: LintOptions,
    private readonly watching: Watching,
  ) {
    const { cwd, patterns, files = [], events, config, baseline } = request
    const asked = [...patterns, ...files, ...events, config.configFile, baseline].filter((path) => typeof path === 'string')
    this.#named = new Set(asked.map((path) => resolve(cwd, fixedPart(path))).filter((path) => existsSync(path)))
    this.#trees = [cwd, ...this.#named]
    this.#above = new Set(this.#trees.flatMap((path) => watching.directoriesAbove(path === cwd ? cwd : dirname(path))))
    this.roots = [...new Set([...this.#trees, ...[...this.#above].filter((path) => !isTop(path))])]
    const written = [...outputs.map(({ file }) => file), cache?.location].filter((path) => path !== undefined)
    this.#reports = new Set(written.map((path) => resolve(cwd, path)))
  }

  /** Takes what a run has told, and gives the files that are to be watched from now on. */
  learn({ inputs, reports }: RunParts): string[] {
    for (const report of reports) this.#reports.add(report)
    const unknown = inputs.filter((path) => !this.#inputs.has(path))
    for (const path of unknown) this.#inputs.add(path)
    return unknown.filter((path) => existsSync(dirname(path)))
  }

  /** What need not be watched: folders of tools and of others, and files that can have no part. `stats` is missing where nothing is known yet. */
  readonly isIgnored = (path: string, stats?: Stats): boolean => {
    if (this.#named.has(path) || this.#above.has(path) || this.#inputs.has(path)) return false
    const name = basename(path)
    const { mayHavePart, speaksOfFoldersBelow, isCode } = this.watching
    if (name === 'node_modules' || (name.startsWith('.') && !speaksOfFoldersBelow(path))) return true
    if (!this.#trees.some((tree) => isBelow(tree, path))) return !speaksOfFoldersBelow(path)
    return stats?.isFile() === true && !mayHavePart(path) && !isCode(path)
  }

  /** Whether a file that has changed may have a part in the next run. */
  readonly hasPart = (path: string): boolean => {
    const { mayHavePart, isCode, isOwnReport } = this.watching
    if (this.#reports.has(path) || this.#isStream(path) || isOwnReport(path)) return false
    if (this.#named.has(path) || this.#inputs.has(path) || mayHavePart(path)) return true
    // What code loads is known to nobody but Node.
    return isCode(path) && [...this.#inputs].some(isCode)
  }

  #isStream(path: string): boolean {
    const stats = statSync(path, { throwIfNoEntry: false })
    return stats !== undefined && this.#streams.some(({ dev, ino }) => dev === stats.dev && ino === stats.ino)
  }
}

/** The top of a disk, which chokidar takes for its own child: it then tells that all of it is gone. */
const isTop = (path: string): boolean => dirname(path) === path

/** The folder in which a glob begins; any other path as it is. */
function fixedPart(pattern: string): string {
  if (existsSync(pattern)) return pattern
  const parts = pattern.split('/')
  const end = parts.findIndex((part) => /[*?[\]{}()!]/.test(part))
  return end < 0 ? pattern : parts.slice(0, end).join('/') || (pattern.startsWith('/') ? '/' : '.')
}

const isBelow = (folder: string, path: string): boolean => path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
