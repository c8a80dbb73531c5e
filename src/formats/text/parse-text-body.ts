import type { Parsed } from '../../document/index.ts'
import type { MappedText } from '../../text/index.ts'
import { maskMergeTags, mergeTagComments } from '../merge-tags/index.ts'
import { readBlocks } from './read-blocks.ts'

/** Reads a body of the media type text/plain: no metadata lines, only what the reader sees. */
export function parseTextBody(text: MappedText): Parsed {
  const blocks = readBlocks(maskMergeTags(text), text.text)
  return { entries: [], parts: [{ mediaType: 'text/plain', blocks }], comments: mergeTagComments(text), problems: [] }
}
