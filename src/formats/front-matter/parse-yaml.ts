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
  for (;;) {
    // Our own check of duplicate keys: that of the package compares each key with every other.
    const document = yaml.parseDocument(readable, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' })
    const fault = yamlFault(yaml, document, readable)
    const found = fault && unquoted.size < MOST_UNQUOTED ? unquotedAt(source, fault.start) : undefined
    if (!found || unquoted.has(found.start)) return { document, fault, unquoted }
    unquoted.set(found.start, found.value)
    readable = readable.slice(0, found.start) + 'x'.repeat(found.value.length) + readable.slice(found.start + found.value.length)
  }
}

/**
 * A key, and behind it what only quotes make a value: words with a colon, a sign that means something to YAML, a merge tag, words after
 * a quotation.
 */
const UNQUOTED = /^([ \t]*(?:- +)?[\w.-]+:[ \t]+)((?:[%@*`&!]|-[ \t]|\{[{%#]|"[^"]*"[^,]|'[^']*'[^',]|[^"'[{|>#\s].*?:(?:[ \t]|$)).*)$/

/** The value of the line around an offset, where it misses its quotes. */
function unquotedAt(source: string, offset: number): { readonly start: number; readonly value: string } | undefined {
  const line = source.lastIndexOf('\n', offset - 1) + 1
  const end = source.indexOf('\n', line)
  const text = source.slice(line, end === -1 ? undefined : end).trimEnd()
  const match = text.length <= LONGEST_LINE ? UNQUOTED.exec(text) : null
  return match ? { start: line + match[1]!.length, value: match[2]! } : undefined
}
