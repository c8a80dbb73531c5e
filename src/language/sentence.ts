import { type Block, FIELD, type MergeField } from '../document/index.ts'
import type { Match } from './patterns/index.ts'
import { WORD, type Words } from './words.ts'
import type { TextZone } from './zones.ts'

/** A range of text in one block, or from one block into a later one. */
export interface Place {
  readonly block: TextBlock
  /** Offsets in the text of the block; `end` in that of `until` where there is one. */
  readonly start: number
  readonly end: number
  readonly until?: TextBlock
}

/** A match of a phrase pattern, with its sentence. */
export interface PhraseMatch extends Match {
  readonly sentence: Sentence
  readonly at: Place
  /** The words marked, as the reader sees them. */
  readonly text: string
}

/** A block with its words and sentences. */
export class TextBlock {
  zone: TextZone
  sentences: readonly Sentence[] = []
  first = 0
  end = 0

  constructor(
    readonly index: number,
    readonly source: Block,
  ) {
    this.zone = source.kind === 'title' ? 'subject' : source.kind === 'preheader' ? 'preheader' : 'body'
  }

  get kind() {
    return this.source.kind
  }

  get quoted() {
    return this.source.quoted
  }

  get text(): string {
    return this.source.text.text
  }

  get wordCount(): number {
    return this.end - this.first
  }

  get place(): Place {
    return { block: this, start: 0, end: this.text.length }
  }
}

/** A sentence: words `[first, end)` of its message. */
export class Sentence {
  matches: readonly Match[] = []
  /** Number in the message, in reading order. */
  index = 0

  constructor(
    readonly block: TextBlock,
    readonly words: Words,
    readonly first: number,
    readonly end: number,
    readonly startOffset: number,
    readonly endOffset: number,
    private readonly ownZone?: TextZone,
  ) {}

  get zone(): TextZone {
    return this.ownZone ?? this.block.zone
  }

  get wordCount(): number {
    return this.end - this.first
  }

  get text(): string {
    return this.block.text.slice(this.startOffset, this.endOffset)
  }

  get place(): Place {
    return { block: this.block, start: this.startOffset, end: this.endOffset }
  }

  get isQuestion(): boolean {
    return /\?["'”’)]*\s*$/.test(this.text)
  }

  /** Whether every word stands in quotation marks: somebody else's words, or a name. */
  get isQuoted(): boolean {
    for (let at = this.first; at < this.end; at++) if (!this.words.is(at, WORD.quoted)) return false
    return true
  }

  /** The word at index `at` in lower case, as written. */
  word(at: number): string {
    const word = this.block.text.slice(this.words.start[at], this.words.end[at]).toLowerCase()
    return word.includes('’') ? word.replace(/’/g, "'") : word
  }

  /** The words `[first, last]` as a place, which begins with a whole word: "isn't" for its second part. */
  range(first: number, last: number): Place {
    const from = this.words.is(first, WORD.joined) ? first - 1 : first
    return { block: this.block, start: this.words.start[from]!, end: this.words.end[last]! }
  }

  /** Whether something of a list of the lexicon, by its number, is in the sentence. */
  holds(list: number): boolean {
    for (const match of this.matches) if (match.list === list) return true
    return false
  }

  /** Whether a word of this kind (WORD flags) is in the sentence. */
  hasKind(flags: number): boolean {
    for (let at = this.first; at < this.end; at++) if (this.words.is(at, flags)) return true
    return false
  }
}

/** Text as a reader sees it, merge tags as they are written. */
export function visibleText(block: TextBlock, start: number, end: number): string {
  const slice = block.text.slice(start, end)
  if (!slice.includes(FIELD)) return slice
  let out = ''
  let at = start
  const { fields } = block.source
  for (let i = firstFieldFrom(fields, start); i < fields.length && fields[i]!.at < end; i++) {
    out += block.text.slice(at, fields[i]!.at) + fields[i]!.source
    at = fields[i]!.at + 1
  }
  return out + block.text.slice(at, end)
}

/** Number of the first field at or after an offset; they stand in order. */
function firstFieldFrom(fields: readonly MergeField[], offset: number): number {
  let [low, high] = [0, fields.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (fields[middle]!.at < offset) low = middle + 1
    else high = middle
  }
  return low
}
