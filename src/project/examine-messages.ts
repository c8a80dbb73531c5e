import type { MetadataKey } from '../document/index.ts'
import { AudienceFiles } from './audience-files.ts'
import type { Check } from './check.ts'
import type { LintRequest } from './lint-request.ts'
import { type ConfiguredMessage, parseFiles } from './parse-files.ts'
import { counted } from './quantity.ts'
import type { ReadFile } from './read-files.ts'
import { momentOf } from './run-moment.ts'

/** What messages do not say of themselves, what is then assumed or left undone, and how to say it. */
export async function examineMessages(sources: readonly ReadFile[], request: LintRequest): Promise<Check[]> {
  const { messages } = await new AudienceFiles(request).readFor(await parseFiles(sources, request))
  const own = messages.filter(({ file }) => !file.isContext)
  if (own.length === 0) return []
  const { today } = momentOf(request, own[0]!.file.config.timezone)
  return [...ASKED.flatMap((asked) => missing(asked, own, today)), ...neverSaid(own)]
}

interface Asked {
  /** Any one of them will do. */
  readonly keys: readonly MetadataKey[]
  readonly name: string
  readonly without: (today: string) => string
  readonly remedy: string
}

const ASKED: readonly Asked[] = [
  {
    keys: ['subject'],
    name: 'subject',
    without: () => 'nothing is said about subject lines',
    remedy: '`subject: "…"` at the head of the message, or `Subject: …` in a text.',
  },
  {
    keys: ['send_at', 'send_window.from'],
    name: 'send_at',
    without: (today) => `today, ${today}, is assumed`,
    remedy: '`send_at: 2026-05-04` at the head of the message, `schedule:` in a campaign.yml, or --send-at.',
  },
  {
    keys: ['audience.regions'],
    name: 'audience',
    without: () => 'they cannot be compared with what goes on where readers are',
    remedy: '`audience: { regions: [US-NY] }` at the head of the message, or under `defaults:` in the configuration.',
  },
  {
    keys: ['type'],
    name: 'type',
    without: () => 'what they are for is inferred from their words',
    remedy: '`type: newsletter` at the head of the message; `tactful --help` lists the types.',
  },
]

function missing({ keys, name, without, remedy }: Asked, messages: readonly ConfiguredMessage[], today: string): Check[] {
  const silent = messages.filter(({ message: { envelope } }) => keys.every((key) => envelope[key] === undefined))
  if (silent.length === 0) return []
  const where = silent.length === 1 && messages.length > 1 ? ` (${silent[0]!.message.path})` : ''
  const message = `No ${name} in ${silent.length} of ${counted(messages.length, 'message')}${where}: ${without(today)}.`
  return [{ topic: 'messages', status: 'note', message, remedy }]
}

/** What follows from other files or from the headers of delivered mail; nobody writes it at the head of a message. */
const NOT_WRITTEN = /^(?:send_window|sequence|received|list_unsubscribe|in_reply_to)\b/

/** Keys that rules read and that are in no message, by their first part: most mail has no need of most of them. */
function neverSaid(messages: readonly ConfiguredMessage[]): Check[] {
  const known = new Set<string>([
    ...ASKED.flatMap(({ keys }) => keys),
    ...messages.flatMap(({ message: { envelope } }) => Object.keys(envelope)),
  ])
  const read = messages.flatMap(({ file }) => file.config.settings.rules.flatMap(({ rule }) => rule.metadata.reads))
  const unsaid = new Set(read.filter((key) => !known.has(key) && !NOT_WRITTEN.test(key)).map((key) => key.split('.')[0]!))
  if (unsaid.size === 0) return []
  const message = `More that a message may say at its head, and rules would read: ${[...unsaid].sort().join(', ')}.`
  return [
    {
      topic: 'messages',
      status: 'ok',
      message,
      remedy: 'The README lists it, `tactful explain <rule>` says what for; most mail needs none of it.',
    },
  ]
}
