import { resolve } from 'node:path'
import type { ConfigLookup, FileConfig } from '../config/index.ts'
import type { DiscoverOptions, FoundFile } from './discover.ts'
import { shownPath } from './paths.ts'
import type { MessageFile } from './place-in-campaigns.ts'

/** A file with what its configuration says. */
export interface ConfiguredFile extends MessageFile {
  readonly config: FileConfig
}

/** A file that the configuration `by` leaves out. */
interface IgnoredFile extends FoundFile {
  readonly by: string
}

/** The files that are to be linted, and those that a configuration leaves out. */
export interface Configured {
  readonly files: readonly ConfiguredFile[]
  readonly ignored: readonly IgnoredFile[]
}

/** Finds the configuration of each file that has none yet; those that their configuration ignores are left out. */
export async function configure(
  found: readonly (MessageFile | ConfiguredFile)[],
  configs: ConfigLookup,
  { cwd, ignore }: DiscoverOptions,
): Promise<Configured> {
  const files: ConfiguredFile[] = []
  const ignored: IgnoredFile[] = []
  for (const file of found) {
    const config = 'config' in file ? file.config : await configs.for(resolve(cwd, file.path))
    if (config.isIgnored && ignore) ignored.push({ ...file, by: shownPath(cwd, config.path!) })
    else files.push({ ...file, config })
  }
  return { files, ignored }
}
