import { resolve } from 'node:path'
import type { ConfigLookup, FileConfig } from '../config/index.ts'
import type { Result } from '../report/index.ts'

/** A result with the configuration of its file. */
export interface ConfiguredResult {
  readonly result: Result
  readonly config: FileConfig
}

/** The results of a run by the absolute paths of their baselines. */
export type BaselinedFiles = ReadonlyMap<string, readonly ConfiguredResult[]>

/** Finds the baseline of each file; `pathOf` says which it is, if any. */
export async function baselinedFiles(
  results: readonly Result[],
  configs: ConfigLookup,
  cwd: string,
  pathOf: (file: string, config: FileConfig) => string | undefined,
): Promise<BaselinedFiles> {
  const byBaseline = new Map<string, ConfiguredResult[]>()
  for (const result of results) {
    const file = resolve(cwd, result.path)
    const config = await configs.for(file)
    const path = result.path === '<stdin>' ? undefined : pathOf(file, config)
    if (path !== undefined) byBaseline.set(path, [...(byBaseline.get(path) ?? []), { result, config }])
  }
  return byBaseline
}
