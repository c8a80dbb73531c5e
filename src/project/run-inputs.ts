import { join, resolve } from 'node:path'
import type { ConfigLookup, FileConfig } from '../config/index.ts'
import { BaselinePaths } from './baseline-paths.ts'
import type { CampaignFile } from './campaign-file.ts'
import { findEventsFiles } from './events-files.ts'
import type { LintRequest } from './lint-request.ts'
import type { LintedUnit } from './lint-unit.ts'
import type { ReadFile } from './read-files.ts'

/** What a run has read and linted. */
export interface RunParts {
  readonly sources: readonly ReadFile[]
  readonly campaigns: readonly CampaignFile[]
  readonly units: readonly LintedUnit[]
  readonly configs: ConfigLookup
}

/**
 * The files that had a part in a run, by their absolute paths: messages, campaigns, configurations with all that they extend, plug-ins,
 * events, audiences and baselines; those too that were named and are not there.
 */
export async function inputsOf({ sources, campaigns, units, configs }: RunParts, request: LintRequest): Promise<string[]> {
  const { cwd } = request
  const here = await configs.for(join(cwd, 'tactful'))
  const used = [here, ...sources.map(({ config }) => config)]
  const baselines = new BaselinePaths(request)
  const events = await findEventsFiles([...request.events, ...new Set(used.flatMap((config) => config.events))], cwd)
  return [
    ...new Set([
      ...sources.flatMap(({ path, isStandardInput }) => (isStandardInput ? [] : resolve(cwd, path))),
      ...campaigns.map(({ path }) => path),
      ...used.flatMap(filesOf),
      ...events.map(({ path }) => path),
      ...units.flatMap(({ audienceFiles }) => audienceFiles),
      ...sources.flatMap(({ path, config }) => baselines.of(resolve(cwd, path), config) ?? []),
    ]),
  ]
}

const filesOf = ({ layers, plugins }: FileConfig): string[] => [
  ...layers.flatMap((layer) => ('preset' in layer ? [] : layer.origin)),
  ...plugins.map(({ file }) => file),
]
