import { lintCampaign } from '../linter/index.ts'
import type { Event } from '../moment/index.ts'
import type { Result } from '../report/index.ts'
import { catalogue } from './catalogue.ts'
import type { ConfiguredCampaign } from './group-into-campaigns.ts'

/** Lints one campaign on a day, with the events of the configuration and of the command line. */
export function lintMessages({ name, members }: ConfiguredCampaign, events: readonly Event[], day: string | undefined): Result[] {
  return lintCampaign({
    campaign: { name, messages: members.map(({ message }) => message) },
    settings: members.map(({ file }) => file.config.settings),
    matcher: catalogue.matcher,
    events,
    today: day ?? currentDay(members[0]?.file.config.timezone),
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
