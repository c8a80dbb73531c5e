import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Span } from '../../src/text/index.ts'
import type { Label, LabelledFolder } from './read-folder.ts'

/** Rules were tuned on one half of the passages; the other is held out. */
export const HALVES = ['tuned', 'held-out'] as const

/** A short message, written for one rule. */
interface Mail {
  readonly type: string
  readonly subject: string
  /** A date; for rules about days it may be marked as well. */
  readonly send_at?: string
  /** Further metadata as in front matter. */
  readonly metadata?: Readonly<Record<string, unknown>>
  /** Markdown, with the faulty words in «guillemets», here or in the subject; a fault without any is one of the whole message. */
  readonly body: string
}

/** One line of a file of passages: a mail, or the mails of a campaign in order. */
type Passage = {
  readonly half: (typeof HALVES)[number]
  /** Whether it has the fault that the rule is for; if not, it is a near miss. */
  readonly fault: boolean
} & (Mail | { readonly campaign: readonly Mail[] })

const OWN = fileURLToPath(new URL('passages', import.meta.url))

/** One half of the passages of each rule, as messages and labels; a message is named after its line in the file. */
export function readPassages(half: Passage['half']): LabelledFolder[] {
  return readdirSync(OWN, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => readFile(join(OWN, file), half))
}

function readFile(path: string, half: Passage['half']): LabelledFolder {
  const rule = `${basename(join(path, '..'))}/${basename(path, '.jsonl')}`
  const campaigns = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line, i) => ({ name: `${rule}:${i + 1}`, passage: JSON.parse(line) as Passage }))
    .filter(({ passage }) => passage.half === half)
    .map(({ name, passage }) =>
      'campaign' in passage
        ? passage.campaign.map((mail, i) => readMail(`${name}, mail ${i + 1}`, rule, mail, false))
        : [readMail(name, rule, passage, passage.fault)],
    )
  const mails = campaigns.flat()
  return {
    path,
    messages: new Map(mails.map(({ msg, text }) => [msg, text])),
    campaigns: campaigns.map((campaign) => campaign.map(({ msg }) => msg)),
    labels: mails.flatMap(({ labels }) => labels),
    knownRules: new Set([rule]),
  }
}

/** `isFault`: it has the fault also where no words are marked. */
function readMail(msg: string, rule: string, { type, subject, send_at, metadata = {}, body }: Mail, isFault: boolean) {
  const front = [
    `type: ${type}`,
    `subject: ${JSON.stringify(subject)}`,
    ...(send_at ? [`send_at: ${send_at}`] : []),
    ...Object.entries(metadata).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
  ]
  const { text, marks } = withoutMarks(`---\n${front.join('\n')}\n---\n\n${body}\n`)
  const labels: Label[] = marks.map((mark) => ({ msg, rule, ...mark, votes: 2 }))
  if (labels.length === 0) labels.push(isFault ? { msg, rule, text: '', level: 'message', votes: 2 } : { msg, text: '' })
  return { msg, text, labels }
}

function withoutMarks(marked: string): { text: string; marks: { text: string; span: Span }[] } {
  const marks: { text: string; span: Span }[] = []
  let text = ''
  for (const [i, part] of marked.split(/[«»]/).entries()) {
    if (i % 2 === 1) marks.push({ text: part, span: { start: text.length, end: text.length + part.length } })
    text += part
  }
  return { text, marks }
}
