import type { Message } from '../document/index.ts'
import type { Finding } from '../report/index.ts'
import type { Draft, Suggestion } from '../rule/index.ts'
import type { LineIndex, Span } from '../text/index.ts'
import { mayBeWritten } from './notations.ts'
import type { LocatedPlace } from './places.ts'

type PlaceInText = NonNullable<Suggestion['insert']>['at']

/**
 * The edits that the suggestions of a draft stand for; none where the text does not stand in its file character for character, or the new
 * words could not stand there as they are.
 */
export function editsFor({ at, suggestions = [] }: Draft, marked: LocatedPlace, message: Message): Pick<Finding, 'suggestions'> {
  const edits = suggestions.flatMap(({ message: says, text, insert }) => {
    const place = insert?.at ?? ('block' in at ? at : undefined)
    if (!place || place.block.source.file?.path !== marked.file?.path) return []
    const span = exactSpan(place, message.source)
    if (!span || !mayBeWritten(text, place.block.source, message)) return []
    return [{ message: says, edit: { span: insert ? gapAt(insert.where, span) : span, text } }]
  })
  return edits.length > 0 ? { suggestions: edits } : {}
}

/** The empty span before or after another. */
function gapAt(where: NonNullable<Suggestion['insert']>['where'], { start, end }: Span): Span {
  const offset = where === 'before' ? start : end
  return { start: offset, end: offset }
}

/** Where a place stands in its file, if the file holds its very characters: an underscore of an encoded word is a blank to its reader. */
function exactSpan({ block, start, end, until }: PlaceInText, source: LineIndex): Span | undefined {
  const { text, file } = block.source
  if (until || !text.isExact(start, end)) return undefined
  const span = text.span(start, end)
  return (file?.lines ?? source).text.slice(span.start, span.end) === text.text.slice(start, end) ? span : undefined
}
