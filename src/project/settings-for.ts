import { resolve } from 'node:path'
import { ConfigLookup, type FileConfig } from '../config/index.ts'
import { catalogue } from './catalogue.ts'
import type { LintRequest } from './lint-request.ts'

/** What the configuration says for one file, which need not exist. */
export function settingsFor(file: string, { cwd, config }: Pick<LintRequest, 'cwd' | 'config'>): Promise<FileConfig> {
  return new ConfigLookup(config, catalogue).for(resolve(cwd, file))
}
