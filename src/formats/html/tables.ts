import type { Block } from '../../document/index.ts'

/** A table of which it is not known yet whether it holds data or lays out the page. */
export class Table {
  /** Cells of the current row that hold something, and the most of any row. */
  #cells = 0
  #columns = 0
  readonly #cellBlocks: number[] = []

  constructor(readonly isPresentation: boolean) {}

  beginRow(): void {
    this.#cells = 0
  }

  /** Takes note of a cell; `block` is the place of the block that is all its text, -1 if there is none such. */
  endCell(isEmpty: boolean, block: number): void {
    if (!isEmpty) this.#columns = Math.max(this.#columns, ++this.#cells)
    if (block !== -1) this.#cellBlocks.push(block)
  }

  /** A table of one column lays out the page: its cells are paragraphs. */
  end(blocks: Block[]): void {
    if (this.#columns <= 1) for (const at of this.#cellBlocks) blocks[at] = { ...blocks[at]!, kind: 'paragraph' }
  }
}

/** A cell of a table; it holds data as long as nothing but text and inline elements are found in it. */
export interface Cell {
  readonly table: Table
  readonly firstBlock: number
  isData: boolean
}
