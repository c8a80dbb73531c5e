import { FIELD } from '../document/index.ts'
import { endsSentence } from './abbreviations.ts'
import { addressEnd, beginsAddress } from './addresses.ts'
import { amountAt, digitsAfterSign, isRand } from './amounts.ts'
import { CHARACTER, characterAt, isAllCapitals, isUpperCase, lettersEnd } from './characters.ts'
import { opensQuotation, QUOTATION_END } from './quotation-marks.ts'
import type { Vocabulary } from './vocabulary.ts'
import { TRAILERS, wordAfter } from './word-after.ts'
import { normaliseStem, WORD, type Words } from './words.ts'

/** Ends of the sentences of a text: `word` the index after the last word, `end` the offset after the last character. */
export interface SentenceEnd {
  readonly word: number
  readonly end: number
}

/** Rules look through the sentence around what they find: one without an end would take them hours. */
const MOST_WORDS = 1_000

/**
 * Splits one block's text into words and sentences in one pass over its characters.
 * Words go to `words`; the ends of the sentences come back.
 */
export function scanWords(text: string, words: Words, vocabulary: Vocabulary): SentenceEnd[] {
  return new WordScanner(text, words, vocabulary).run()
}

class WordScanner {
  readonly #ends: SentenceEnd[] = []
  #at = 0
  #sentenceFirst: number
  #pause = false
  #quote = false

  constructor(
    private readonly text: string,
    private readonly words: Words,
    private readonly vocabulary: Vocabulary,
  ) {
    this.#sentenceFirst = words.count
  }

