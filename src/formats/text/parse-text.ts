import type { ParseFormat } from '../../document/index.ts'
import { readFrontMatter } from '../front-matter/index.ts'
import { readLeadingLines } from './leading-lines.ts'
import { parseTextBody } from './parse-text-body.ts'

/** Reads a plain text file: front matter or leading `Subject:`-style lines, if there are any, and then the message. */
export const parseText: ParseFormat = (text) => {
  const front = readFrontMatter(text)
  const lines = readLeadingLines(text, front.bodyStart)
  const body = parseTextBody(text.slice(lines.bodyStart))
  return {
    entries: [...front.entries, ...lines.entries],
    parts: body.parts,
    comments: [...front.comments, ...body.comments],
    problems: [...front.problems, ...body.problems],
  }
}
