import type * as Yaml from 'yaml'
import type { Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { Comment, MetadataEntry, Problem } from '../../document/index.ts'
import type { MappedText, Span } from '../../text/index.ts'
import { maskMergeTags } from '../merge-tags/index.ts'
import { loadYaml } from './engines.ts'
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

/** A file that refers to itself grows without end; no mail needs more references than this, or deeper values. */
const MAX_ALIASES = 100
const MAX_DEPTH = 64

/** Reads the YAML 1.2 block `[start, end)` of a text; where it is broken, what stands before the error counts. */
export function readYaml(text: MappedText, start: number, end: number): YamlReading {
  const yaml = loadYaml()
  // Our own check of duplicate keys: that of the package compares each key with every other.
  const document = yaml.parseDocument(text.text.slice(start, end), { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' })
  const [error] = document.errors
  const reader = new YamlReader(yaml, text, start)
  const contents = document.contents
  const isText = contents !== null && !error && !yaml.isMap(contents)
  if (!isText && contents && yaml.isMap(contents)) reader.readMap(contents, [], error ? start + error.pos[0] : end)
  if (error) reader.problems.push(syntaxProblem(text, start + error.pos[0], start + error.pos[1], error.message))
  return { entries: reader.entries, comments: yamlComments(text, start, end), problems: reader.problems, isText }
}

class YamlReader {
  readonly entries: MetadataEntry[] = []
  readonly problems: Problem[] = []
  readonly #anchors = new Map<string, Node>()
  #aliases = 0

  constructor(
    private readonly yaml: typeof Yaml,
    private readonly text: MappedText,
    private readonly offset: number,
  ) {}

  /** Adds an entry for each key of a map and of the maps in it, and gives the map as a value. */
  readMap(map: YAMLMap, path: readonly string[], until: number): unknown {
    const value: [string, unknown][] = []
    const seen = new Set<string>()
    for (const { key, value: node } of map.items as Pair<Node, Node | null>[]) {
      if (!this.yaml.isScalar(key) || path.length >= MAX_DEPTH) continue
      const name = key.source ?? String(key.value)
      const span = this.#span(node ?? key)
      if (this.offset + (node ?? key).range![1] > until) break
      if (seen.has(name)) {
        this.problems.push({ message: `"${name}" is given twice; the first counts.`, span: this.#span(key), lost: false })
        continue
      }
      seen.add(name)
      const place = this.entries.length
      const here = [...path, name]
      const read = node === null ? null : this.#read(node, here, until)
      const entry: MetadataEntry = { path: here, value: read, span, keySpan: this.#span(key), origin: 'front-matter' }
      const target = node && this.#target(node)
      this.entries.splice(
        place,
        0,
        target && typeof read === 'string' ? { ...entry, text: maskMergeTags(this.#scalarText(target as Scalar)) } : entry,
      )
      value.push([name, read])
    }
    return Object.fromEntries(value)
  }

  #read(node: Node, path: readonly string[], until: number): unknown {
    if (this.yaml.isAlias(node)) {
      const target = ++this.#aliases > MAX_ALIASES ? undefined : this.#anchors.get(node.source)
      if (target) return this.#read(target, path, until)
      const why = this.#aliases > MAX_ALIASES ? `More than ${MAX_ALIASES} references` : `"*${node.source}" refers to nothing above it`
      if (this.#aliases <= MAX_ALIASES + 1) this.problems.push({ message: `${why}.`, span: this.#span(node), lost: true })
      return null
    }
    const { anchor } = node as Scalar
    if (anchor) this.#anchors.set(anchor, node)
    if (this.yaml.isMap(node)) return this.readMap(node, path, until)
    if (this.yaml.isSeq(node)) return path.length >= MAX_DEPTH ? null : this.#readList(node, path)
    return scalarValue(node as Scalar)
  }

  /** The items of a list have no paths of their own: what maps among them add as entries is taken back. */
  #readList(list: YAMLSeq, path: readonly string[]): unknown[] {
    const place = this.entries.length
    const values = (list.items as (Node | null)[]).map((item, index) =>
      item === null ? null : this.#read(item, [...path, String(index)], Number.POSITIVE_INFINITY),
    )
    this.entries.length = place
    return values
  }

  #target(node: Node): Node | undefined {
    return this.yaml.isAlias(node) ? this.#anchors.get(node.source) : node
  }

  #scalarText(scalar: Scalar): MappedText {
    const [start, end] = scalar.range!
    return scalarText(this.text, this.offset + start, this.offset + end, scalarValue(scalar) as string, scalar.type)
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

function syntaxProblem(text: MappedText, start: number, end: number, message: string): Problem {
  const lineStart = text.text.lastIndexOf('\n', start) + 1
  const line = text.text.slice(lineStart, text.text.indexOf('\n', start)).trimEnd()
  const hint = /:\s+(?:[{%*@`&!|>[]|[^"'].*:\s)/.test(line.slice(0, 500)) ? ' Put the value in quotes.' : ''
  return { message: `The front matter cannot be read as YAML: ${message}.${hint}`, span: text.span(start, end), lost: true }
}
