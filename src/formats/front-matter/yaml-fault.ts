import type * as Yaml from 'yaml'
import type { Document, Node, YAMLError } from 'yaml'

/** What is wrong in a YAML block, at the line that somebody has to correct: offsets of the block. */
export interface YamlFault {
  readonly start: number
  readonly end: number
  readonly message: string
}

/** The first thing that is wrong in a block, if anything; the parser notices some of it only further down. */
export function yamlFault(yaml: typeof Yaml, document: Document, source: string): YamlFault | undefined {
  const [error, next] = document.errors
  if (!error) return undefined
  const [start, end] = error.pos
  const found = { start, end, message: `${error.message}.${quotesHint(source, start)}` }
  if (isMissingQuote(error))
    return at(nodesUpTo(yaml, document, start, isQuoted).at(-1)?.[0], source, 'The quote that opens here is never closed.') ?? found
  if (/^Flow /.test(error.message))
    return at(openBracket(yaml, document, start, source), source, 'The bracket that opens here is never closed.') ?? found
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY' || next?.code !== 'MULTILINE_IMPLICIT_KEY' || next.pos[0] !== start) return found
  const line = source.lastIndexOf('\n', next.pos[1] - 1) + 1
  return { start: line, end: lineEnd(source, line), message: 'The indentation makes this line a part of the value above it.' }
}

/** A value that YAML takes for something else is text when it stands in quotes. */
function quotesHint(source: string, offset: number): string {
  const line = source.slice(source.lastIndexOf('\n', offset) + 1, lineEnd(source, offset)).trimEnd()
  return /:\s+(?:[{%@*`&!|>[]|[^"'].*:\s)/.test(line.slice(0, 500)) ? ' Put the value in quotes.' : ''
}

const isMissingQuote = ({ code, message }: YAMLError): boolean => code === 'MISSING_CHAR' && /^Missing closing ["']/.test(message)

type Range = readonly [start: number, valueEnd: number]

const isQuoted = (yaml: typeof Yaml, node: Node): boolean =>
  yaml.isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')

/** The innermost bracket that nothing closes; where each seems closed, by that of a map within it, the outermost. */
function openBracket(yaml: typeof Yaml, document: Document, offset: number, source: string): number | undefined {
  const isFlow = (_: typeof Yaml, node: Node) => yaml.isCollection(node) && node.flow === true
  // A pair in a list is a map without a bracket of its own.
  const brackets = nodesUpTo(yaml, document, offset, isFlow).filter(([start]) => CLOSING.has(source[start]!))
  const open = brackets.findLast(([start, end]) => source[end - 1] !== CLOSING.get(source[start]!))
  return (open ?? brackets[0])?.[0]
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['{', '}'],
])

/** Where the nodes of a kind stand that begin before an offset and reach as far, the outermost first. */
function nodesUpTo(
  yaml: typeof Yaml,
  document: Document,
  offset: number,
  isMeant: (yaml: typeof Yaml, node: Node) => boolean,
): readonly Range[] {
  const ranges: Range[] = []
  yaml.visit(document, {
    Node: (_, node) => {
      const range = (node as Node).range
      if (range && range[0] < offset && range[2] >= offset && isMeant(yaml, node as Node)) ranges.push([range[0], range[1]])
    },
  })
  return ranges
}

function at(start: number | undefined, source: string, message: string): YamlFault | undefined {
  return start === undefined ? undefined : { start, end: lineEnd(source, start), message }
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end
}
