import type { Message, MessageType } from '../document/index.ts'
import { companyNames } from './company-names.ts'
import { guessLanguage } from './guess.ts'
import { inferType, type TypeGuess } from './message-type.ts'
import type { PhraseMatcher } from './patterns/index.ts'
import { phrasesOf } from './phrases-of.ts'
import { readingOrder } from './reading-order.ts'
import { type PhraseMatch, Sentence, TextBlock } from './sentence.ts'
import type { Vocabulary } from './vocabulary.ts'
import { scanWords } from './word-scanner.ts'
import { WORD, Words } from './words.ts'
import { ZoneSigns } from './zone-signs.ts'
import { assignZones, greetingEnd, type TextZone } from './zones.ts'

/** What a reading of a message needs besides it. */
export interface Reader {
  readonly matcher: PhraseMatcher
  /** Names under which the company speaks of itself. */
  readonly company?: readonly string[]
}

/** A message as it is read: its blocks with zones, sentences and words, and every phrase of the lexicon found in it. */
export class Analysis {
  readonly words = new Words()
  readonly blocks: readonly TextBlock[]
  readonly sentences: readonly Sentence[]
  /** BCP 47; `und` for a script that is not Latin. */
  readonly language: string
  /** Lists of which something was found, and what, once a rule has asked. */
  readonly #found = new Set<number>()
  readonly #phrases = new Map<number, readonly PhraseMatch[]>()
  #type: TypeGuess | undefined

  constructor(
    readonly message: Message,
    private readonly reader: Reader,
  ) {
    this.blocks = readingOrder(message).map((block, index) => new TextBlock(index, block))
    const company = companyNames(reader.company ?? [], message.envelope)
    const sentences: Sentence[] = []
    for (const block of this.blocks) this.#scan(block, company, sentences)
    this.sentences = sentences
    for (const [index, sentence] of sentences.entries()) this.#match(sentence, index)
    assignZones(
      this.blocks.filter((block) => block.zone === 'body'),
      new ZoneSigns(reader.matcher),
    )
    this.language = this.#languageOf(message)
  }

