import type { Analysis } from './analysis.ts'
import { oncePerLexicon } from './once-per-lexicon.ts'
import type { Sentence } from './sentence.ts'
import { WORD } from './words.ts'
import type { TextZone } from './zones.ts'

/** Of whom and when a message speaks in its running text: how many words and sentences of each kind there are. */
export interface Speech {
  words: number
  you: number
  we: number
  i: number
  past: number
  money: number
  percents: number
  times: number
  questions: number
}

const RUNNING: ReadonlySet<TextZone> = new Set(['preheader', 'greeting', 'p1', 'body', 'closing'])
const SPOKEN = {
  you: ['you', 'your', 'yours', 'yourself'],
  we: ['we', 'our', 'us', 'ours'],
  i: ['i', 'me', 'my', 'myself'],
  past: [
    'was',
    'were',
    'had',
    'did',
    'went',
    'took',
    'came',
    'sent',
    'found',
    'made',
    'got',
    'left',
    'began',
    'started',
    'stopped',
    'failed',
  ],
} as const

/** Counts of whom and when a message speaks. */
export function speechOf(message: Analysis): Speech {
  const speech: Speech = {
    words: 0,
    you: 0,
    we: 0,
    i: 0,
    past: 0,
    money: 0,
    percents: 0,
    times: 0,
    questions: 0,
  }
  const kinds = kindsOfWords(message)
  for (const sentence of message.sentences) if (RUNNING.has(sentence.zone)) count(sentence, kinds, speech)
  return speech
}

type Kind = keyof typeof SPOKEN

/** The kind of each word by its number in the vocabulary: far cheaper to look up than the words as written. */
const kindsOfWords = oncePerLexicon(({ vocabulary }): ReadonlyMap<number, Kind> => {
  const kinds = new Map<number, Kind>()
  for (const kind of Object.keys(SPOKEN) as Kind[]) {
    for (const word of SPOKEN[kind]) {
      const id = vocabulary.numberOf(word)
      if (id > 0) kinds.set(id, kind)
    }
  }
  return kinds
})

function count(sentence: Sentence, kinds: ReadonlyMap<number, Kind>, speech: Speech): void {
  const { words, first, end } = sentence
  let flags = 0
  for (let at = first; at < end; at++) {
    flags |= words.flags[at]!
    const kind = kinds.get(words.id[at]!)
    if (kind) speech[kind]++
  }
  speech.words += end - first
  if (flags & WORD.money) speech.money++
  if (flags & WORD.percent) speech.percents++
  if (flags & WORD.time) speech.times++
  if (sentence.isQuestion) speech.questions++
}
