import type { Match } from './patterns/index.ts'
import type { PhraseMatch, Sentence } from './sentence.ts'

/** What a message holds of one list of the lexicon, in order; of overlapping matches the first and longest. */
export function phrasesOf(sentences: readonly Sentence[], list: number): readonly PhraseMatch[] {
  const phrases: PhraseMatch[] = []
  for (const sentence of sentences) {
    for (const match of sentence.matches) if (match.list === list) keepLongest(phrases, new LazyPhrase(match, sentence))
  }
  return phrases
}

function keepLongest(phrases: PhraseMatch[], phrase: PhraseMatch): void {
  const last = phrases.at(-1)
  if (!last || last.sentence !== phrase.sentence || phrase.first > last.last) phrases.push(phrase)
  else if (phrase.first === last.first && phrase.last > last.last) phrases[phrases.length - 1] = phrase
}

class LazyPhrase implements PhraseMatch {
  constructor(
    private readonly match: Match,
    readonly sentence: Sentence,
  ) {}

  get list() {
    return this.match.list
  }

  get first() {
    return this.match.first
  }

  get last() {
    return this.match.last
  }

  get from() {
    return this.match.from
  }

  get to() {
    return this.match.to
  }

  get at() {
    return this.sentence.range(this.match.from, this.match.to)
  }

  get text() {
    const { start, end } = this.at
    return this.sentence.block.text.slice(start, end)
  }
}
