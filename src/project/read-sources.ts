import type { ConfigLookup } from '../config/index.ts'
import type { CampaignFile } from './campaign-file.ts'
import { type Configured, configure } from './configure.ts'
import type { FoundFile } from './discover.ts'
import type { LintRequest } from './lint-request.ts'
import { placeInCampaigns } from './place-in-campaigns.ts'
import { type ReadFile, readFiles } from './read-files.ts'

/** The files of a run with their texts. */
export interface SourceReading {
  /** Those with messages; the ones of a campaign follow each other. */
  readonly sources: readonly ReadFile[]
  /** The campaign files to report on. */
  readonly campaigns: readonly CampaignFile[]
  /** The files that were found, those of campaigns too, with their configuration. */
  readonly configured: Configured
  /** A sentence for each file that could not be read. */
  readonly failures: readonly string[]
}

/** Reads files that were found, and those of the campaigns that these are or belong to. Throws a ConfigError. */
export async function readSources(found: readonly FoundFile[], configs: ConfigLookup, request: LintRequest): Promise<SourceReading> {
  const configured = await configure(found, configs, request)
  const placed = placeInCampaigns(configured.files, request)
  const { files } = await configure(placed.files, configs, request)
  const { sources, failures } = readFiles(files, request)
  return { sources, campaigns: placed.campaigns, configured, failures: [...placed.failures, ...failures] }
}
