import type { Comment, MetadataEntry, Problem } from '../../document/index.ts'
import type { MappedText, Span } from '../../text/index.ts'
import { maskMergeTags } from '../merge-tags/index.ts'
import type { YamlReading } from './read-yaml.ts'
import { readScalar, type TomlScalar } from './toml-scalar.ts'

/**
 * Reads the TOML block `[start, end)` of a text, as Hugo writes it, with the place of every key and value: keys, strings, numbers, booleans,
 * dates, lists of these, tables and comments. What is beyond that is a problem at its line, and the rest still counts.
 */
export function readToml(text: MappedText, start: number, end: number): YamlReading {
  const reader = new TomlReader(text, start, end)
  reader.read()
  return { entries: reader.entries(), comments: reader.comments, problems: reader.problems, isText: false }
}

const MAX_DEPTH = 64
/** Every key repeats the names of its table: longer ones than any in use would take time without end. */
const MAX_NAMES = 16
const MAX_NAME = 100
const BLANKS = /[ \t\r]*/y
const BARE_KEY = /[A-Za-z0-9_-]+/y
const FAILURE = 'The front matter cannot be read as TOML'

type Read = Pick<TomlScalar, 'text' | 'end'> & { readonly value: unknown }
/** An entry whose map grows as its keys are read. */
type Growing = MetadataEntry & { readonly inside?: Map<string, unknown> }

interface Table {
  readonly path: readonly string[]
  readonly inside: Map<string, unknown>
}

class TomlReader {
  readonly comments: Comment[] = []
  readonly problems: Problem[] = []
  readonly #entries: Growing[] = []
  readonly #seen = new Set<string>()
  /** The table that keys belong to; undefined in one that is not read. */
  #table: Table | undefined = { path: [], inside: new Map() }
  #at: number

  constructor(
    private readonly text: MappedText,
    start: number,
    private readonly end: number,
  ) {
    this.#at = start
  }

  entries(): MetadataEntry[] {
    return this.#entries.map(({ inside, ...entry }) => (inside ? { ...entry, value: Object.fromEntries(inside) } : entry))
  }

  read(): void {
    for (this.#skipSpace(); this.#at < this.end; this.#skipSpace()) {
      const line = this.#at
      const failure = this.#sign === '[' ? this.#readHeader() : this.#readPair()
      const isWhole = failure === undefined && this.#endsLine()
      if (!isWhole) this.#fail(line, failure ?? 'expected the end of the line here')
    }
  }

