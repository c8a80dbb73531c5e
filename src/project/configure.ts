import { resolve } from 'node:path'
import type { ConfigLookup, FileConfig } from '../config/index.ts'
import type { DiscoverOptions, FoundFile } from './discover.ts'

/** A file with what its configuration says. */
export interface ConfiguredFile extends FoundFile {
  readonly config: FileConfig
}

/** The files that are to be linted, and the names of those that a configuration leaves out. */
export interface Configured {
  readonly files: readonly ConfiguredFile[]
  readonly ignored: readonly string[]
}

/** Finds the configuration of each file; those that their configuration ignores are left out. */
export async function configure(found: readonly FoundFile[], configs: ConfigLookup, { cwd, ignore }: DiscoverOptions): Promise<Configured> {
  const files: ConfiguredFile[] = []
  const ignored: string[] = []
  for (const file of found) {
    const config = await configs.for(resolve(cwd, file.path))
    if (config.isIgnored && ignore) ignored.push(file.shown)
    else files.push({ ...file, config })
  }
  return { files, ignored }
}
