import { isMap, isNode, isPair, isScalar, isSeq, type Pair, parseDocument, type Scalar } from 'yaml'
import type { Span } from '../text/index.ts'
import { ConfigError } from './config-error.ts'

/** A path of keys and list numbers into a configuration. */
export type KeyPath = readonly (string | number)[]

/** Reads YAML, and JSON with it; what cannot be read is a ConfigError that shows the line. */
export function parseYaml(path: string, text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false })
  if (document.errors.length === 0) return document.toJS({ maxAliasCount: 100 })
  throw new ConfigError(
    document.errors.map(({ message, pos: [start, end] }) => ({
      where: path,
      source: { text, span: { start, end } },
      message: `${path.endsWith('json') ? 'JSON' : 'YAML'} that cannot be read: ${message}.`,
    })),
  )
}

/**
 * Where a key or a value stands in YAML or JSON: the nearest place above it when it stands nowhere itself. An item of a list goes by its
 * number or by what it says.
 */
export function locateKey(text: string, path: KeyPath, what: 'key' | 'value'): Span {
  let node: unknown = parseDocument(text, { prettyErrors: false }).contents
  let key: unknown
  for (const step of path) {
    const pair: Pair | undefined = isMap(node) ? node.items.find(({ key: name }) => (name as Scalar).value === step) : undefined
    const next = isPair(pair) ? pair.value : isSeq(node) ? itemOf(node.items, step) : undefined
    if (next === undefined) return rangeOf(key) ?? rangeOf(node) ?? { start: 0, end: 1 }
    key = pair?.key ?? next
    node = next
  }
  return (what === 'key' ? rangeOf(key) : rangeOf(node)) ?? rangeOf(key) ?? { start: 0, end: 1 }
}

const itemOf = (items: readonly unknown[], step: string | number): unknown =>
  typeof step === 'number' ? items[step] : items.find((item) => isScalar(item) && item.value === step)

function rangeOf(node: unknown): Span | undefined {
  if (!isNode(node) || !node.range) return undefined
  return { start: node.range[0], end: Math.max(node.range[1], node.range[0] + 1) }
}
