import { lintCampaign } from '../linter/index.ts'
import { measured, type Result } from '../report/index.ts'
import { catalogue } from './catalogue.ts'
import type { ConfiguredCampaign } from './group-into-campaigns.ts'
import type { LintRequest } from './lint-request.ts'
import type { EventFiles } from './load-events.ts'
import { momentOf } from './run-moment.ts'

/** Lints one campaign at the moment of the run, with the events of the configuration and of the command line; reports what was asked for. */
export function lintMessages({ name, members, sidecar }: ConfiguredCampaign, events: EventFiles, request: LintRequest): Result[] {
  const [first] = members
  if (!first) return []
  const { events: known, files } = events.for(first.file.config)
  const input = {
    campaign: { name, messages: members.map(({ message }) => message), ...(sidecar && { sidecar }) },
    settings: members.map(({ file }) => file.config.settings),
    matcher: catalogue.matcher,
    events: known,
    eventFiles: files,
    regions: first.file.config.regions,
    ...momentOf(request, first.file.config.timezone),
    knownRules: new Set(members.flatMap(({ file }) => file.config.rules.map(({ id }) => id))),
    ...(request.measure && { measure: request.measure }),
  }
  const results = measured(request.measure, { phase: 'rules' }, () => lintCampaign(input))
  return results.filter((_, i) => !members[i]?.file.isContext)
}
