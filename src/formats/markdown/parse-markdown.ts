import type { ParseFormat } from '../../document/index.ts'
import { readFrontMatter } from '../front-matter/index.ts'
import { maskMergeTags, mergeTagComments } from '../merge-tags/index.ts'
import { MarkdownBlocks } from './markdown-blocks.ts'
import { parseMarkup } from './parse-markup.ts'

/** Reads a Markdown file with front matter into blocks. */
export const parseMarkdown: ParseFormat = (text, parseNested) => {
  const frontMatter = readFrontMatter(text)
  const original = text.slice(frontMatter.bodyStart)
  const body = new MarkdownBlocks(parseNested)
  try {
    body.read(parseMarkup(maskMergeTags(original), original))
  } catch (error) {
    // The parser gives up on nesting that no mail has; nothing it could throw may end the run.
    const why = error instanceof Error ? error.message : String(error)
    body.problems.push({ message: `This text cannot be read as Markdown: ${why}.`, span: original.span(0, 1), lost: true })
  }
  const comments = [...frontMatter.comments, ...body.comments, ...mergeTagComments(original)]
  return {
    entries: [...frontMatter.entries, ...body.entries],
    parts: [{ mediaType: 'text/markdown', blocks: body.blocks }],
    comments: comments.sort((a, b) => a.span.start - b.span.start),
    problems: [...frontMatter.problems, ...body.problems],
  }
}
