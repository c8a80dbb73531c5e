import { type Envelope, type MetadataEntry, type Problem, readMetadata } from '../document/index.ts'
import { readMetadataFile } from '../formats/front-matter/index.ts'
import type { SourceFile } from '../text/index.ts'
import { CAMPAIGN_KEYS } from './campaign-keys.ts'
import type { CampaignMail, CampaignReading } from './campaign-plan.ts'
import { readMail } from './read-mail.ts'
import { ALWAYS, readSchedule } from './read-schedule.ts'
import { Section } from './section.ts'

/** More mails than any campaign has; a file that lists more was not written by hand. */
const MOST_MAILS = 1000
const NOTHING: CampaignReading['plan'] = { envelope: {}, schedule: ALWAYS, mails: [] }

/** Reads a campaign file (YAML 1.2, so JSON too): its mails in order, when they are sent and to whom. Never throws. */
export function readCampaign(file: SourceFile): CampaignReading {
  const { lines } = file
  const { entries, problems: misread, comments, isText } = readMetadataFile(lines.text)
  const problems = [...misread]
  if (isText) {
    const span = { start: 0, end: lines.text.length }
    return {
      plan: NOTHING,
      problems: [{ message: 'Expected "version: 1" and a list of "emails:".', span, lost: true }],
      comments,
      isBroken: false,
    }
  }
  const section = new Section(
    entries.filter(({ path }) => path[0] !== 'emails' || path.length === 1),
    CAMPAIGN_KEYS,
    problems,
  )
  section.read('version', '1', (value) => (value === 1 || value === '1' ? 1 : undefined))
  const name = section.text('name')?.value
  const schedule = readSchedule(section)
  const mails = readMails(section, entries, file, problems)
  const { envelope, problems: unread } = readMetadata(section.metadata)
  problems.push(...unread)
  return {
    plan: { ...(name && { name }), envelope: inCampaign(envelope, file), schedule, mails },
    problems,
    comments,
    isBroken: misread.some(({ lost }) => lost),
  }
}

function readMails(section: Section, entries: readonly MetadataEntry[], file: SourceFile, problems: Problem[]): CampaignMail[] {
  const list = section.entry('emails')
  if (!list) {
    if (!problems.some(({ lost }) => lost))
      section.fail('There are no "emails:"; expected a list of entries that begin with "- file:".', { start: 0, end: 0 })
    return []
  }
  if (!Array.isArray(list.value)) {
    section.fail('"emails" is no list; expected entries that begin with "- file:".', list.span)
    return []
  }
  const items = itemsOf(entries)
  if (items.length > MOST_MAILS) section.fail(`There are ${items.length} mails; the first ${MOST_MAILS} count.`, list.keySpan)
  const ids = new Set<string>()
  return items.slice(0, MOST_MAILS).flatMap((item) => {
    const mail = readMail(item, ids, problems)
    return mail ? [{ ...mail, envelope: inCampaign(mail.envelope, file) }] : []
  })
}

/** The entries of each item of `emails`, its own first, with their paths from there. */
function itemsOf(entries: readonly MetadataEntry[]): MetadataEntry[][] {
  const items: MetadataEntry[][] = []
  for (const entry of entries) {
    if (entry.path[0] !== 'emails' || entry.path.length === 1) continue
    if (entry.path.length === 2) items.push([])
    items.at(-1)?.push({ ...entry, path: entry.path.slice(2) })
  }
  return items
}

function inCampaign(envelope: Envelope, file: SourceFile): Envelope {
  return Object.fromEntries(Object.entries(envelope).map(([key, field]) => [key, { ...field, origin: 'campaign', file }]))
}
