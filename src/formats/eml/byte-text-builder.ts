import { type MappedText, TextBuilder } from '../../text/index.ts'
import { AUTOMATIC, type Charset } from './charset.ts'
import { decodeBytes } from './decode-bytes.ts'

/** Builds text out of characters of an input and of bytes that a transfer encoding hid in it, each byte with its place. */
export class ByteTextBuilder {
  readonly #text: TextBuilder
  #charset: Charset = AUTOMATIC
  #bytes: number[] = []
  #from: number[] = []
  #to: number[] = []

  /** `areBytes` says that characters of the input from U+0080 on are undecoded bytes. */
  constructor(
    private readonly input: MappedText,
    private readonly areBytes: boolean,
  ) {
    this.#text = new TextBuilder(input)
  }

  /** Bytes from here on are of this character set. */
  use(charset: Charset): this {
    if (charset !== this.#charset) this.#flush()
    this.#charset = charset
    return this
  }

  /** The characters `[start, end)` of the input as they are, but for bytes among them. */
  copy(start: number, end: number): this {
    if (end <= start) return this
    if (this.#charset.kind === 'stream') return this.#copyBytes(start, end)
    if (this.areBytes) return this.#copyMixed(start, end)
    this.#flush()
    this.#text.copy(start, end)
    return this
  }

  /** A byte that `[from, to)` of the input stands for. */
  byte(value: number, from: number, to: number): this {
    if (value < 0x80 && this.#charset.kind !== 'stream') {
      this.#flush()
      this.#text.replace(ASCII[value]!, from, to)
      return this
    }
    this.#bytes.push(value)
    this.#from.push(from)
    this.#to.push(to)
    return this
  }

  build(): MappedText {
    this.#flush()
    return this.#text.build()
  }

  #copyBytes(start: number, end: number): this {
    for (let i = start; i < end; i++) {
      const code = this.input.text.charCodeAt(i)
      if (code <= 0xff) this.byte(code, i, i + 1)
      else {
        this.#flush()
        this.#text.copy(i, i + 1)
      }
    }
    return this
  }

  #copyMixed(start: number, end: number): this {
    const { text } = this.input
    let from = start
    for (let i = start; i < end; i++) {
      if (text.charCodeAt(i) < 0x80) continue
      if (i > from) this.#flush()
      this.#text.copy(from, i)
      this.byte(text.charCodeAt(i), i, i + 1)
      from = i + 1
    }
    if (end > from) this.#flush()
    this.#text.copy(from, end)
    return this
  }

  #flush(): void {
    if (this.#bytes.length === 0) return
    decodeBytes(this.#bytes, this.#charset, (text, first, end) => {
      const from = this.#from[first]!
      const to = this.#to[end - 1]!
      if (this.input.text.startsWith(text, from) && to - from === text.length) this.#text.copy(from, to)
      else this.#text.replace(text, from, to)
    })
    this.#bytes = []
    this.#from = []
    this.#to = []
  }
}

const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))
