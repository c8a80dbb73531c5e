import type { Message } from '../document/index.ts'
import { type Place, visibleText } from '../language/index.ts'
import type { Finding, SuggestedEdit } from '../report/index.ts'
import type { Draft, Suggestion } from '../rule/index.ts'
import type { Span } from '../text/index.ts'
import { mayBeWritten } from './notations.ts'
import { type LocatedPlace, sentenceAt } from './places.ts'

/**
 * The edits that the suggestions of a draft stand for; none where the text does not stand in its file character for character, or the new
 * words could not stand there as they are.
 */
export function editsFor({ at, suggestions = [] }: Draft, marked: LocatedPlace, message: Message): Pick<Finding, 'suggestions' | 'fix'> {
  let fix: Finding['fix']
  const edits = suggestions.flatMap((suggestion): SuggestedEdit[] => {
    const { message: says, text, insert, isSafe } = suggestion
    const place = insert?.at ?? suggestion.at ?? ('block' in at ? at : undefined)
    if (!place || place.block.source.file?.path !== marked.file?.path) return []
    const span = exactSpan(place, message)
    if (!span || !mayBeWritten(text, place.block.source, message)) return []
    const edit = { span: insert ? gapAt(insert.where, span) : span, text }
    if (isSafe) fix ??= edit
    return [{ message: says, edit, reads: insert ? text.trim() : readingOf(place, text) }]
  })
  return { ...(edits.length > 0 && { suggestions: edits }), ...(fix && { fix }) }
}

/** The empty span before or after another. */
function gapAt(where: NonNullable<Suggestion['insert']>['where'], { start, end }: Span): Span {
  const offset = where === 'before' ? start : end
  return { start: offset, end: offset }
}

/** Where a place stands in its file, if the file holds its very characters: an underscore of an encoded word is a blank to its reader. */
function exactSpan({ block, start, end, until }: Place, message: Message): Span | undefined {
  const { text, file } = block.source
  if (until || !text.isExact(start, end)) return undefined
  const span = text.span(start, end)
  const written = (file?.lines ?? message.source).text.slice(span.start, span.end)
  return written === text.text.slice(start, end) ? span : undefined
}

/** So many characters before a change show the sentence from its beginning, and so many after it are shown. */
const [BEFORE, AFTER] = [24, 300]

/** The sentence about a change as it reads with the new words: from its beginning, or from two words before the change. */
function readingOf(place: Place, words: string): string {
  const { block, start, end } = place
  const from = Math.min(start, sentenceAt(place)?.startOffset ?? 0)
  const to = Math.max(end, sentenceAt({ ...place, start: Math.max(start, end - 1) })?.endOffset ?? block.text.length)
  const before = visibleText(block, Math.max(from, start - BEFORE - 1), start)
  const lead = before.length <= BEFORE ? before : `… ${/\S*\s*\S*\s*$/.exec(before)![0]}`
  const rest = `${visibleText(block, end, Math.min(to, end + AFTER))}${to > end + AFTER ? ' …' : ''}`
  return (lead + words + rest).replace(/\s+/g, ' ').trim()
}
