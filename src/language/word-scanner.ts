import { FIELD } from '../document/index.ts'
import { endsSentence } from './abbreviations.ts'
import { normalise, normaliseStem, type Vocabulary, WORD, type Words } from './words.ts'

/** Ends of the sentences of a text: `word` the index after the last word, `end` the offset after the last character. */
export interface SentenceEnd {
  readonly word: number
  readonly end: number
}

const LETTER = /\p{L}|\p{M}/u
const ASCII = new Uint8Array(128)
const [LETTER_KIND, DIGIT_KIND] = [1, 2]
for (let c = 65; c <= 90; c++) ASCII[c] = ASCII[c + 32] = LETTER_KIND
for (let c = 48; c <= 57; c++) ASCII[c] = DIGIT_KIND

/** `R399` and `R1,330` are amounts, `R2` is a name. */
const RAND = /^R\d{2,4}$/
const CURRENCY = new Set('$€£¥₹₽₩₪฿')
const OPENING = new Set('"“«„‟')
const CLOSING_QUOTES = new Set('"”»“')
const TRAILERS = new Set('"”»’\')]*_')

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
    const { text } = this
    while (this.#at < text.length) {
      const code = text.charCodeAt(this.#at)
      const kind = this.#kind(this.#at)
      if (kind === LETTER_KIND) this.#word()
      else if (kind === DIGIT_KIND) this.#number(this.#at)
      else if (code === 32) this.#at++
      else this.#sign(text[this.#at]!)
    }
    this.#endSentence(text.length)
    return this.#ends
  }

  #kind(at: number): number {
    const code = this.text.charCodeAt(at)
    if (code < 128) return ASCII[code]!
    if (Number.isNaN(code) || code === 0xfffc || (code >= 0x2000 && code <= 0x2bff)) return 0
    if (code >= 0xd800 && code <= 0xdfff) return 0
    return LETTER.test(this.text[at]!) ? LETTER_KIND : 0
  }

  #word(): void {
    const { text } = this
    const start = this.#at
    let end = this.#lettersFrom(start)
    const next = text[end]
    if (RAND.test(text.slice(start, end))) {
      this.#at = start + 1
      return this.#number(start)
    }
    if (next === '@' && this.#kind(end + 1) !== 0) return this.#address(start)
    if (next === ':' && text.startsWith('://', end)) return this.#address(start)
    if (next === '.' && this.#isDomain(start, end)) return this.#address(start)
    if (next === '.' && end - start === 1) end = this.#initials(start, end)
    const apostrophe = this.#apostropheAt(end)
    if (apostrophe) {
      const tail = this.#lettersFrom(end + 1)
      const whole = text.slice(start, tail).toLowerCase()
      if (/n['’]t$/.test(whole) && whole.length > 3) {
        this.#put(start, end - 1, 0, true)
        this.#put(end - 1, tail, WORD.joined)
      } else if (/['’](s|re|ve|ll|m|d)$/.test(whole)) {
        this.#put(start, end, 0)
        this.#put(end, tail, WORD.joined)
      } else this.#put(start, tail, 0)
      this.#at = tail
      return this.#afterWord()
    }
    if (end - start === 6 && text.slice(start, end).toLowerCase() === 'cannot') {
      this.#put(start, start + 3, 0)
      this.#put(start + 3, end, WORD.joined)
    } else this.#put(start, end, 0)
    this.#at = end
    this.#afterWord()
  }

  #lettersFrom(start: number): number {
    let end = start
    while (this.#kind(end) !== 0) end++
    return end
  }

  #apostropheAt(at: number): boolean {
    const sign = this.text[at]
    return (sign === "'" || sign === '’') && this.#kind(at + 1) === LETTER_KIND
  }

  /** `U.S.`, `a.m.`, `e.g.`: single letters with stops between them are one word, its last stop left to the sentence. */
  #initials(start: number, end: number): number {
    let at = end
    while (this.text[at] === '.' && this.#kind(at + 1) === LETTER_KIND && this.#kind(at + 2) === 0) at += 2
    return at > end ? at : this.#lettersFrom(start)
  }

  #isDomain(start: number, dot: number): boolean {
    const code = this.text.charCodeAt(dot + 1)
    const isLower = code >= 97 && code <= 122
    return dot - start > 1 && isLower && /^[a-z]{2,}/.test(this.text.slice(dot + 1, dot + 4))
  }

  #address(start: number): void {
    let end = start
    while (end < this.text.length && !/[\s<>"“”]/.test(this.text[end]!)) end++
    while (end > start + 1 && /[.,;:!?)\]'’]/.test(this.text[end - 1]!)) end--
    this.#put(start, end, WORD.address)
    this.#at = end
    this.#afterWord()
  }

  #number(start: number): void {
    const { text } = this
    let end = this.#at
    let isTime = false
    for (;;) {
      while (this.#kind(end) === DIGIT_KIND) end++
      const sign = text[end]
      if (!sign || !'.,:/-–×x'.includes(sign) || this.#kind(end + 1) !== DIGIT_KIND) break
      if (sign === ':') isTime = true
      end++
    }
    const digits = end
    end = this.#lettersFrom(end)
    if (/^(am|pm|h)$/i.test(text.slice(digits, end))) isTime = true
    let flags = WORD.number | (isTime ? WORD.time : 0)
    const percent = text[end] === '%' ? end + 1 : text.startsWith(' %', end) ? end + 2 : 0
    if (percent) {
      flags |= WORD.percent
      end = percent
    }
    if (CURRENCY.has(text[start]!) || text[start] === 'R' || CURRENCY.has(text[end] ?? '')) {
      flags |= WORD.money
      if (CURRENCY.has(text[end] ?? '')) end++
    }
    this.#put(start, end, flags)
    this.#at = end
    this.#afterWord()
  }

  #put(start: number, end: number, flags: number, isStem = false): void {
    const { words, text } = this
    const surface = text.slice(start, end)
    let all = flags
    if (words.count === this.#sentenceFirst) all |= WORD.first
    if (this.#pause) all |= WORD.afterPause
    if (this.#quote) all |= WORD.quoted
    const code = surface.charCodeAt(0)
    const isUpper = code < 128 ? code >= 65 && code <= 90 : surface[0] !== surface[0]!.toLowerCase()
    if (isUpper) all |= WORD.capitalised | (surface.length > 1 && surface === surface.toUpperCase() ? WORD.capitals : 0)
    words.push(this.vocabulary.get(isStem ? normaliseStem(surface) : normalise(surface)) ?? 0, all, start, end)
    this.#pause = false
  }

  #afterWord(): void {
    if (this.text[this.#at] === '-' && this.#kind(this.#at + 1) !== 0) this.#at++
  }

  #sign(sign: string): void {
    const { text } = this
    const at = this.#at
    if (sign === FIELD) this.#field()
    else if (sign === '\n') this.#newLine()
    else if (sign === '.' || sign === '!' || sign === '?' || sign === '…' || sign === '。') this.#stop()
    else if (sign === '#' && this.#kind(at + 1) === DIGIT_KIND) {
      this.#at++
      this.#number(at)
    } else if (CURRENCY.has(sign) && this.#kind(text[at + 1] === ' ' ? at + 2 : at + 1) === DIGIT_KIND) {
      this.#at += text[at + 1] === ' ' ? 2 : 1
      this.#number(at)
    } else {
      if (OPENING.has(sign) && !this.#quote && this.#closesSoon(at)) this.#quote = true
      else if (CLOSING_QUOTES.has(sign)) this.#quote = false
      if (',;:–—()[]'.includes(sign) || (sign === '-' && text[at + 1] === ' ')) this.#pause = true
      if (sign === '•' || sign === '|' || sign === '·') this.#endSentence(at)
      this.#at++
    }
  }

  #field(): void {
    this.words.push(0, WORD.field | (this.words.count === this.#sentenceFirst ? WORD.first : 0), this.#at, this.#at + 1)
    this.#at++
  }

  /** A quotation runs to its closing mark; a lone mark (inches, a typing slip) opens none. */
  #closesSoon(at: number): boolean {
    for (let i = at + 1, last = Math.min(this.text.length, at + 600); i < last; i++) {
      if (CLOSING_QUOTES.has(this.text[i]!)) return true
    }
    return false
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
      if (CLOSING_QUOTES.has(text[at]!)) this.#quote = false
      at++
    }
    this.#at = Math.max(at, stop + 1)
    if (at >= text.length) return this.#endSentence(at)
    if (text[at] !== ' ' && text[at] !== '\n') {
      if (text[stop] === '.' || this.#kind(at) === LETTER_KIND) this.#pause = true
      return
    }
    const next = this.#nextWord(at)
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

  #nextWord(at: number): string {
    let start = at
    while (
      start < this.text.length &&
      (this.text[start] === ' ' || TRAILERS.has(this.text[start]!) || '“«([-–—'.includes(this.text[start]!))
    )
      start++
    let end = start
    while (end < this.text.length && end < start + 24 && this.#kind(end) !== 0) end++
    return this.text.slice(start, Math.max(end, start + 1))
  }

  #endSentence(end: number): void {
    if (this.words.count > this.#sentenceFirst) this.#ends.push({ word: this.words.count, end })
    this.#sentenceFirst = this.words.count
    this.#pause = false
  }
}
