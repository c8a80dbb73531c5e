import type { BlockBuilder } from '../../document/index.ts'

interface Piece {
  /** Decoded text; none for characters that stand for themselves. */
  text?: string
  start: number
  end: number
}

/** The value of an attribute with the place of each piece of it. */
export class Attribute {
  start = 0
  end = 0
  readonly #pieces: Piece[] = []

  data(start: number, end: number): void {
    const last = this.#pieces.at(-1)
    if (last?.end === -1) last.end = start
    this.#pieces.push({ start, end })
  }

  /** A character reference, whose end is known only when what follows it comes. */
  character(text: string, valueStart: number): void {
    const last = this.#pieces.at(-1)
    if (last?.end === -1) last.text += text
    else this.#pieces.push({ text, start: last?.end ?? valueStart, end: -1 })
  }

  finish(end: number, valueStart: number, isEmpty: boolean): void {
    const last = this.#pieces.at(-1)
    if (last?.end === -1) last.end = end
    this.start = isEmpty ? end : valueStart
    this.end = end
  }

  /** The value, decoded. */
  value(source: string): string {
    return this.#pieces.map(({ text, start, end }) => text ?? source.slice(start, end)).join('')
  }

  copyTo(builder: BlockBuilder): void {
    for (const { text, start, end } of this.#pieces) {
      if (text === undefined) builder.copy(start, end)
      else builder.replace(text, start, end)
    }
  }
}
