import { isNounPhrase } from './noun-phrase.ts'
import type { Place, Sentence } from './sentence.ts'
import { WORD } from './words.ts'

/** Noun phrases in a row, and how many they are. */
export interface Enumeration {
  readonly at: Place
  readonly n: number
}

const MANY = 5
const NOT_A_THING = /^(?:and|or|of|that|to|for|in|on|at|as|by|from|with|about|when|while|if)$/

/** Five or more bare noun phrases from a word of a sentence on, cut at commas and at the last "and": no dates, amounts, numbers or names. */
export function enumerationFrom(sentence: Sentence, start: number): Enumeration | undefined {
  let [first, last, n, names] = [start, start, 0, 0]
  for (let at = start + 1; at <= sentence.end && first < sentence.end; at++) {
    const isAnd = n >= 2 && at < sentence.end && sentence.word(at) === 'and'
    if (at < sentence.end && !isAnd && !sentence.words.is(at, WORD.afterPause)) continue
    const from = first > start && sentence.word(first) === 'and' ? first + 1 : first
    if (from >= at) continue
    if (at - from > 7 || !isThing(sentence, from, at)) break
    if (from !== sentence.first && isName(sentence, from, at)) names++
    n++
    last = at - 1
    first = at
    if (at < sentence.end && !isAnd && !/^[,;] *$/.test(between(sentence, last, at))) break
  }
  return n >= MANY && names < n * 0.6 ? { at: sentence.range(start, last), n } : undefined
}

/** Five or more short sentences without a verb in a row, given the first of them: "Three lenses. Two microphones. …" */
export function bareSentencesFrom(sentence: Sentence): Enumeration | undefined {
  const { sentences } = sentence.block
  const start = sentence.index - sentences[0]!.index
  if (!isBare(sentence) || isBare(sentences[start - 1])) return undefined
  let end = start
  while (isBare(sentences[end])) end++
  if (end - start < MANY) return undefined
  return { at: { block: sentence.block, start: sentence.startOffset, end: sentences[end - 1]!.endOffset }, n: end - start }
}

const isBare = (sentence: Sentence | undefined): boolean =>
  sentence !== undefined && sentence.wordCount <= 5 && /\.$/.test(sentence.text) && isThing(sentence, sentence.first, sentence.end)

function isThing(sentence: Sentence, first: number, end: number): boolean {
  if (NOT_A_THING.test(sentence.word(first)) || !isNounPhrase(sentence, first, end)) return false
  let letters = 0
  for (let at = first; at < end; at++) {
    if (sentence.words.is(at, WORD.money | WORD.time | WORD.percent | WORD.address)) return false
    if (!sentence.words.is(at, WORD.number)) letters = Math.max(letters, sentence.word(at).length)
  }
  return letters >= 2 && !/[_(){}]/.test(sentence.block.text.slice(sentence.words.start[first], sentence.words.end[end - 1]))
}

/** One or more capitalised words and nothing else but what joins names: "Anna Berg", "With Tom Ito". */
function isName(sentence: Sentence, first: number, end: number): boolean {
  for (let at = first; at < end; at++)
    if (!sentence.words.is(at, WORD.capitalised) && !/^(?:with|by|and|de|van|von)$/.test(sentence.word(at))) return false
  return true
}

const between = (sentence: Sentence, before: number, after: number): string =>
  sentence.block.text.slice(sentence.words.end[before], sentence.words.start[after])
