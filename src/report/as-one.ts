import type { SourceFile } from '../text/index.ts'
import type { Finding, Related } from './finding.ts'

/**
 * Findings of one rule in one message told as one: the first, with the others as places under `related` and, where they stand in the same
 * file, whole under `further`.
 */
export function asOne<F extends Finding>(first: F, others: readonly Finding[], own: SourceFile): F {
  if (others.length === 0) return first
  const places = others.map((other) => ({ ...placeOf(other, first, own), message: 'Also here.' }))
  const further = others.filter((_, i) => places[i]!.file === undefined)
  return { ...first, related: [...first.related, ...places], ...(further.length > 0 && { further }) }
}

/** A finding as a place of another one, with its file where that is not the file of the other; `own` is the file of their result. */
export function placeOf({ message, span, ruleId, excerpt, at, file }: Finding, of: Finding, own: SourceFile): Related {
  const there = file ?? own
  const isElsewhere = there.path !== (of.file ?? own).path
  return { message, span, ruleId, ...(excerpt && { excerpt }), ...(at && { at }), ...(isElsewhere && { file: there }) }
}

/** A finding and those that are told with it. */
export const allOf = (finding: Finding): readonly Finding[] => [finding, ...(finding.further ?? [])]

/** Parts a finding that stands for several into those that count and the others, each told as one; either may be missing. */
export function parted(
  finding: Finding,
  own: SourceFile,
  counts: (one: Finding) => boolean,
): { readonly counting?: Finding; readonly apart?: Finding } {
  const all = allOf(finding)
  const counting = all.filter(counts)
  if (counting.length === all.length) return { counting: finding }
  if (counting.length === 0) return { apart: finding }
  const isCounting = new Set(counting)
  const apart = all.filter((one) => !isCounting.has(one))
  return { counting: rejoined(counting, finding, own), apart: rejoined(apart, finding, own) }
}

/** Some of the findings that stood together, told as one: what else the one before them says is told by it alone. */
function rejoined([first, ...others]: readonly Finding[], whole: Finding, own: SourceFile): Finding {
  if (first !== whole) return asOne(first!, others, own)
  const { further: _, ...alone } = whole
  return asOne({ ...alone, related: relatedAlone(whole) }, others, own)
}

/** The places that belong to a finding itself, without those of the findings that are told with it. */
export function relatedAlone({ related, further = [] }: Finding): readonly Related[] {
  const places = new Set(further.map(keyOf))
  return related.filter((place) => place.file || !places.has(keyOf(place)))
}

const keyOf = ({ ruleId, span }: Related): string => `${ruleId} ${span.start} ${span.end}`
