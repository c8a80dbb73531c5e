import type { Parsed, ParseFormat, ParseNested } from '../document/index.ts'
import { MappedText } from '../text/index.ts'

/** The kinds of file that hold a message, or several. */
export const FORMATS = ['markdown', 'text', 'html', 'mjml', 'eml', 'export'] as const
/** One of them. */
export type Format = (typeof FORMATS)[number]

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.mjml': 'mjml',
  '.eml': 'eml',
  '.json': 'export',
}

/** File name extensions that are looked for in directories. */
export const EXTENSIONS = Object.keys(BY_EXTENSION)

/** Whether a file may be an export of a mailing tool, by its name; what is in it decides. */
export const mayBeExport = (path: string): boolean => formatOf(path) === 'export'

const MESSAGES = EXTENSIONS.filter((extension) => !mayBeExport(extension)).join(' ')

/** The kind of a file that nothing reads, and what is read: the end of a sentence. */
export const UNREAD_KIND = `of a kind that Tactful does not read (it reads ${MESSAGES} and, in .json, exports of mailing tools such as Mailchimp, Klaviyo or Braze).`

/** The format of a file by its name, that of any JSON being an export; undefined where the name says nothing. */
export function formatOf(path: string): Format | undefined {
  return BY_EXTENSION[/\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? '']
}

/** The format of a text whose name says nothing, by what it begins with: JSON, mail headers, tags, front matter or Markdown signs. */
export async function sniffFormat(text: string): Promise<Format> {
  if (/^\uFEFF?\s*[{[]/.test(text) && (await import('../formats/export/index.ts')).looksLikeExport(text)) return 'export'
  const head = text.slice(0, 4000).trimStart()
  if (
    /^(?:Received|Return-Path|MIME-Version|Message-ID|Delivered-To|DKIM-Signature|From|Date):[ \t].*\r?\n(?:[A-Za-z-]+:|[ \t])/i.test(head)
  )
    return 'eml'
  if (/^<mjml\b/i.test(head)) return 'mjml'
  if (/^<(?:!doctype\b|html\b|head\b|body\b|table\b|div\b|p\b|!--)/i.test(head)) return 'html'
  if (/^---[ \t]*\r?\n/.test(head) || /^#{1,6} \S|^\s*\[[^\]]+\]\([^)]+\)|\*\*\S.*\S\*\*/m.test(head)) return 'markdown'
  return 'text'
}

/** Reads a file of a format whose reader has been loaded: its messages, one for most formats. */
export type ReadFormat = (text: string) => readonly Parsed[]

/** Loads the reader of a format; a run pays only for the formats that it meets. */
export async function loadFormat(format: Format, text: string): Promise<ReadFormat> {
  const parseNested = await loadNested(format, text)
  if (format === 'export') {
    const { parseExport } = await import('../formats/export/index.ts')
    return (source) => parseExport(MappedText.of(source), parseNested)
  }
  const parse = await loadParser(format)
  return (source) => [parse(MappedText.of(source), parseNested)]
}

async function loadParser(format: Exclude<Format, 'export'>): Promise<ParseFormat> {
  switch (format) {
    case 'markdown':
      return (await import('../formats/markdown/index.ts')).parseMarkdown
    case 'html':
    case 'mjml':
      return (await import('../formats/html/index.ts')).parseHtml
    case 'eml':
      return (await import('../formats/eml/index.ts')).parseEml
    case 'text':
      return (await import('../formats/text/index.ts')).parseText
  }
}

/** Readers for what stands inside a file: the parts of a mail, the bodies of an export, HTML in Markdown; each only where the text shows signs of it. */
async function loadNested(format: Format, text: string): Promise<ParseNested> {
  const isExport = format === 'export'
  const isHtmlInside = isExport || (format === 'eml' ? /text\/html/i.test(text) : format === 'markdown' && HTML_INSIDE.test(text))
  const parseHtml = isHtmlInside ? (await import('../formats/html/index.ts')).parseHtml : undefined
  const parseTextBody = isExport || format === 'eml' ? (await import('../formats/text/index.ts')).parseTextBody : undefined
  const isMarkdownInside = isExport && /"markdown"/.test(text)
  const parseMarkdown = isMarkdownInside ? (await import('../formats/markdown/index.ts')).parseMarkdown : undefined
  const parseNested: ParseNested = (mediaType, body) => {
    if (mediaType === 'text/html' && parseHtml) return parseHtml(body, noNested)
    if (mediaType === 'text/markdown' && parseMarkdown) return parseMarkdown(body, parseNested)
    return mediaType === 'text/plain' && parseTextBody ? parseTextBody(body) : NOTHING
  }
  return parseNested
}

/** What may be a tag, or text behind a comment: the whole line on which one ends is HTML (CommonMark 4.6). */
const HTML_INSIDE = /<\/?[a-z?]|-->[^\S\n]*\S/i

const NOTHING: Parsed = { entries: [], parts: [], comments: [], problems: [] }
const noNested: ParseNested = () => NOTHING
