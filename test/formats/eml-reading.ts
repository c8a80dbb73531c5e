import { assemble, type Block, type Message, type Parsed } from '../../src/document/index.ts'
import { parseEml } from '../../src/formats/eml/index.ts'
import { parseTextBody } from '../../src/formats/text/index.ts'
import { LineIndex, MappedText } from '../../src/text/index.ts'

const NOTHING: Parsed = { entries: [], parts: [], comments: [], problems: [] }

/** Stands in for the HTML format: what is not a tag is text, a comment is a comment. */
function parseTags(text: MappedText): Parsed {
  const blocks: Block[] = []
  for (const match of text.text.matchAll(/[^<>]+(?=<|$)/g)) {
    const start = match.index + match[0].length - match[0].trimStart().length
    const end = match.index + match[0].trimEnd().length
    if (end > start) blocks.push({ kind: 'paragraph', quoted: false, links: [], fields: [], text: text.slice(start, end) })
  }
  return { ...NOTHING, parts: [{ mediaType: 'text/html', blocks }] }
}

const parseNested = (mediaType: string, text: MappedText): Parsed =>
  mediaType === 'text/plain' ? parseTextBody(text) : mediaType === 'text/html' ? parseTags(text) : NOTHING

export const parseMail = (source: string): Parsed => parseEml(MappedText.of(source), parseNested)

export const readMail = (source: string): Message => assemble('a.eml', 'eml', new LineIndex(source), parseMail(source))

export const blocksOf = ({ parts }: { readonly parts: Message['parts'] }): Block[] => parts.flatMap(({ blocks }) => blocks)

/** The texts of all blocks, `>` before what is quoted. */
export const textsOf = (source: string): string[] => blocksOf(parseMail(source)).map(({ text, quoted }) => (quoted ? '> ' : '') + text.text)

/** What the file holds at the place of the first `words` of a mail's blocks. */
export function sourceOf(source: string, words: string): string | undefined {
  for (const { text } of blocksOf(parseMail(source))) {
    const at = text.text.indexOf(words)
    if (at < 0) continue
    const { start, end } = text.span(at, at + words.length)
    return source.slice(start, end)
  }
  return undefined
}

/** Line and column in the file of the first `words` of a mail's blocks. */
export function placeOf(source: string, words: string): string | undefined {
  const { source: lines, parts } = readMail(source)
  for (const { text } of blocksOf({ parts })) {
    const at = text.text.indexOf(words)
    if (at < 0) continue
    const { line, column } = lines.position(text.span(at, at + words.length).start)
    return `${line}:${column}`
  }
  return undefined
}

export const lines = (...all: string[]): string => all.join('\r\n')
