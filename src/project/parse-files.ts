import { resolve } from 'node:path'
import { envelopeOf } from '../campaign/index.ts'
import { assemble, type Envelope, type Message, type MetadataEntry, type Parsed, readMoment } from '../document/index.ts'
import { type Format, formatOf, loadFormat, sniffFormat } from '../reader/index.ts'
import { measured } from '../report/index.ts'
import { LineIndex } from '../text/index.ts'
import type { ConfiguredFile } from './configure.ts'
import { DISK } from './file-tree.ts'
import type { LintRequest } from './lint-request.ts'
import type { CampaignPlace } from './place-in-campaigns.ts'
import type { ReadFile } from './read-files.ts'
import { momentOf } from './run-moment.ts'
import { readTemplateMetadata, type TemplateMetadata } from './template-folder.ts'

/** A message with the configuration of its file. */
export interface ConfiguredMessage {
  readonly message: Message
  readonly file: ConfiguredFile
  /** What stands beside it, where it is the content of a template. */
  readonly template?: TemplateMetadata
  /** The number of the flow in its file that it is a step of. */
  readonly flow?: number
  /** Whether it is sent in place of another message of its file, not after it. */
  readonly isAlternative?: boolean
}

/** Reads the messages of each file by its format, and joins what it says with what is said about it elsewhere. */
export async function parseFiles(sources: readonly ReadFile[], request: LintRequest): Promise<ConfiguredMessage[]> {
  const messages: ConfiguredMessage[] = []
  for (const source of sources)
    messages.push(...(await measured(request.measure, { phase: 'parse', path: source.shown }, () => parseFile(source, request))))
  return messages
}

async function parseFile(file: ReadFile, request: LintRequest): Promise<ConfiguredMessage[]> {
  const { path, shown, text, unread, config, place } = file
  const format = formatOf(shown) ?? (await sniffFormat(text))
  const read = await loadFormat(format, text)
  const all = unread === undefined ? read(text) : [notRead(unread)]
  const template = readTemplateMetadata(resolve(request.cwd, path), request.cwd, request.tree ?? DISK)
  const campaign = place && inCampaign(place, momentOf(request, place.campaign.plan.schedule.timezone ?? config.timezone).today)
  const beside = { ...(all.length > 1 && campaign ? withoutPlace(campaign) : campaign), ...template?.envelope }
  const surroundings = { over: request.over, beside, under: config.under }
  const lines = new LineIndex(text)
  return all.map((parsed) => {
    const { flow, isAlternative } = parsed
    const message = assemble(shown, format, lines, sent(parsed, format, request.assumeSent), surroundings)
    return { message, file, ...(template && { template }), ...(flow !== undefined && { flow }), ...(isAlternative && { isAlternative }) }
  })
}

/** What its campaign says about a message; a variant is what is sent while an event goes on, so nothing holds it back. */
function inCampaign({ campaign: { plan, source }, index, isVariant }: CampaignPlace, today: string): Envelope {
  const { on_event, ...envelope } = envelopeOf(plan, index, today, source)
  return isVariant || !on_event ? envelope : { ...envelope, on_event }
}

/** The place of a file in its campaign is not that of each of several messages in it. */
function withoutPlace({ 'sequence.position': _, 'sequence.length': __, ...envelope }: Envelope): Envelope {
  return envelope
}

const notRead = (message: string): Parsed => ({
  entries: [],
  parts: [],
  comments: [],
  problems: [{ message, span: { start: 0, end: 0 }, lost: true }],
})

/** Takes the date header of a draft for its send date, where the run was asked to. */
function sent(parsed: Parsed, format: Format, assumeSent: boolean): Parsed {
  if (format !== 'eml' || !assumeSent) return parsed
  const isDate = ({ path, value }: MetadataEntry) => path.join('.') === 'header_date' && readMoment(value) !== undefined
  return { ...parsed, entries: parsed.entries.map((entry) => (isDate(entry) ? { ...entry, path: ['date'] } : entry)) }
}
