import { basename, dirname, join, relative } from 'node:path'
import type { Ignore } from 'ignore'
import { directoriesAbove, shownPath, toSlashes } from './paths.ts'
import { readSourceFile } from './source-file.ts'

/** Names of the files that say what is left out. */
export const IGNORE_FILES = ['.gitignore', '.tactfulignore']

/** Whether ignore files count, and patterns of the run. */
interface IgnoreOptions {
  readonly ignore: boolean
  readonly ignorePatterns: readonly string[]
}

/** What is left out: `.gitignore` and `.tactfulignore` of every directory up to the repository's root, and patterns of the run. */
export class Ignores {
  readonly #levels = new Map<string, Ignore | undefined>()
  readonly #verdicts = new Map<string, string | undefined>()
  readonly #roots = new Map<string, readonly string[]>()
  readonly #own: Ignore | undefined

  private constructor(
    private readonly makeIgnore: () => Ignore,
    private readonly cwd: string,
    private readonly options: IgnoreOptions,
  ) {
    this.#own = options.ignorePatterns.length > 0 ? makeIgnore().add(options.ignorePatterns) : undefined
  }

  static async load(cwd: string, options: IgnoreOptions): Promise<Ignores> {
    const { default: ignore } = await import('ignore')
    return new Ignores(() => ignore(), cwd, options)
  }

  /** What leaves a file or directory out, by itself or with a directory above it: the name of an ignore file, or `--ignore-pattern`. */
  ignoredBy(path: string, isDirectory: boolean): string | undefined {
    if (this.#verdicts.has(path)) return this.#verdicts.get(path)
    const parent = dirname(path)
    const levels = this.#levelsAbove(parent)
    const isBelowRoot = parent !== path && levels.at(-1) !== parent
    const isOthers = this.options.ignore && basename(path) === 'node_modules' && !this.cwd.startsWith(path)
    const verdict = isOthers
      ? 'its folder node_modules'
      : ((isBelowRoot ? this.ignoredBy(parent, true) : undefined) ?? this.#judge(path, isDirectory, levels))
    this.#verdicts.set(path, verdict)
    return verdict
  }

  /** The nearest file that says anything about the path decides, as in git. */
  #judge(path: string, isDirectory: boolean, levels: readonly string[]): string | undefined {
    const suffix = isDirectory ? '/' : ''
    const fromHere = toSlashes(relative(this.cwd, path))
    if (this.#own && fromHere !== '' && !fromHere.startsWith('..') && this.#own.ignores(fromHere + suffix)) return '--ignore-pattern'
    for (const level of this.options.ignore ? levels : []) {
      const verdict = this.#levelAt(level)?.test(toSlashes(relative(level, path)) + suffix)
      if (verdict?.ignored) return shownPath(this.cwd, join(level, verdict.rule?.mark ?? ''))
      if (verdict?.unignored) return undefined
    }
    return undefined
  }

  #levelsAbove(directory: string): readonly string[] {
    const known = this.#roots.get(directory)
    if (known) return known
    const levels = directoriesAbove(directory)
    this.#roots.set(directory, levels)
    return levels
  }

  #levelAt(directory: string): Ignore | undefined {
    if (this.#levels.has(directory)) return this.#levels.get(directory)
    const patterns = IGNORE_FILES.flatMap((name) => patternsOf(join(directory, name)).map((pattern) => ({ pattern, mark: name })))
    const level = patterns.length > 0 ? this.makeIgnore().add(patterns) : undefined
    this.#levels.set(directory, level)
    return level
  }
}

/** The lines of an ignore file; none where it is not there or cannot be read. */
function patternsOf(path: string): string[] {
  try {
    return readSourceFile(path).text.split(/\r?\n/)
  } catch {
    return []
  }
}
