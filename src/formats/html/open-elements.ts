import { isBlock } from './elements.ts'

export interface OpenElement<State> {
  readonly name: string
  readonly state: State
  /** Whether text before, inside and after it are different blocks. */
  readonly isBlock: boolean
}

/**
 * The elements that are open at a point of the document (HTML 13.2.4.2), with the rules for end tags that are left out or match nothing.
 * Every question is answered from the places of the last element of each name, so that no document makes the search long.
 */
export class OpenElements<State> {
  readonly #stack: OpenElement<State>[] = []
  readonly #places = new Map<string, number[]>()

  /** `onClose` is called for each element that closes, innermost first. */
  constructor(
    private readonly root: State,
    private readonly onClose: (element: OpenElement<State>) => void,
  ) {}

  get state(): State {
    return this.#stack.at(-1)?.state ?? this.root
  }

  get innermost(): OpenElement<State> | undefined {
    return this.#stack.at(-1)
  }

  push(element: OpenElement<State>): void {
    const places = this.#places.get(element.name)
    if (places) places.push(this.#stack.length)
    else this.#places.set(element.name, [this.#stack.length])
    this.#stack.push(element)
  }

  isOpen(name: string): boolean {
    return this.#last(name) !== -1
  }

  /** Closes what the end tag `</name>` closes: nothing, if no such element is open here. */
  close(name: string): void {
    const place = this.#last(name)
    if (place > this.#barrier(name)) this.#closeTo(place)
  }

  /** Closes what the start tag `<name>` ends: the item before it, the cell before it, a paragraph. */
  closeImplied(name: string): void {
    if (name === 'li') this.#closeWithin(this.#last('li'), this.#last('ul'), this.#last('ol'), this.#cell())
    else if (name === 'td' || name === 'th') this.#closeWithin(this.#cell(), this.#last('table'))
    else if (name === 'tr') this.#closeWithin(this.#last('tr'), this.#last('table'))
    if (isBlock(name) && name !== 'button') this.#closeWithin(this.#last('p'), this.#last('table'), this.#cell(), this.#last('button'))
  }

  closeAll(): void {
    this.#closeTo(0)
  }

  #closeWithin(place: number, ...scopes: number[]): void {
    if (place > Math.max(...scopes)) this.#closeTo(place)
  }

  /** An end tag reaches no further than the cell or table that it stands in. */
  #barrier(name: string): number {
    if (name === 'table' || name === 'body' || name === 'html') return -1
    const table = this.#last('table')
    return /^(?:td|th|tr|tbody|thead|tfoot|caption)$/.test(name) ? table : Math.max(table, this.#cell())
  }

  #cell(): number {
    return Math.max(this.#last('td'), this.#last('th'))
  }

  #last(name: string): number {
    return this.#places.get(name)?.at(-1) ?? -1
  }

  #closeTo(place: number): void {
    while (this.#stack.length > place) {
      this.onClose(this.#stack.at(-1)!)
      this.#places.get(this.#stack.pop()!.name)!.pop()
    }
  }
}
