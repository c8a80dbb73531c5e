import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { FileConfig } from '../config/index.ts'
import type { LintRequest } from './lint-request.ts'
import { directoriesAbove } from './paths.ts'

/** The name of a baseline that no configuration names. */
export const BASELINE = '.tactful-baseline'

/** The baselines of the files of a run, by absolute paths. */
export class BaselinePaths {
  readonly #nearest = new Map<string, string | undefined>()

  constructor(private readonly request: Pick<LintRequest, 'cwd' | 'baseline'>) {}

  /** The one that was asked for, by the command line or the configuration; else the nearest that is there, from the file or from the working directory. */
  of(file: string, config: Pick<FileConfig, 'baseline'>): string | undefined {
    const { cwd, baseline } = this.request
    if (baseline === false) return undefined
    if (baseline !== undefined) return resolve(cwd, baseline)
    return config.baseline ?? this.#above(dirname(file)) ?? this.#above(cwd)
  }

  /** Where one is written that is not there yet: beside the configuration of the file, else in the working directory. */
  newFor({ path }: Pick<FileConfig, 'path'>): string {
    return join(path === undefined ? this.request.cwd : dirname(path), BASELINE)
  }

  #above(directory: string): string | undefined {
    if (!this.#nearest.has(directory)) {
      const nearest = directoriesAbove(directory).find((above) => existsSync(join(above, BASELINE)))
      this.#nearest.set(directory, nearest && join(nearest, BASELINE))
    }
    return this.#nearest.get(directory)
  }
}
