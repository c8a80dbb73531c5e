import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Span } from '../../src/text/index.ts'
import type { Label, LabelledFolder } from './read-folder.ts'

/** Rules were tuned on one half of the passages; the other is held out. */
export const HALVES = ['tuned', 'held-out'] as const

/** One line of a file of passages: a short message, written for one rule. */
interface Passage {
  readonly half: (typeof HALVES)[number]
  /** Whether it has the fault that the rule is for; if not, it is a near miss. */
  readonly fault: boolean
  readonly type: string
  readonly subject: string
  readonly send_at?: string
  /** Markdown, with the faulty words in «guillemets», here or in the subject; a fault without any is one of the whole message. */
  readonly body: string
}

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
  const passages = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line, i) => ({ msg: `${rule}:${i + 1}`, passage: JSON.parse(line) as Passage }))
    .filter(({ passage }) => passage.half === half)
    .map(({ msg, passage }) => ({ msg, passage, ...withoutMarks(messageOf(passage)) }))
  return {
    path,
    messages: new Map(passages.map(({ msg, text }) => [msg, text])),
    labels: passages.flatMap(({ msg, passage, marks }): Label[] => {
      if (!passage.fault) return [{ msg, text: '' }]
      if (marks.length === 0) return [{ msg, rule, text: '', level: 'message', votes: 2 }]
      return marks.map((mark) => ({ msg, rule, ...mark, votes: 2 }))
    }),
    knownRules: new Set([rule]),
  }
}

function messageOf({ type, subject, send_at, body }: Passage): string {
  const front = [`type: ${type}`, `subject: ${JSON.stringify(subject)}`, ...(send_at ? [`send_at: ${send_at}`] : [])]
  return `---\n${front.join('\n')}\n---\n\n${body}\n`
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
