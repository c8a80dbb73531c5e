import type * as Yaml from 'yaml'
import type { Document } from 'yaml'
import { type YamlFault, yamlFault } from './yaml-fault.ts'

/** A YAML block as far as it can be read. */
export interface ParsedYaml {
  readonly document: Document
  readonly fault: YamlFault | undefined
  /** Values that miss their quotes, by where they begin: in the document letters stand in their place, as many. */
  readonly unquoted: ReadonlyMap<number, string>
}

/** Each is a parse of its own. */
const MOST_UNQUOTED = 10
const LONGEST_LINE = 1_000

/** Parses a block; of a value that only misses its quotes it is plain that text is meant: `subject: Recall: stop using the kettle`. */
export function parseYaml(yaml: typeof Yaml, source: string): ParsedYaml {
  const unquoted = new Map<number, string>()
  let readable = source
  const readAsText = ({ start, value }: Unquoted): void => {
    unquoted.set(start, value)
    readable = readable.slice(0, start) + 'x'.repeat(value.length) + readable.slice(start + value.length)
  }
  // To YAML a merge tag is a map in a map: no fault, and no text. An indented line may stand inside a text.
  for (const { index } of source.matchAll(/^[\w.-]+:[ \t]+\{\{/gm)) {
    const found = unquoted.size < MOST_UNQUOTED ? unquotedAt(source, index) : undefined
    if (found) readAsText(found)
  }
  for (;;) {
    const { document, fault } = parse(yaml, readable)
    const found = fault && unquoted.size < MOST_UNQUOTED ? unquotedAt(source, fault.start) : undefined
    if (!found || unquoted.has(found.start)) {
      return areValues(yaml, document, unquoted) ? { document, fault, unquoted } : { ...parse(yaml, source), unquoted: new Map() }
    }
    readAsText(found)
  }
}

function parse(yaml: typeof Yaml, source: string): Pick<ParsedYaml, 'document' | 'fault'> {
  // Our own check of duplicate keys: that of the package compares each key with every other.
  const document = yaml.parseDocument(source, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' })
  return { document, fault: yamlFault(yaml, document, source) }
}

/** Whether a value begins wherever letters were put in, and none of them stands inside another text. */
function areValues(yaml: typeof Yaml, document: Document, unquoted: ReadonlyMap<number, string>): boolean {
  if (unquoted.size === 0) return true
  const starts = new Set<number>()
  yaml.visit(document, {
    Scalar: (_, { range }) => {
      if (range) starts.add(range[0])
    },
  })
  return [...unquoted.keys()].every((start) => starts.has(start))
}

interface Unquoted {
  readonly start: number
  readonly value: string
}

/**
 * A key, and behind it what only quotes make a value: words with a colon, a sign that means something to YAML, a merge tag, words after
 * a quotation.
 */
const UNQUOTED = /^([ \t]*(?:- +)?[\w.-]+:[ \t]+)((?:[%@*`&!]|-[ \t]|\{[{%#]|"[^"]*"[^,]|'[^']*'[^',]|[^"'[{|>#\s].*?:(?:[ \t]|$)).*)$/
const COMMENT = /(?:[ \t]#.*|\s+)$/

/** The value of the line around an offset, where it misses its quotes. */
function unquotedAt(source: string, offset: number): Unquoted | undefined {
  const line = source.lastIndexOf('\n', offset - 1) + 1
  const newLine = source.indexOf('\n', offset)
  const end = newLine === -1 ? source.length : newLine
  const match = end - line <= LONGEST_LINE ? UNQUOTED.exec(source.slice(line, end).replace(COMMENT, '')) : null
  return match ? { start: line + match[1]!.length, value: match[2]! } : undefined
}