  /** As stated (the part of BCP 47 before the region); but pages say `lang="en"` because their template did, where the words tell better. */
  #languageOf({ envelope: { language } }: Message): string {
    const stated = language?.value.toLowerCase().split('-')[0]
    if (stated !== undefined && language?.origin !== 'html') return stated
    const guessed = guessLanguage(this.blocks.map((block) => block.text).join('\n'))
    return guessed === 'en' ? (stated ?? guessed) : guessed
  }

  get type(): MessageType {
    return this.#inferred.type
  }

  /** Why the type is what it is: stated, or the words that it was inferred from. */
  get typeReason(): string {
    return this.#inferred.reason
  }

  /** Whether the type is stated, or told from the text beyond doubt. */
  get isTypeCertain(): boolean {
    return this.#inferred.isCertain
  }

  /** Its type, and others that it may as well be of where none is stated. */
  get types(): readonly MessageType[] {
    return [this.#inferred.type, ...this.#inferred.others]
  }

  get #inferred(): TypeGuess {
    const stated = this.message.envelope.type
    this.#type ??= stated ? { type: stated.value, reason: 'stated', isCertain: true, others: [] } : inferType(this)
    return this.#type
  }

  /** The words that the lexicon knows, and their numbers. */
  get vocabulary(): Vocabulary {
    return this.reader.matcher.vocabulary
  }

  /** The number of a list of the lexicon, as matches name it; undefined for a list that it lacks. */
  listNumber(list: string): number | undefined {
    return this.reader.matcher.list(list)
  }

  /** Whether it was read with a list of the lexicon. */
  reads(list: string): boolean {
    return this.reader.matcher.list(list) !== undefined
  }

  /** Everything found for a list of the lexicon, in order; throws a RangeError for a list that does not exist. */
  phrases(list: string): readonly PhraseMatch[] {
    const number = this.reader.matcher.list(list)
    if (number === undefined) throw new RangeError(`the lexicon has no list "${list}"`)
    return this.#phrasesOf(number)
  }

  /** As `phrases`, but a list that the lexicon lacks is empty: small lexicons of tests and plug-ins have no lists of types. */
  phrasesIfAny(list: string): readonly PhraseMatch[] {
    const number = this.reader.matcher.list(list)
    return number === undefined ? [] : this.#phrasesOf(number)
  }

  /** Whether a sentence holds a phrase of a list. */
  has(sentence: Sentence, list: string): boolean {
    const number = this.reader.matcher.list(list)
    return number !== undefined && this.#found.has(number) && sentence.holds(number)
  }

  /** The sentence and its neighbours of running text: up to `before` earlier and `after` later ones. */
  around(sentence: Sentence, before: number, after: number): readonly Sentence[] {
    return this.sentences.slice(Math.max(0, sentence.index - before), sentence.index + after + 1)
  }

  /** All sentences of some zones, in order. */
  in(...zones: readonly TextZone[]): readonly Sentence[] {
    return this.sentences.filter((sentence) => zones.includes(sentence.zone))
  }

  /** Words of running text: all but footer, quotes, code and alt texts. */
  get proseWordCount(): number {
    let count = 0
    for (const block of this.blocks) if (!OUTSIDE_PROSE.has(block.zone)) count += block.wordCount
    return count
  }

  #scan(block: TextBlock, company: readonly string[], sentences: Sentence[]): void {
    block.first = this.words.count
    const ends = scanWords(block.text, this.words, this.reader.matcher.vocabulary)
    block.end = this.words.count
    flagCompany(block, this.words, company)
    const greeting = block.zone === 'body' && block.index < 12 ? greetingEnd(block.text) : 0
    const own: Sentence[] = []
    let [first, start] = [block.first, 0]
    for (const { word, end } of ends) {
      let cut = first
      if (greeting > start && first === block.first) {
        while (cut < word && this.words.end[cut]! <= greeting) cut++
        own.push(new Sentence(block, this.words, first, cut, start, Math.min(greeting, end), 'greeting'))
        if (cut < word) this.words.flags[cut]! |= WORD.first
      }
      const from = skipSpace(block.text, cut > first ? Math.max(start, Math.min(greeting, end)) : start)
      if (cut < word) own.push(new Sentence(block, this.words, cut, word, from, trimEnd(block.text, from, end)))
      first = word
      start = end
    }
    block.sentences = own
    for (const sentence of own) sentences.push(sentence)
  }

  #match(sentence: Sentence, index: number): void {
    sentence.index = index
    const matches = this.reader.matcher.match(this.words, sentence.first, sentence.end)
    sentence.matches = matches
    for (const { list } of matches) this.#found.add(list)
  }

  #phrasesOf(list: number): readonly PhraseMatch[] {
    if (!this.#found.has(list)) return []
    const known = this.#phrases.get(list)
    if (known) return known
    const phrases = phrasesOf(this.sentences, list)
    this.#phrases.set(list, phrases)
    return phrases
  }
}

const OUTSIDE_PROSE: ReadonlySet<TextZone> = new Set(['subject', 'preheader', 'footer', 'quote', 'code', 'alt'])

function flagCompany(block: TextBlock, words: Words, names: readonly string[]): void {
  for (const name of names) {
    let at = block.first
    for (let from = block.text.indexOf(name); from >= 0; from = block.text.indexOf(name, from + name.length)) {
      while (at < block.end && words.start[at]! < from) at++
      while (at < block.end && words.end[at]! <= from + name.length) words.flags[at++]! |= WORD.company
    }
  }
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && (text[at] === ' ' || text[at] === '\n')) at++
  return at
}

function trimEnd(text: string, from: number, end: number): number {
  let at = end
  while (at > from && (text[at - 1] === ' ' || text[at - 1] === '\n')) at--
  return at
}
