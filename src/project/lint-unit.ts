import { measured, type Result } from '../report/index.ts'
import type { AudienceFiles } from './audience-files.ts'
import { checkAudience } from './check-audience.ts'
import { groupIntoCampaigns } from './group-into-campaigns.ts'
import { lintMessages } from './lint-messages.ts'
import type { LintRequest } from './lint-request.ts'
import type { EventFiles } from './load-events.ts'
import { parseFiles } from './parse-files.ts'
import { templateResults } from './sidecar-results.ts'
import type { Unit } from './units.ts'

/** What a unit gives. */
export interface LintedUnit {
  readonly results: readonly Result[]
  readonly notes: readonly string[]
  /** The audience files that had a part in it, by their absolute paths. */
  readonly audienceFiles: readonly string[]
}

/** What the units of a run share. */
export interface UnitSurroundings {
  readonly request: LintRequest
  readonly audiences: AudienceFiles
  readonly events: EventFiles
}

/** Parses the files of a unit and lints their messages. Throws a ConfigError. */
export async function lintUnit({ files }: Unit, { request, audiences, events }: UnitSurroundings): Promise<LintedUnit> {
  const parsed = await parseFiles(files, request)
  const { messages, notes, paths } = await measured(request.measure, { phase: 'read' }, () => audiences.readFor(parsed))
  for (const { message, file } of messages) checkAudience(message, file.config)
  const results = groupIntoCampaigns(messages).flatMap((campaign) => lintMessages(campaign, events, request))
  return { results: [...templateResults(messages), ...results], notes, audienceFiles: paths }
}
