import type { Parsed } from '../document/index.ts'
import { readMetadataFile } from '../formats/front-matter/index.ts'
import { formatOf, loadFormat, sniffFormat } from '../reader/index.ts'
import type { Edit } from '../report/index.ts'
import type { Span } from '../text/index.ts'
import { isCampaignFile } from './campaign-file.ts'

/** A part of a document that a reader or a rule meets: a value of its metadata, a block of text, a comment, a problem of reading. */
interface Piece {
  /** All but its words: kinds, keys, targets of links. */
  readonly shape: string
  readonly text: string
  readonly span: Span
}

/** Whether a file reads as before but for the words of some edits: as many parts of the same kinds, and nothing else said in them. */
export async function readsTheSame(name: string, before: string, after: string, edits: readonly Edit[]): Promise<boolean> {
  const [all, now] = [await piecesOf(name, before), await piecesOf(name, after)]
  const removals = edits.filter(({ span, text }) => text === '' && all.some((piece) => piece.shape === COMMENT && holds(span, piece.span)))
  const old = all.filter(({ span }) => !removals.some((edit) => holds(edit.span, span)))
  if (old.length !== now.length || !old.every((piece, i) => isSameBut(piece, now[i]!, edits))) return false
  const changed = old.filter(({ text }, i) => text !== now[i]!.text)
  return edits.every((edit) => removals.includes(edit) || changed.some(({ span }) => holds(span, edit.span)))
}

function isSameBut(old: Piece, now: Piece, edits: readonly Edit[]): boolean {
  if (old.shape !== now.shape) return false
  if (old.text === now.text) return true
  const own = edits.filter(({ span }) => holds(old.span, span))
  const growth = own.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0)
  return own.length > 0 && now.text !== '' && now.text.length - old.text.length === growth
}

async function piecesOf(name: string, text: string): Promise<Piece[]> {
  if (isCampaignFile(name)) {
    const { entries, comments, problems } = readMetadataFile(text)
    return piecesIn({ entries, comments, problems, parts: [] })
  }
  const format = formatOf(name) ?? (await sniffFormat(text))
  return (await loadFormat(format, text))(text).flatMap((parsed) => [piece(format, parsed.name ?? '', NOWHERE), ...piecesIn(parsed)])
}

function piecesIn({ entries, parts, comments, problems }: Parsed): Piece[] {
  return [
    ...entries.map(({ path, origin, value, span }) => {
      return piece(`${origin} ${path.join('.')}`, typeof value === 'string' ? value : JSON.stringify(value), span)
    }),
    ...parts.flatMap(({ mediaType, blocks }) =>
      blocks.map(({ kind, quoted, level, list, text, links, fields }) => {
        const targets = links.map(({ target }) => target)
        const shape = [mediaType, kind, quoted, level, list?.ordered, list?.depth, targets, fields.map(({ source }) => source)]
        return piece(JSON.stringify(shape), text.text, text.span())
      }),
    ),
    ...comments.map(({ text, span }) => piece(COMMENT, text.text, span)),
    ...problems.map(({ message, span }) => piece('problem', message, span)),
  ]
}

const holds = (outer: Span, inner: Span): boolean => inner.start >= outer.start && inner.end <= outer.end
const COMMENT = 'comment'
/** Of what is no passage of the file: an edit at its very beginning does not take it along. */
const NOWHERE = { start: -1, end: -1 }
const piece = (shape: string, text: string, span: Span): Piece => ({ shape, text, span })
