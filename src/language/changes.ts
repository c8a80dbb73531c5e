import type { Analysis } from './analysis.ts'
import { getsBetter } from './comparison.ts'
import { apartFrom, firstBySentence, ownPhrases } from './own-phrases.ts'
import { partsWithSomebody } from './parting.ts'
import type { PhraseMatch, Sentence } from './sentence.ts'
import type { TextZone } from './zones.ts'

/** Where words may be of two kinds, the first in this order counts. */
const LISTS = {
  deletion: 'deletion',
  closure: 'closure',
  api: 'api',
  paid: 'paid',
  price: 'price',
  removal: 'removal',
  terms: 'terms',
  'price-change': 'price',
  'terms-change': 'terms',
} as const
const ZONES: readonly TextZone[] = ['subject', 'preheader', 'p1', 'body', 'closing', 'signature']

/** What becomes dearer, is taken away or closes. */
export type ChangeKind = (typeof LISTS)[keyof typeof LISTS]

/** A change at the reader's cost, as a sentence states it. */
export interface Change {
  readonly kind: ChangeKind
  /** False of "our prices change", which leaves open how. */
  readonly isPlain: boolean
  readonly sentence: Sentence
  readonly phrase: PhraseMatch
}

/** The changes at the reader's cost that a message states in plain words, one a sentence, in reading order. */
export function changesIn(message: Analysis): readonly Change[] {
  const kept = ownPhrases(message, 'change#unchanged', ZONES)
  const bySentence = new Map<Sentence, Change>()
  for (const [list, kind] of Object.entries(LISTS)) {
    const phrases = apartFrom(ownPhrases(message, `change#${list}`, ZONES), kept)
    for (const [sentence, phrase] of firstBySentence(phrases)) {
      if (bySentence.has(sentence) || !isLoss(kind, sentence, message)) continue
      bySentence.set(sentence, { kind, isPlain: list === kind, sentence, phrase })
    }
  }
  return [...bySentence.values()].sort((a, b) => a.sentence.index - b.sentence.index)
}

function isLoss(kind: ChangeKind, sentence: Sentence, message: Analysis): boolean {
  if (sentence.isQuestion || ['change#expected', 'change#others'].some((list) => message.has(sentence, list))) return false
  if (kind === 'deletion' && message.has(sentence, 'change#kept-briefly') && !ONSET.test(sentence.text)) return false
  if (kind === 'removal' && partsWithSomebody(sentence, message)) return false
  if ((kind === 'price' || kind === 'paid') && message.around(sentence, 0, 1).some((near) => message.has(near, 'change#borne')))
    return false
  if ((kind !== 'paid' && kind !== 'terms' && getsBetter(sentence)) || (kind === 'price' && /\bif\b/i.test(sentence.text))) return false
  return (
    kind === 'price' || kind === 'paid' || kind === 'terms' || !(message.has(sentence, 'change#temporary') || isHabit(sentence, message))
  )
}

/** "The shop is shut on Tuesdays": hours as they are, unless they are so from some day on. */
const isHabit = (sentence: Sentence, message: Analysis): boolean => message.has(sentence, 'change#habit') && !ONSET.test(sentence.text)
const ONSET = /\b(?:from|since|starting|beginning|as of|will|now|no longer|any ?more|also|going to|new)\b/i
