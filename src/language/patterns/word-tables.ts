/**
 * Where words lead from each state, by number: tables with open addressing, as that of the vocabulary is. All are stretches of two columns,
 * and that of the words is narrow, because most lookups find no word and reaching memory is what they cost.
 */
export class WordTables {
  #words: Uint16Array | Uint32Array
  #targets = new Uint32Array(FIRST_SLOTS)
  #end = 0

  /** For words up to a number. */
  constructor(highest: number) {
    this.#words = new (highest < 2 ** 16 ? Uint16Array : Uint32Array)(FIRST_SLOTS)
  }

  /** Makes a table with so many slots, a power of two and more than it will have words; where it begins. */
  open(slots: number): number {
    const start = this.#end
    this.#end += slots
    while (this.#end > this.#words.length) this.#grow()
    return start
  }

  /** The slot of a word in the table between two slots; a free one where the word is in none. */
  slotOf(word: number, start: number, last: number): number {
    let slot = Math.imul(word, SPREAD) >>> 12
    while (true) {
      const at = start + (slot & (last - start))
      const known = this.#words[at]
      if (known === word || known === 0) return at
      slot++
    }
  }

  isFree(slot: number): boolean {
    return this.#words[slot] === 0
  }

  take(slot: number, word: number): void {
    this.#words[slot] = word
  }

  /** The number of a target, 0 before it is known. */
  targetAt(slot: number): number {
    return this.#targets[slot]!
  }

  setTarget(slot: number, target: number): void {
    this.#targets[slot] = target
  }

  #grow(): void {
    const [words, targets] = [this.#words, this.#targets]
    const slots = 2 * words.length
    this.#words = words instanceof Uint16Array ? new Uint16Array(slots) : new Uint32Array(slots)
    this.#words.set(words)
    this.#targets = new Uint32Array(slots)
    this.#targets.set(targets)
  }
}

const FIRST_SLOTS = 1024
/** Words of one set often have numbers in a row. */
const SPREAD = 0x9e3779b1
