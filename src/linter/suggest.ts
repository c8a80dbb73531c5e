import type { Finding } from '../report/index.ts'
import type { Draft, Suggestion } from '../rule/index.ts'
import type { Span } from '../text/index.ts'
import type { LocatedPlace } from './places.ts'

type PlaceInText = NonNullable<Suggestion['insert']>['at']

/** The edits that the suggestions of a draft stand for; none where the text does not stand in its file character for character. */
export function editsFor({ at, suggestions = [] }: Draft, marked: LocatedPlace): Pick<Finding, 'suggestions'> {
  const edits = suggestions.flatMap(({ message, text, insert }) => {
    const span = insert ? gapAt(insert, marked) : 'block' in at ? exactSpan(at) : undefined
    return span ? [{ message, edit: { span, text } }] : []
  })
  return edits.length > 0 ? { suggestions: edits } : {}
}

/** The empty span before or after a place. */
function gapAt({ where, at }: NonNullable<Suggestion['insert']>, marked: LocatedPlace): Span | undefined {
  const span = at.block.source.file?.path === marked.file?.path ? exactSpan(at) : undefined
  if (!span) return undefined
  const offset = where === 'before' ? span.start : span.end
  return { start: offset, end: offset }
}

function exactSpan({ block, start, end, until }: PlaceInText): Span | undefined {
  const { text } = block.source
  return !until && text.isExact(start, end) ? text.span(start, end) : undefined
}
