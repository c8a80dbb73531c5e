import { stringify } from 'yaml'
import { assemble, type Message, type ParseNested } from '../document/index.ts'
import { parseHtml } from '../formats/html/index.ts'
import { parseMarkdown } from '../formats/markdown/index.ts'
import type { Example } from '../rule/index.ts'
import { LineIndex, MappedText, type Span } from '../text/index.ts'

/** An example as a file a user could have, and where its «marks» stand in it. */
export interface ExampleMessage {
  readonly message: Message
  readonly marks: readonly Span[]
}

const parseNested: ParseNested = (mediaType, text) =>
  mediaType === 'text/html' ? parseHtml(text, parseNested) : { entries: [], parts: [], comments: [], problems: [] }

/** Reads a Markdown file with front matter. */
export function readMarkdown(path: string, source: string): Message {
  return assemble(path, 'markdown', new LineIndex(source), parseMarkdown(MappedText.of(source), parseNested))
}

/** Makes the file that an example stands for; an example without a type is a marketing mail. */
export function exampleMessage(example: Example, types: 'any' | readonly string[], path = 'example.md'): ExampleMessage {
  const whole = typeof example === 'string' ? { text: example } : example
  const type = whole.type ?? (types === 'any' || types.includes('marketing') ? 'marketing' : types[0])
  const metadata = { ...(whole.subject !== undefined && { subject: whole.subject }), type, ...nest(whole.metadata ?? {}) }
  const marked = `---\n${stringify(metadata, { lineWidth: 0 })}---\n\n${whole.text ?? ''}\n`
  const marks: Span[] = []
  let source = ''
  let start = -1
  for (const char of marked) {
    if (char === '«') start = source.length
    else if (char === '»') marks.push({ start, end: source.length })
    else source += char
  }
  return { message: readMarkdown(path, source), marks }
}

/** Dotted keys, as rules spell metadata, into the maps of a front matter. */
function nest(flat: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const root: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(flat)) {
    const path = key.split('.')
    let at = root
    for (const part of path.slice(0, -1)) {
      at[part] ??= {}
      at = at[part] as Record<string, unknown>
    }
    at[path.at(-1)!] = value
  }
  return root
}
