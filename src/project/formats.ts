import type { Parsed, ParseFormat, ParseNested } from '../document/index.ts'
import { MappedText } from '../text/index.ts'

/** A kind of file that holds a message. */
export type Format = 'markdown' | 'text' | 'html' | 'eml'

const FORMATS: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.eml': 'eml',
}

/** File name extensions that are looked for in directories. */
export const EXTENSIONS = Object.keys(FORMATS)

/** The format of a file by its name; undefined where the name says nothing. */
export function formatOf(path: string): Format | undefined {
  return FORMATS[/\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? '']
}

/** The format of a text without a name, by what it begins with: mail headers, tags, front matter or Markdown signs. */
export function sniffFormat(text: string): Format {
  const head = text.slice(0, 4000).trimStart()
  if (
    /^(?:Received|Return-Path|MIME-Version|Message-ID|Delivered-To|DKIM-Signature|From|Date):[ \t].*\r?\n(?:[A-Za-z-]+:|[ \t])/i.test(head)
  )
    return 'eml'
  if (/^<(?:!doctype\b|html\b|head\b|body\b|table\b|div\b|p\b|!--)/i.test(head)) return 'html'
  if (/^---[ \t]*\r?\n/.test(head) || /^#{1,6} \S|^\s*\[[^\]]+\]\([^)]+\)|\*\*\S.*\S\*\*/m.test(head)) return 'markdown'
  return 'text'
}

/** Reads a file of a format whose reader has been loaded: its messages, one for most formats. */
export type ReadFormat = (text: string) => readonly Parsed[]

/** Loads the reader of a format; a run pays only for the formats that it meets. */
export async function loadFormat(format: Format, text: string): Promise<ReadFormat> {
  const parse = await loadParser(format)
  const parseNested = await loadNested(format, text)
  return (source) => [parse(MappedText.of(source), parseNested)]
}

async function loadParser(format: Format): Promise<ParseFormat> {
  switch (format) {
    case 'markdown':
      return (await import('../formats/markdown/index.ts')).parseMarkdown
    case 'html':
      return (await import('../formats/html/index.ts')).parseHtml
    case 'eml':
      return (await import('../formats/eml/index.ts')).parseEml
    case 'text':
      return (await import('../formats/text/index.ts')).parseText
  }
}

/** Readers for what stands inside a file: the parts of a mail, and HTML in Markdown; HTML only where the text shows signs of it. */
async function loadNested(format: Format, text: string): Promise<ParseNested> {
  const isHtmlInside = format === 'eml' ? /text\/html/i.test(text) : format === 'markdown' && /<[a-z][^\n]*>/i.test(text)
  const parseHtml = isHtmlInside ? (await import('../formats/html/index.ts')).parseHtml : undefined
  const parseTextBody = format === 'eml' ? (await import('../formats/text/index.ts')).parseTextBody : undefined
  return (mediaType, body) => {
    if (mediaType === 'text/html' && parseHtml) return parseHtml(body, noNested)
    return mediaType === 'text/plain' && parseTextBody ? parseTextBody(body) : NOTHING
  }
}

const NOTHING: Parsed = { entries: [], parts: [], comments: [], problems: [] }
const noNested: ParseNested = () => NOTHING
