import { lintCampaign } from '../linter/index.ts'
import type { Result } from '../report/index.ts'
import { catalogue } from './catalogue.ts'
import type { ConfiguredCampaign } from './group-into-campaigns.ts'
import type { EventFiles } from './load-events.ts'
import { momentOf, type RunMoment } from './run-moment.ts'

/** Lints one campaign at a moment, with the events of the configuration and of the command line; reports what was asked for. */
export function lintMessages({ name, members, sidecar }: ConfiguredCampaign, events: EventFiles, moment: RunMoment): Result[] {
  const [first] = members
  if (!first) return []
  const { events: known, files } = events.for(first.file.config)
  const results = lintCampaign({
    campaign: { name, messages: members.map(({ message }) => message), ...(sidecar && { sidecar }) },
    settings: members.map(({ file }) => file.config.settings),
    matcher: catalogue.matcher,
    events: known,
    eventFiles: files,
    regions: first.file.config.regions,
    ...momentOf(moment, first.file.config.timezone),
    knownRules: new Set(members.flatMap(({ file }) => file.config.rules.map(({ id }) => id))),
  })
  return results.filter((_, i) => !members[i]?.file.isContext)
}
