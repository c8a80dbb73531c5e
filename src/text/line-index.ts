/** A place in a file as people count it: line and column start at 1, columns are UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Turns offsets of one text into lines and columns; a line ends at LF, CRLF or a lone CR. */
export class LineIndex {
  #found: readonly number[] | undefined

  constructor(readonly text: string) {}

  /** Where the lines begin; looked for when first asked, because most texts have nothing to report. */
  get #starts(): readonly number[] {
    this.#found ??= lineStarts(this.text)
    return this.#found
  }

  get lineCount(): number {
    return this.#starts.length
  }

  position(offset: number): Position {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 }
  }

  /** The offset at which a line begins; line 1 is the first. */
  startOf(line: number): number {
    return this.#starts[Math.min(Math.max(line, 1), this.#starts.length) - 1]!
  }

  /** A line without its line break. */
  lineText(line: number): string {
    return this.text.slice(this.startOf(line), this.#starts[line] ?? this.text.length).replace(/\r?\n$|\r$/, '')
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return starts
}
