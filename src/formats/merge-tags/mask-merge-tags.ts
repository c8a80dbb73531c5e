import { MASK } from '../../document/index.ts'
import type { MappedText } from '../../text/index.ts'
import { scanMergeTags } from './scan-merge-tags.ts'

/** The text with every merge tag hidden from a parser, character for character; BlockBuilder turns the masks into fields. */
export function maskMergeTags(text: MappedText): MappedText {
  const tags = scanMergeTags(text.text)
  if (tags.length === 0) return text
  const pieces: string[] = []
  let at = 0
  for (const { kind, start, end } of tags) {
    pieces.push(text.text.slice(at, start))
    pieces.push(kind === 'print' ? MASK.start + MASK.rest.repeat(end - start - 1) : MASK.silent.repeat(end - start))
    at = end
  }
  pieces.push(text.text.slice(at))
  return text.withText(pieces.join(''))
}
