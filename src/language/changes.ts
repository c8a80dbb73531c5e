import type { Analysis } from './analysis.ts'
import { apartFrom, firstBySentence, ownPhrases } from './own-phrases.ts'
import type { PhraseMatch, Sentence } from './sentence.ts'
import { WORD } from './words.ts'
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
  if (isMore(sentence) || (kind === 'removal' && isCheaper(sentence))) return false
  if (kind === 'price') return !isCheaper(sentence) && !/\bif\b/i.test(sentence.text)
  return kind === 'paid' || kind === 'terms' || !message.has(sentence, 'change#temporary')
}

/** Whether there is more of something than before: "4 GB instead of 2". */
function isMore({ text }: Sentence): boolean {
  const [, now, before] = COUNTS.exec(text) ?? []
  return now !== undefined && before !== undefined && numberOf(now) > numberOf(before)
}
const COUNTS = /\b(?:to|of|now|is|are|up to|send|get|keep|have) (\d+(?:[.,]\d+)*)\b[^.\d]{0,20} instead of (\d+(?:[.,]\d+)*)\b/

/** Whether of two amounts the new one is the lower: "€9 instead of €12", "from €12 to €9". */
function isCheaper(sentence: Sentence): boolean {
  const amounts: number[] = []
  for (let at = sentence.first; at < sentence.end; at++) if (sentence.words.is(at, WORD.money)) amounts.push(at)
  const [first, second] = amounts
  if (first === undefined || second === undefined) return false
  const [one, other] = [amountAt(sentence, first), amountAt(sentence, second)]
  const { words, block } = sentence
  const isNewFirst = NEW_FIRST.test(block.text.slice(words.end[first], words.start[second]))
  return isNewFirst ? one < other : other < one
}

/** Between two amounts: the one that comes is named before the one that goes. */
const NEW_FIRST = /\b(?:instead of|rather than|up from|down from|in place of|previously|formerly|against|compared with)\b|\bfrom\s*$/i

const amountAt = (sentence: Sentence, at: number): number => numberOf(sentence.word(at))

const numberOf = (written: string): number => Number(written.replace(/[^\d.]/g, ''))
