import type { ListPlace } from '../../document/index.ts'

/** Knows which list an item belongs to, from the indentation of the items before it. */
export class ListTracker {
  readonly #open: { indent: number; id: number; ordered: boolean }[] = []
  #lists = 0

  get isOpen(): boolean {
    return this.#open.length > 0
  }

  item(indent: number, ordered: boolean): ListPlace {
    while (this.#open.length > 1 && this.#open.at(-1)!.indent >= indent + 2) this.#open.pop()
    const list = this.#open.at(-1)
    if (!list || indent >= list.indent + 2) this.#open.push({ indent, id: this.#lists++, ordered })
    else if (list.ordered !== ordered) this.#open[this.#open.length - 1] = { indent, id: this.#lists++, ordered }
    const { id } = this.#open.at(-1)!
    return { id, ordered, depth: this.#open.length }
  }

  /** A paragraph at the margin ends the lists; one that is indented under an item belongs to it. */
  paragraph(indent: number): void {
    if (indent < (this.#open[0]?.indent ?? 0) + 2) this.close()
  }

  close(): void {
    this.#open.length = 0
  }
}
