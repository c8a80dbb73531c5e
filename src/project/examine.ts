import { ConfigError, ConfigLookup } from '../config/index.ts'
import { catalogue } from './catalogue.ts'
import type { Check } from './check.ts'
import type { ConfiguredFile } from './configure.ts'
import { discover } from './discover.ts'
import { examineConfig } from './examine-config.ts'
import { examineEvents } from './examine-events.ts'
import { examineFiles } from './examine-files.ts'
import { examineKept } from './examine-kept.ts'
import { examineMessages } from './examine-messages.ts'
import { examineRun } from './examine-run.ts'
import { examineVersions } from './examine-versions.ts'
import type { LintRequest } from './lint-request.ts'
import { readSources } from './read-sources.ts'
import { settingsFor } from './settings-for.ts'

/** Looks at all that lint would use for some files, and says what is there, what is off for lack of something, and what is wrong. */
export async function examine(request: LintRequest): Promise<Check[]> {
  const discovery = await discover(request.patterns, request, request.files)
  return [
    ...examineVersions(request.cwd),
    ...(await settled('configuration', async () => {
      const { sources, configured, campaigns } = await readSources(discovery.files, new ConfigLookup(request.config, catalogue), request)
      const used = await configsOf(configured.files, request)
      return [
        ...used.flatMap((config) => examineConfig(config, request.cwd)),
        ...(await examineFiles(sources, campaigns, configured, request)),
        ...(await settled('messages', () => examineMessages(sources, request))),
        ...(await settled('events', () => examineEvents(used, request))),
        ...(await settled('known findings', async () => examineKept(configured.files, request))),
        ...(await settled('lint', () => examineRun(request))),
      ]
    })),
  ]
}

/** A mistake in one thing keeps nobody from looking at the others. */
async function settled(topic: Check['topic'], look: () => Promise<Check[]>): Promise<Check[]> {
  try {
    return await look()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return [{ topic, status: 'wrong', message: error.message, remedy: 'Correct what is shown; until then nothing can be linted.' }]
  }
}

/** The settings that files have, those that differ by overrides too; where there are no files, those of the working directory. */
async function configsOf(files: readonly ConfiguredFile[], request: LintRequest): Promise<UsedConfig[]> {
  const used = new Map<unknown, { config: ConfiguredFile['config']; files: string[] }>()
  for (const { config, shown } of files) {
    const known = used.get(config.states)
    if (known) known.files.push(shown)
    else used.set(config.states, { config, files: [shown] })
  }
  return used.size > 0 ? [...used.values()] : [{ config: await settingsFor('tactful', request), files: [] }]
}

/** Settings with the files that have them. */
export interface UsedConfig {
  readonly config: ConfiguredFile['config']
  readonly files: readonly string[]
}
