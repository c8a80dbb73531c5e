import type { Analysis } from './analysis.ts'
import type { PhraseMatch, Sentence } from './sentence.ts'
import { WORD } from './words.ts'
import { OWN_ZONES, type TextZone } from './zones.ts'

/** Words `[first, last]` of a message. */
interface Range {
  readonly first: number
  readonly last: number
}

interface InSentence extends Range {
  readonly sentence: Sentence
}

/** The phrases of a list that the company says itself: in the given zones, and not inside quotation marks. */
export function ownPhrases(message: Analysis, list: string, zones: readonly TextZone[] = OWN_ZONES): readonly PhraseMatch[] {
  return message.phrases(list).filter(({ sentence, from }) => zones.includes(sentence.zone) && !sentence.words.is(from, WORD.quoted))
}

/** What stands earlier in the text first. */
export const inReadingOrder = <Place extends Pick<Range, 'first'>>(found: readonly Place[]): readonly Place[] =>
  found.toSorted((a, b) => a.first - b.first)

/** Of each sentence the first of its phrases. */
export function firstBySentence<T extends { readonly sentence: Sentence }>(phrases: Iterable<T>): ReadonlyMap<Sentence, T> {
  const first = new Map<Sentence, T>()
  for (const phrase of phrases) if (!first.has(phrase.sentence)) first.set(phrase.sentence, phrase)
  return first
}

/** The phrases of each sentence that has some, in the order in which they are given. */
export function phrasesBySentence<T extends { readonly sentence: Sentence }>(
  phrases: Iterable<T>,
): ReadonlyMap<Sentence, readonly [T, ...T[]]> {
  const groups = new Map<Sentence, [T, ...T[]]>()
  for (const phrase of phrases) {
    const group = groups.get(phrase.sentence)
    if (group) group.push(phrase)
    else groups.set(phrase.sentence, [phrase])
  }
  return groups
}

/** Those that share no word with any of the others; both in reading order, as a list of the lexicon gives them. */
export function apartFrom<T extends Range>(phrases: readonly T[], others: readonly Range[]): readonly T[] {
  let next = 0
  return phrases.filter(({ first, last }) => {
    while (next < others.length && others[next]!.last < first) next++
    const other = others[next]
    return !other || other.first > last
  })
}

/** Those that have one of the others in the same sentence, so many words away at most; both in reading order. */
export function closeTo<T extends InSentence>(phrases: readonly T[], others: readonly InSentence[], words: number): readonly T[] {
  let next = 0
  return phrases.filter(({ sentence, first, last }) => {
    while (next < others.length && others[next]!.last < first - words) next++
    for (let at = next; at < others.length && others[at]!.first <= last + words; at++)
      if (others[at]!.sentence === sentence && others[at]!.last >= first - words) return true
    return false
  })
}
