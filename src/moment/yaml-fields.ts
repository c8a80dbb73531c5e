import type * as Yaml from 'yaml'
import type { Node, Pair, YAMLMap } from 'yaml'
import type { KeyShape } from '../shape/index.ts'
import { didYouMean, type Span } from '../text/index.ts'
import { readDay, readInstant } from './day.ts'

/** What is wrong in an events file, and where. */
export interface EventsProblem {
  readonly message: string
  readonly span: Span
  /** Whether an event, or the whole file, does not count because of it. */
  readonly lost: boolean
}

const DATE = 'a date (2026-05-04) or a date and time with an offset (2026-05-04T09:00:00+02:00)'

/** One map of a YAML file, read key by key; every problem is collected in `problems`. */
export class YamlFields {
  readonly #nodes = new Map<string, Node | null>()
  readonly #keys = new Map<string, Node>()
  #broken = false

  constructor(
    private readonly yaml: typeof Yaml,
    private readonly anchors: ReadonlyMap<string, Node>,
    private readonly map: YAMLMap,
    private readonly problems: EventsProblem[],
    /** Every key that may stand here. */
    keys: Readonly<Record<string, KeyShape>>,
  ) {
    const known = Object.keys(keys)
    for (const { key, value } of map.items as Pair<Node, Node | null>[]) {
      if (!yaml.isScalar(key)) continue
      const name = String(key.value)
      if (this.#keys.has(name)) this.report(`"${name}" is given twice; the first counts.`, key)
      else if (!known.includes(name)) this.report(`There is no key "${shorten(name)}".${didYouMean(shorten(name), known)}`, key)
      else this.#nodes.set(name, value && this.#target(value))
      if (!this.#keys.has(name)) this.#keys.set(name, key)
    }
  }

  /** Whether a value could not be read, or one that must be there is missing. */
  get isBroken(): boolean {
    return this.#broken
  }

  /** Whether the key stands here with a value. */
  has(key: string): boolean {
    const node = this.#nodes.get(key)
    return node !== undefined && node !== null && !(this.yaml.isScalar(node) && node.value === null)
  }

  /** The value of a key; undefined when there is none. */
  node(key: string): Node | undefined {
    return this.has(key) ? this.#nodes.get(key)! : undefined
  }

  text(key: string): string | undefined {
    return this.#read(key, 'text', (node) => this.#scalar(node)?.trim() || undefined)
  }

  /** A list of texts, or one text alone. */
  texts(key: string): readonly { readonly text: string; readonly node: Node }[] {
    const node = this.node(key)
    const items = node && this.yaml.isSeq(node) ? (node.items as Node[]).map((item) => item && this.#target(item)) : node ? [node] : []
    return items.flatMap((item) => {
      const text = item ? this.#scalar(item)?.trim() : undefined
      if (text) return [{ text, node: item }]
      this.#expect(key, 'a list of texts', item ?? node!)
      return []
    })
  }

  /** One of some words, in any case, spaces and underscores as hyphens. */
  word<T extends string>(key: string, words: readonly T[]): T | undefined {
    const node = this.node(key)
    if (!node) return undefined
    const [found] = this.#words(key, [{ text: this.#scalar(node) ?? '', node }], words)
    return found
  }

  words<T extends string>(key: string, words: readonly T[]): T[] | undefined {
    return this.has(key) ? this.#words(key, this.texts(key), words) : undefined
  }

  /** A date, or the date of a date-time, as written. */
  day(key: string): string | undefined {
    return this.#read(key, DATE, (node) => readDay(this.#scalar(node) ?? ''))
  }

  /** A date or a date-time as written. */
  instant(key: string): string | undefined {
    const read = (written: string) => (readInstant(written) === undefined ? undefined : written)
    return this.#read(key, DATE, (node) => read(this.#scalar(node)?.trim() ?? ''))
  }

  count(key: string): number | undefined {
    return this.#read(key, 'a number of days', (node) =>
      this.yaml.isScalar(node) && typeof node.value === 'number' && node.value >= 0 && node.value < 10_000 ? node.value : undefined,
    )
  }

  flag(key: string): boolean | undefined {
    return this.#read(key, 'true or false', (node) =>
      this.yaml.isScalar(node) && typeof node.value === 'boolean' ? node.value : undefined,
    )
  }

  /** Notes that the map cannot be used. */
  fail(message: string, at: Node = this.map): void {
    this.#broken = true
    this.report(message, at, true)
  }

  /** Notes something that is wrong and costs nothing else. */
  report(message: string, { range }: Node, lost = false): void {
    this.problems.push({ message, span: { start: range?.[0] ?? 0, end: range?.[1] ?? 0 }, lost })
  }

  #read<T>(key: string, expected: string, read: (node: Node) => T | undefined): T | undefined {
    const node = this.node(key)
    if (!node) return undefined
    const value = read(node)
    if (value === undefined) this.#expect(key, expected, node)
    return value
  }

  #words<T extends string>(key: string, written: readonly { readonly text: string; readonly node: Node }[], words: readonly T[]): T[] {
    return written.flatMap(({ text, node }) => {
      const name = text
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-')
      const word = words.find((known) => known === name)
      if (word === undefined) this.#expect(key, `one of ${words.join(', ')}`, node, didYouMean(shorten(name), words))
      return word === undefined ? [] : [word]
    })
  }

  #expect(key: string, expected: string, node: Node, hint = ''): void {
    const text = this.#scalar(node)
    const shown = text === undefined ? (this.yaml.isMap(node) ? 'a map' : 'a list') : `"${shorten(text)}"`
    this.fail(`"${key}" is ${shown}; expected ${expected}.${hint}`, node)
  }

  #scalar(node: Node): string | undefined {
    if (!this.yaml.isScalar(node)) return undefined
    return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
  }

  #target(node: Node): Node {
    return this.yaml.isAlias(node) ? (this.anchors.get(node.source) ?? node) : node
  }
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
