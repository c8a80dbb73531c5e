import { readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { Ignore } from 'ignore'
import { directoriesAbove, toSlashes } from './paths.ts'

/** Whether ignore files count, and patterns of the run. */
interface IgnoreOptions {
  readonly ignore: boolean
  readonly ignorePatterns: readonly string[]
}

/** What is left out: `.gitignore` and `.tactfulignore` of every directory up to the repository's root, and patterns of the run. */
export class Ignores {
  readonly #levels = new Map<string, Ignore | undefined>()
  readonly #verdicts = new Map<string, boolean>()
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

  /** Whether a file or directory is left out, by itself or with a directory above it. */
  isIgnored(path: string, isDirectory: boolean): boolean {
    const known = this.#verdicts.get(path)
    if (known !== undefined) return known
    const parent = dirname(path)
    const levels = this.#levelsAbove(parent)
    const isBelowRoot = parent !== path && levels.at(-1) !== parent
    const verdict =
      (this.options.ignore && basename(path) === 'node_modules' && !this.cwd.startsWith(path)) ||
      (isBelowRoot && this.isIgnored(parent, true)) ||
      this.#judge(path, isDirectory, levels)
    this.#verdicts.set(path, verdict)
    return verdict
  }

  /** The nearest file that says anything about the path decides, as in git. */
  #judge(path: string, isDirectory: boolean, levels: readonly string[]): boolean {
    const suffix = isDirectory ? '/' : ''
    const fromHere = toSlashes(relative(this.cwd, path))
    if (this.#own && fromHere !== '' && !fromHere.startsWith('..') && this.#own.ignores(fromHere + suffix)) return true
    for (const level of this.options.ignore ? levels : []) {
      const verdict = this.#levelAt(level)?.test(toSlashes(relative(level, path)) + suffix)
      if (verdict?.ignored) return true
      if (verdict?.unignored) return false
    }
    return false
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
    const lines = ['.gitignore', '.tactfulignore'].map((name) => readIfThere(join(directory, name))).join('\n')
    const level = lines.trim() === '' ? undefined : this.makeIgnore().add(lines)
    this.#levels.set(directory, level)
    return level
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
