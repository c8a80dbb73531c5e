import type { Span } from './span.ts'

/**
 * A text in which every character knows its place in the user's file.
 *
 * It is a list of segments. In an exact segment one character stands for one character of the input; in any other the whole segment
 * stands for the whole input range (an entity, an encoded byte sequence, a merge tag, collapsed white space). `base` is the text
 * that the segments refer to: places go through it, and through its own base, down to the file.
 */
export class MappedText {
  readonly #starts: Int32Array
  readonly #from: Int32Array
  readonly #to: Int32Array

  private constructor(
    readonly text: string,
    starts: Int32Array,
    from: Int32Array,
    to: Int32Array,
    private readonly base: MappedText | undefined,
  ) {
    this.#starts = starts
    this.#from = from
    this.#to = to
  }

  /** The text of a whole file, or of any text that is its own source; `offset` is where it begins. */
  static of(text: string, offset = 0): MappedText {
    return new MappedText(text, Int32Array.of(0), Int32Array.of(offset), Int32Array.of(offset + text.length), undefined)
  }

  /** A text that stands at one place as a whole, such as a value that was computed. */
  static at(text: string, span: Span): MappedText {
    return new MappedText(text, Int32Array.of(0), Int32Array.of(span.start), Int32Array.of(span.end), undefined)
  }

  /** For TextBuilder. */
  static fromSegments(
    text: string,
    starts: ArrayLike<number>,
    from: ArrayLike<number>,
    to: ArrayLike<number>,
    base?: MappedText,
  ): MappedText {
    return new MappedText(text, new Int32Array(starts), new Int32Array(from), new Int32Array(to), base?.isWholeFile ? undefined : base)
  }

  get length(): number {
    return this.text.length
  }

  get isWholeFile(): boolean {
    return !this.base && this.#starts.length === 1 && this.#from[0] === 0 && this.#to[0] === this.text.length
  }

  /** Where the characters of `[start, end)` stand in the user's file. */
  span(start = 0, end = this.text.length): Span {
    const local = this.#local(start, end)
    return this.base ? this.base.span(local.start, local.end) : local
  }

  /** Whether `[start, end)` is, character for character, what the file holds there: only then may it be edited in place. */
  isExact(start = 0, end = this.text.length): boolean {
    const last = this.#segment(Math.max(start, end - 1))
    for (let segment = this.#segment(start); segment <= last; segment++) {
      if (!this.#isLinear(segment)) return false
      if (segment < last && this.#to[segment] !== this.#from[segment + 1]) return false
    }
    const local = this.#local(start, end)
    return this.base ? this.base.isExact(local.start, local.end) : true
  }

  slice(start: number, end = this.text.length): MappedText {
    if (start === 0 && end === this.text.length) return this
    const builder = new TextBuilder(this)
    builder.copy(start, end)
    return builder.build()
  }

  /** The same places with other characters, as long as the text; for masking what a parser must not see. */
  withText(text: string): MappedText {
    if (text.length !== this.text.length) throw new RangeError('a masked text keeps its length')
    return new MappedText(text, this.#starts, this.#from, this.#to, this.base)
  }

  #local(start: number, end: number): Span {
    if (this.#starts.length === 0) return { start: 0, end: 0 }
    const first = this.#segment(start)
    const from = this.#isLinear(first) ? this.#from[first]! + (start - this.#starts[first]!) : this.#from[first]!
    if (end <= start) return { start: from, end: from }
    const last = this.#segment(end - 1)
    const to = this.#isLinear(last) ? this.#from[last]! + (end - this.#starts[last]!) : this.#to[last]!
    return { start: from, end: Math.max(from, to) }
  }

  #segment(at: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= at) low = middle
      else high = middle - 1
    }
    return Math.max(low, 0)
  }

  #isLinear(segment: number): boolean {
    const length = (this.#starts[segment + 1] ?? this.text.length) - this.#starts[segment]!
    return this.#to[segment]! - this.#from[segment]! === length
  }
}

/** Builds a MappedText from left to right out of pieces of an input text. */
export class TextBuilder {
  /** Put together at the end: a string that grows by pieces is slow to read. */
  readonly #pieces: string[] = []
  #length = 0
  readonly #starts: number[] = []
  readonly #from: number[] = []
  readonly #to: number[] = []
  #open = false

  /** `input` is the text that offsets refer to; none means the file itself. */
  constructor(private readonly input?: MappedText) {}

  get length(): number {
    return this.#length
  }

  get text(): string {
    return this.#pieces.join('')
  }

  /** Characters `[start, end)` of the input as they are. */
  copy(start: number, end: number, source = this.input?.text ?? ''): this {
    if (end <= start) return this
    const last = this.#to.length - 1
    if (this.#open && this.#to[last] === start) this.#to[last] = end
    else this.#push(start, end, true)
    this.#add(source.slice(start, end))
    return this
  }

  /** `text` in place of the characters `[start, end)` of the input: decoded, collapsed or put in. */
  replace(text: string, start: number, end: number): this {
    if (text === '') return this
    this.#push(start, end, false)
    this.#add(text)
    return this
  }

  build(): MappedText {
    return MappedText.fromSegments(this.text, this.#starts, this.#from, this.#to, this.input)
  }

  #add(piece: string): void {
    this.#pieces.push(piece)
    this.#length += piece.length
  }

  #push(start: number, end: number, open: boolean): void {
    this.#starts.push(this.#length)
    this.#from.push(start)
    this.#to.push(end)
    this.#open = open
  }
}
