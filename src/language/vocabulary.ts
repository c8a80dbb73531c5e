import { normalise } from './words.ts'

/** A list of whole numbers; as built, a stretch of a file that needs no parsing. */
export type Column = readonly number[] | Uint16Array | Uint32Array

/**
 * The words of a lexicon, each with its number: a table of plain data that is looked up in place, because a map of thousands of words
 * costs a start more than the words of a message do. Word n stands in `words` from `starts[n]` up to a blank before `starts[n + 1]`;
 * it is in the first free one of the `slots` from that of its hash on, and 0 is a free slot.
 */
export interface VocabularyTable {
  readonly words: string
  readonly wordStarts: Column
  readonly wordSlots: Column
}

/** Gives each known word its number, from 1; unknown words are 0, so that it never grows with the text. */
export class Vocabulary {
  readonly #table: VocabularyTable

  constructor(table: VocabularyTable = vocabularyTable([])) {
    this.#table = table
  }

  /** All words, by number from 1. */
  get words(): string[] {
    return this.#table.words === '' ? [] : this.#table.words.split(' ')
  }

  /** The number of a word in the form in which it is looked up. */
  numberOf(word: string): number {
    return this.#find(hashOf(word), word, 0, word.length)
  }

  /** The number of the word that stands at `[start, end)` of a text. */
  numberAt(text: string, start: number, end: number): number {
    let hash = EMPTY_HASH
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at)
      if (!isPlain(code)) return this.numberOf(normalise(text.slice(start, end)))
      hash = hashWith(hash, code)
    }
    return this.#find(hash, text, start, end)
  }

  #find(hash: number, text: string, start: number, end: number): number {
    const { words, wordStarts, wordSlots } = this.#table
    const last = wordSlots.length - 1
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const number = wordSlots[slot]!
      if (number === 0) return 0
      const from = wordStarts[number]!
      if (wordStarts[number + 1]! - from - 1 === end - start && isSame(words, from, text, start, end)) return number
    }
  }
}

/** The table of some words, numbered from 1 in their order; at least half of its slots are free. */
export function vocabularyTable(words: readonly string[]): VocabularyTable {
  const slots = new Array<number>(2 ** Math.ceil(Math.log2(2 * words.length + 2))).fill(0)
  const starts = [0, 0]
  for (const [index, word] of words.entries()) {
    let slot = hashOf(word) & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = index + 1
    starts.push(starts[index + 1]! + word.length + 1)
  }
  return { words: words.join(' '), wordStarts: starts, wordSlots: slots }
}

/** FNV-1a (Fowler, Noll and Vo) over the characters, capital letters as small ones. */
function hashOf(text: string): number {
  let hash = EMPTY_HASH
  for (let at = 0; at < text.length; at++) hash = hashWith(hash, text.charCodeAt(at))
  return hash
}

const EMPTY_HASH = 0x811c9dc5 | 0
const hashWith = (hash: number, code: number): number => Math.imul(hash ^ small(code), 0x01000193)

function isSame(words: string, from: number, text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (words.charCodeAt(from + at - start) !== small(text.charCodeAt(at))) return false
  return true
}

const small = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code)

/** Letters and digits of ASCII, which are looked up as they stand but for their case. */
const isPlain = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
