import { lintCampaign } from '../linter/index.ts'
import type { Result } from '../report/index.ts'
import { catalogue } from './catalogue.ts'
import type { ConfiguredCampaign } from './group-into-campaigns.ts'
import type { EventFiles } from './load-events.ts'

/** Lints one campaign on a day, with the events of the configuration and of the command line. */
export function lintMessages({ name, members }: ConfiguredCampaign, events: EventFiles, day: string | undefined): Result[] {
  const [first] = members
  if (!first) return []
  return lintCampaign({
    campaign: { name, messages: members.map(({ message }) => message) },
    settings: members.map(({ file }) => file.config.settings),
    matcher: catalogue.matcher,
    events: events.for(first.file.config),
    regions: first.file.config.regions,
    today: day ?? currentDay(first.file.config.timezone),
    knownRules: catalogue.ids,
  })
}

/** The calendar day now, where the senders are. */
function currentDay(timeZone: string | undefined): string {
  const now = new Date()
  if (timeZone) return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
