import type { Finding } from '../report/index.ts'
import type { Draft, Suggestion } from '../rule/index.ts'
import type { LocatedPlace } from './places.ts'

/** The edit that a suggestion stands for; none where the text does not stand in the file of the finding, character for character. */
export function editFor({ at, suggestion }: Draft, marked: LocatedPlace): Pick<Finding, 'suggestions'> {
  const span = suggestion && (suggestion.insert ? gapAt(suggestion.insert, marked) : 'block' in at && exactSpan(at))
  return span ? { suggestions: [{ message: suggestion.message, edit: { span, text: suggestion.text } }] } : {}
}

type PlaceInText = NonNullable<Suggestion['insert']>['at']

function exactSpan({ block, start, end, until }: PlaceInText) {
  const { text } = block.source
  return !until && text.isExact(start, end) ? text.span(start, end) : undefined
}

/** The empty span before or after a place. */
function gapAt({ where, at }: NonNullable<Suggestion['insert']>, marked: LocatedPlace) {
  const span = at.block.source.file?.path === marked.file?.path ? exactSpan(at) : undefined
  const offset = where === 'before' ? span?.start : span?.end
  return offset === undefined ? undefined : { start: offset, end: offset }
}
