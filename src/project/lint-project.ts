import { ConfigLookup } from '../config/index.ts'
import { groupByFile, oncePerRun } from '../linter/index.ts'
import type { Run } from '../report/index.ts'
import { readAudienceFiles } from './audience-files.ts'
import { catalogue } from './catalogue.ts'
import { checkAudience } from './check-audience.ts'
import { type Discovery, discover } from './discover.ts'
import { groupIntoCampaigns } from './group-into-campaigns.ts'
import { leftOutByConfig } from './left-out.ts'
import { lintMessages } from './lint-messages.ts'
import type { LintRequest } from './lint-request.ts'
import { EventFiles } from './load-events.ts'
import { notesOf } from './notes.ts'
import { readMessages } from './read-messages.ts'
import { ruleNotes } from './rule-notes.ts'
import { momentOf } from './run-moment.ts'
import { sidecarResults } from './sidecar-results.ts'

/** What a run found, and what it could not do. */
export interface ProjectRun extends Run {
  /** A sentence for each pattern or file that could not be linted: the run has not done what was asked. */
  readonly failures: readonly string[]
}

/** Lints files: the whole walk from paths to results. Throws a ConfigError. */
export async function lintProject(request: LintRequest): Promise<ProjectRun> {
  const discovery = await discoverFiles(request)
  const configs = new ConfigLookup(request.config, catalogue.rules)
  const { messages: read, campaigns, configured, failures } = await readMessages(discovery.files, configs, request)
  const { messages, notes } = await readAudienceFiles(read, request)
  for (const { message, file } of messages) checkAudience(message, file.config)
  const events = await EventFiles.load(
    messages.map(({ file }) => file.config),
    request,
  )
  const found = groupByFile([
    ...sidecarResults(campaigns, messages),
    ...groupIntoCampaigns(messages).flatMap((campaign) => lintMessages(campaign, events, request)),
  ])
  const results = [...oncePerRun(found, catalogue.oncePerRun), ...events.results]
  const ignored = request.isInteractive ? [...discovery.ignored, ...configured.ignored.map(({ shown }) => shown)] : []
  const unmatched = [...discovery.unmatched, ...leftOutByConfig(discovery, configured)]
  return {
    results,
    today: momentOf(request, undefined).today,
    noteOf: ruleNotes(messages.map(({ file }) => file.config.settings)),
    notes: [...notes, ...notesOf(results, configured, ignored, discovery.unknown, request.config.preset)],
    failures: [...(request.errorOnUnmatchedPattern ? unmatched : []), ...discovery.failures, ...events.failures, ...failures],
  }
}

async function discoverFiles(request: LintRequest): Promise<Discovery> {
  const paths = request.patterns.filter((pattern) => pattern !== '-')
  const found = await discover(paths, request)
  if (paths.length === request.patterns.length) return found
  const name = request.stdinFilename ?? '<stdin>'
  return { ...found, files: [...found.files, { path: name, shown: name, isStandardInput: true }] }
}