  run(): SentenceEnd[] {
    const { text, words } = this
    while (this.#at < text.length) {
      if (words.count - this.#sentenceFirst >= MOST_WORDS) this.#endSentence(this.#at)
      const kind = characterAt(text, this.#at)
      if (kind === CHARACTER.letter) this.#word()
      else if (kind === CHARACTER.digit) this.#amount(this.#at, this.#at)
      else if (text.charCodeAt(this.#at) === 32) this.#at++
      else this.#sign(text[this.#at]!)
    }
    this.#endSentence(text.length)
    return this.#ends
  }

  #word(): void {
    const { text } = this
    const start = this.#at
    let end = lettersEnd(text, start)
    if (isRand(text, start, end)) return this.#amount(start, start + 1)
    if (beginsAddress(text, start, end)) return this.#address(start)
    if (text[end] === '.' && end - start === 1) end = this.#initials(start, end)
    if (this.#apostropheAt(end)) return this.#contraction(start, end)
    if (end - start === 6 && text.slice(start, end).toLowerCase() === 'cannot') {
      this.#put(start, start + 3, 0)
      this.#put(start + 3, end, WORD.joined)
    } else this.#put(start, end, 0)
    this.#afterWord(end)
  }

  /** A word with an apostrophe after its first part: `don't` and `we're` are two words, `o'clock` is one. */
  #contraction(start: number, apostrophe: number): void {
    const end = lettersEnd(this.text, apostrophe + 1)
    const whole = this.text.slice(start, end).toLowerCase()
    if (/n['’]t$/.test(whole) && whole.length > 3) {
      this.#put(start, apostrophe - 1, 0, true)
      this.#put(apostrophe - 1, end, WORD.joined)
    } else if (/['’](s|re|ve|ll|m|d)$/.test(whole)) {
      this.#put(start, apostrophe, 0)
      this.#put(apostrophe, end, WORD.joined)
    } else this.#put(start, end, 0)
    this.#afterWord(end)
  }

  #apostropheAt(at: number): boolean {
    const sign = this.text[at]
    return (sign === "'" || sign === '’') && characterAt(this.text, at + 1) === CHARACTER.letter
  }

  /** `U.S.`, `a.m.`, `e.g.`: single letters with stops between them are one word, its last stop left to the sentence. */
  #initials(start: number, end: number): number {
    let at = end
    while (this.text[at] === '.' && characterAt(this.text, at + 1) === CHARACTER.letter && characterAt(this.text, at + 2) === 0) at += 2
    return at > end ? at : lettersEnd(this.text, start)
  }

  #address(start: number): void {
    const end = addressEnd(this.text, start)
    this.#put(start, end, WORD.address)
    this.#afterWord(end)
  }

  #amount(start: number, digits: number): void {
    const { end, flags } = amountAt(this.text, start, digits)
    this.#put(start, end, flags)
    this.#afterWord(end)
  }

  #put(start: number, end: number, flags: number, isStem = false): void {
    const { words, text, vocabulary } = this
    let all = flags
    if (words.count === this.#sentenceFirst) all |= WORD.first
    if (this.#pause) all |= WORD.afterPause
    if (this.#quote) all |= WORD.quoted
    if (isUpperCase(text, start)) all |= WORD.capitalised | (isAllCapitals(text, start, end) ? WORD.capitals : 0)
    words.push(isStem ? vocabulary.numberOf(normaliseStem(text.slice(start, end))) : vocabulary.numberAt(text, start, end), all, start, end)
    this.#pause = false
  }

  #afterWord(end: number): void {
    this.#at = this.text[end] === '-' && characterAt(this.text, end + 1) !== 0 ? end + 1 : end
  }

  #sign(sign: string): void {
    const { text } = this
    const at = this.#at
    if (sign === FIELD) this.#field()
    else if (sign === '\n') this.#newLine()
    else if (sign === '.' || sign === '!' || sign === '?' || sign === '…' || sign === '。') this.#stop()
    else {
      const digits = digitsAfterSign(text, at)
      if (digits !== undefined) return this.#amount(at, digits)
      if (!this.#quote && opensQuotation(text, at)) this.#quote = true
      else if (QUOTATION_END.has(sign)) this.#quote = false
      if (',;:–—()[]'.includes(sign) || (sign === '-' && text[at + 1] === ' ')) this.#pause = true
      if (sign === '•' || sign === '|' || sign === '·') this.#endSentence(at)
      this.#at++
    }
  }

  #field(): void {
    const { words } = this
    const first = words.count === this.#sentenceFirst ? WORD.first : 0
    words.push(0, WORD.field | first | (this.#pause ? WORD.afterPause : 0), this.#at, this.#at + 1)
    this.#pause = false
    this.#at++
  }

  /** A line break that a reader sees ends a sentence, unless the line goes on in lower case. */
  #newLine(): void {
    this.#at++
    const code = this.text.charCodeAt(this.#at)
    if (!(code >= 97 && code <= 122)) this.#endSentence(this.#at - 1)
  }

  #stop(): void {
    const { text } = this
    const stop = this.#at
    let at = stop
    while (at < text.length && '.!?…。'.includes(text[at]!)) at++
    const isPlainStop = at === stop + 1 && text[stop] === '.'
    const marksEnd = at
    while (at < text.length && TRAILERS.has(text[at]!)) {
      if (QUOTATION_END.has(text[at]!)) this.#quote = false
      at++
    }
    this.#at = Math.max(at, stop + 1)
    if (at >= text.length) return this.#endSentence(at)
    if (text[at] !== ' ' && text[at] !== '\n') {
      if (text[stop] === '.' || characterAt(this.text, at) === CHARACTER.letter) this.#pause = true
      return
    }
    const next = wordAfter(text, at)
    if (isPlainStop && !endsSentence(this.#lastWord(stop), next)) return
    const isLower = /^[a-z]/.test(next)
    if (isLower && (isPlainStop || text[stop] === '…' || at > marksEnd)) return
    this.#endSentence(at)
  }

  #lastWord(stop: number): string {
    const { words } = this
    const last = words.count - 1
    return last >= this.#sentenceFirst && words.end[last] === stop ? this.text.slice(words.start[last], stop).toLowerCase() : ''
  }

  #endSentence(end: number): void {
    if (this.words.count > this.#sentenceFirst) this.#ends.push({ word: this.words.count, end })
    this.#sentenceFirst = this.words.count
    this.#pause = false
  }
}