  /** `[table]`; a list of tables is not read, nor what belongs to it. */
  #readHeader(): string | undefined {
    const start = this.#at
    this.#table = undefined
    if (this.text.text[start + 1] === '[') return 'lists of tables are not read here; write the values as a list'
    this.#at++
    const path = this.#readKey()
    if (!path || this.#sign !== ']') return 'expected a table such as [audience]'
    this.#at++
    const inside = new Map<string, unknown>()
    this.#table = { path, inside }
    const span = this.text.span(start, this.#at)
    if (this.#isFirst(path, span)) this.#entries.push({ path, value: null, span, keySpan: span, origin: 'front-matter', inside })
    return undefined
  }

  #readPair(): string | undefined {
    const start = this.#at
    const key = this.#readKey()
    if (!key) return 'expected a key, such as title = "Hello"'
    const keySpan = this.text.span(start, this.#keyEnd)
    if (this.#sign !== '=') return 'expected "=" after the key'
    this.#at++
    this.#skipBlanks()
    const place = this.#entries.length
    const path = [...(this.#table?.path ?? []), ...key]
    const from = this.#at
    const read = this.#readValue(path, 0)
    if (typeof read === 'string') {
      this.#entries.length = place
      return read
    }
    this.#at = read.end
    if (!this.#table || !this.#isFirst(path, keySpan)) this.#entries.length = place
    else {
      this.#entries.splice(place, 0, this.#entryOf(path, read, this.text.span(from, read.end), keySpan))
      if (key.length === 1) this.#table.inside.set(key[0]!, read.value)
    }
    return undefined
  }

  #entryOf(path: readonly string[], { value, text }: Read, span: Span, keySpan: Span): MetadataEntry {
    return { path, value, span, keySpan, origin: 'front-matter', ...(text && { text: maskMergeTags(text) }) }
  }

  /** A value, or why it cannot be read. */
  #readValue(path: readonly string[], depth: number): Read | string {
    const source = this.text.text
    if (source.startsWith('"""', this.#at) || source.startsWith("'''", this.#at)) return this.#skipLongString()
    if (this.#sign === '{') return 'tables on one line are not read here; write a table such as [audience] below'
    if (this.#sign === '[') return depth < MAX_DEPTH ? this.#readList(path, depth) : 'lists stand in each other too deep'
    const scalar = readScalar(this.text, this.#at, this.end)
    return scalar ?? 'expected a text in quotes, a number, true, false, a date or a list'
  }

  /** The items of a list have their numbers, from 0, as keys. */
  #readList(path: readonly string[], depth: number): Read | string {
    const values: unknown[] = []
    this.#at++
    for (this.#skipSpace(); this.#sign !== ']'; this.#skipSpace()) {
      if (this.#at >= this.end) return 'the bracket that opens here is never closed'
      const [from, place] = [this.#at, this.#entries.length]
      const item = [...path, String(values.length)]
      const read = this.#readValue(item, depth + 1)
      if (typeof read === 'string') return read
      const span = this.text.span(from, read.end)
      this.#entries.splice(place, 0, this.#entryOf(item, read, span, span))
      values.push(read.value)
      this.#at = read.end
      this.#skipSpace()
      if (this.#sign === ',') this.#at++
      else if (this.#sign !== ']') return 'expected "," or "]" after an item of the list'
    }
    return { value: values, end: this.#at + 1 }
  }

  #skipLongString(): string {
    const close = this.text.text.indexOf(this.text.text.slice(this.#at, this.#at + 3), this.#at + 3)
    if (close !== -1 && close < this.end) this.#at = close + 3
    return 'texts over several lines are not read here; write it on one line'
  }

  #keyEnd = 0

  /** Names joined by dots, each of them bare or in quotes; blanks after it are passed over. */
  #readKey(): string[] | undefined {
    const names: string[] = []
    for (;;) {
      this.#skipBlanks()
      const isQuoted = this.#sign === '"' || this.#sign === "'"
      const name = isQuoted ? readScalar(this.text, this.#at, this.end) : this.#bareKey()
      if (!name || names.length >= MAX_NAMES || name.end - this.#at > MAX_NAME) return undefined
      names.push(String(name.value))
      this.#at = this.#keyEnd = name.end
      this.#skipBlanks()
      if (this.#sign !== '.') return names
      this.#at++
    }
  }

  #bareKey(): Read | undefined {
    BARE_KEY.lastIndex = this.#at
    const value = BARE_KEY.exec(this.text.text)?.[0]
    return value === undefined ? undefined : { value, end: this.#at + value.length }
  }

  get #sign(): string | undefined {
    return this.#at < this.end ? this.text.text[this.#at] : undefined
  }

  #skipBlanks(): void {
    BLANKS.lastIndex = this.#at
    BLANKS.test(this.text.text)
    this.#at = Math.min(BLANKS.lastIndex, this.end)
  }

  /** Passes over blanks, ends of lines and comments. */
  #skipSpace(): void {
    for (this.#skipBlanks(); this.#sign === '\n' || this.#sign === '#'; this.#skipBlanks()) {
      if (this.#sign === '\n') this.#at++
      else this.#readComment()
    }
  }

  #readComment(): void {
    const [start, end] = [this.#at, this.#lineEnd()]
    this.comments.push({ text: this.text.slice(start + 1, end), span: this.text.span(start, end) })
    this.#at = end
  }

  #endsLine(): boolean {
    this.#skipBlanks()
    return this.#sign === undefined || this.#sign === '\n' || this.#sign === '#'
  }

  #isFirst(path: readonly string[], span: Span): boolean {
    const name = JSON.stringify(path)
    if (!this.#seen.has(name)) return this.#seen.add(name) !== undefined
    this.problems.push({ message: `"${path.join('.').slice(0, 60)}" is given twice; the first counts.`, span, lost: false })
    return false
  }

  #fail(line: number, why: string): void {
    const end = this.#lineEnd()
    const lineEnd = this.text.text.indexOf('\n', line)
    const span = this.text.span(line, lineEnd === -1 ? end : Math.min(lineEnd, end))
    this.problems.push({ message: `${FAILURE}: ${why}.`, span, lost: true })
    this.#at = end
  }

  #lineEnd(): number {
    const end = this.text.text.indexOf('\n', this.#at)
    return end === -1 ? this.end : Math.min(end, this.end)
  }
}
