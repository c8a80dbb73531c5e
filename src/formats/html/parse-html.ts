import type { ParseFormat } from '../../document/index.ts'
import { readFrontMatter } from '../front-matter/index.ts'
import { maskMergeTags, mergeTagComments } from '../merge-tags/index.ts'
import { HtmlDocument } from './html-document.ts'
import { readTags } from './tag-tokens.ts'

/** Reads an HTML file (with front matter, as Maizzle has it) or an HTML body of a mail into blocks; MJML is read alike. */
export const parseHtml: ParseFormat = (text) => {
  const frontMatter = readFrontMatter(text)
  const original = text.slice(frontMatter.bodyStart)
  const masked = maskMergeTags(original)
  const document = new HtmlDocument(masked, original)
  readTags(masked.text, document)
  document.end()
  const comments = [...frontMatter.comments, ...document.comments, ...mergeTagComments(original)]
  return {
    entries: [...frontMatter.entries, ...document.writer.entries],
    parts: [{ mediaType: 'text/html', blocks: document.writer.blocks }],
    comments: comments.sort((a, b) => a.span.start - b.span.start),
    problems: [...frontMatter.problems, ...document.problems],
  }
}
