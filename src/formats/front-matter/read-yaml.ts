import type * as Yaml from 'yaml'
import type { Alias, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { Comment, MetadataEntry, Problem } from '../../document/index.ts'
import type { MappedText, Span } from '../../text/index.ts'
import { maskMergeTags } from '../merge-tags/index.ts'
import { loadYaml } from './engines.ts'
import { parseYaml } from './parse-yaml.ts'
import { scalarText } from './scalar-text.ts'
import { yamlComments } from './yaml-comments.ts'

/** What a YAML block says. */
export interface YamlReading {
  readonly entries: readonly MetadataEntry[]
  readonly comments: readonly Comment[]
  readonly problems: readonly Problem[]
  /** Running text rather than keys and values: no front matter at all. */
  readonly isText: boolean
}

/** A file that refers to itself grows without end; no mail needs more references than this, more values read again, or deeper ones. */
const MAX_ALIASES = 100
const MAX_REPEATED = 10_000
const MAX_DEPTH = 64

/**
 * Reads the YAML 1.2 block `[start, end)` of a text; where it is broken, what stands before the error counts.
 * `failure` begins the sentence about an error.
 */
export function readYaml(text: MappedText, start: number, end: number, failure = 'The front matter cannot be read as YAML'): YamlReading {
  const yaml = loadYaml()
  const { document, fault, unquoted } = parseYaml(yaml, text.text.slice(start, end))
  const reader = new YamlReader(yaml, text, start, unquoted)
  const { contents } = document
  const isText = contents !== null && !fault && !yaml.isMap(contents)
  if (!isText && contents && yaml.isMap(contents)) reader.readMap(contents, [], fault ? start + fault.start : end)
  if (fault) {
    const span = text.span(start + fault.start, start + fault.end)
    reader.problems.push({ message: `${failure}: ${fault.message}`, span, lost: true })
  }
  return { entries: reader.entries, comments: yamlComments(text, start, end), problems: reader.problems, isText }
}

class YamlReader {
  readonly entries: MetadataEntry[] = []
  readonly problems: Problem[] = []
  readonly #anchors = new Map<string, Node>()
  #aliases = 0
  /** Values read once more because something refers to them. */
  #repeated = 0
  #isRepeating = false

  constructor(
    private readonly yaml: typeof Yaml,
    private readonly text: MappedText,
    private readonly offset: number,
    private readonly unquoted: ReadonlyMap<number, string>,
  ) {}

  /** Adds an entry for each key of a map and of the maps in it, and gives the map as a value. */
  readMap(map: YAMLMap, path: readonly string[], until: number): unknown {
    const value: [string, unknown][] = []
    const seen = new Set<string>()
    for (const { key, value: node } of map.items as Pair<Node, Node | null>[]) {
      if (!this.yaml.isScalar(key) || path.length >= MAX_DEPTH) continue
      const name = key.source ?? String(key.value)
      if (!this.#standsBefore(until, node ?? key)) break
      if (seen.has(name)) {
        this.problems.push({ message: `"${name}" is given twice; the first counts.`, span: this.#span(key), lost: false })
        continue
      }
      seen.add(name)
      value.push([name, this.#add([...path, name], key, node, until)])
    }
    return Object.fromEntries(value)
  }

  /** Adds the entry of one value before those of the values in it. */
  #add(path: readonly string[], key: Node, node: Node | null, until: number): unknown {
    const place = this.entries.length
    const value = node === null ? null : this.#read(node, path, until)
    const target = node && this.#target(node)
    const text = target && typeof value === 'string' ? maskMergeTags(this.#scalarText(target as Scalar, value)) : undefined
    const [span, keySpan] = [this.#span(node ?? key), this.#span(key)]
    this.entries.splice(place, 0, { path, value, span, keySpan, origin: 'front-matter', ...(text && { text }) })
    return value
  }

  #read(node: Node, path: readonly string[], until: number): unknown {
    if (this.yaml.isAlias(node)) return this.#readReference(node, path, until)
    if (this.#isRepeating && ++this.#repeated > MAX_REPEATED) {
      if (this.#repeated === MAX_REPEATED + 1) this.#lose(`References repeat more than ${MAX_REPEATED} values`, node)
      return null
    }
    const { anchor } = node as Scalar
    if (anchor) this.#anchors.set(anchor, node)
    if (this.yaml.isMap(node)) return this.readMap(node, path, until)
    if (this.yaml.isSeq(node)) return path.length >= MAX_DEPTH ? null : this.#readList(node, path, until)
    return this.#readScalar(node as Scalar)
  }

  #readScalar(scalar: Scalar): unknown {
    const [start] = scalar.range!
    const unquoted = this.unquoted.get(start)
    if (unquoted === undefined) return scalarValue(scalar)
    const span = this.text.span(this.offset + start, this.offset + start + unquoted.length)
    this.problems.push({ message: 'YAML needs quotes around this value. It was read as the text that it is.', span, lost: false })
    return unquoted + String(scalar.value).slice(unquoted.length)
  }

  #readReference(alias: Alias, path: readonly string[], until: number): unknown {
    const target = ++this.#aliases > MAX_ALIASES ? undefined : this.#anchors.get(alias.source)
    if (!target) {
      const why = this.#aliases > MAX_ALIASES ? `More than ${MAX_ALIASES} references` : `"*${alias.source}" refers to nothing above it`
      if (this.#aliases <= MAX_ALIASES + 1) this.#lose(why, alias)
      return null
    }
    const wasRepeating = this.#isRepeating
    this.#isRepeating = true
    const value = this.#read(target, path, until)
    this.#isRepeating = wasRepeating
    return value
  }

  /** The items of a list have their numbers, from 0, as keys. */
  #readList(list: YAMLSeq, path: readonly string[], until: number): unknown[] {
    const items = (list.items as Node[]).filter((item) => item && this.#standsBefore(until, item))
    return items.map((item, index) => this.#add([...path, String(index)], item, item, until))
  }

  /** A list counts as far as its items do. */
  #standsBefore(until: number, node: Node): boolean {
    return this.offset + node.range![this.yaml.isSeq(node) ? 0 : 1] <= until
  }

  #lose(why: string, node: Node): void {
    this.problems.push({ message: `${why}.`, span: this.#span(node), lost: true })
  }

  #target(node: Node): Node | undefined {
    return this.yaml.isAlias(node) ? this.#anchors.get(node.source) : node
  }

  #scalarText(scalar: Scalar, value: string): MappedText {
    const [start, end] = scalar.range!
    return scalarText(this.text, this.offset + start, this.offset + end, value, scalar.type)
  }

  #span(node: Node): Span {
    const [start, end] = node.range!
    return this.text.span(this.offset + start, this.offset + end)
  }
}

const PLAIN_NUMBER = /^-?(?:(?:0|[1-9]\d*)(?:\.\d+)?|\.\d+)$/

/** Numbers are plain decimals; what would lose its spelling as a number (07030, 0x1F, 1e3) stays text. */
function scalarValue({ value, source }: Scalar): unknown {
  if (typeof value === 'bigint') return source ?? String(value)
  if (typeof value !== 'number') return value instanceof Date ? (source ?? null) : value
  return source === undefined || (PLAIN_NUMBER.test(source) && Math.abs(value) <= Number.MAX_SAFE_INTEGER) ? value : source
}
