import type { Node } from 'jsonc-parser'

/** An object of a JSON document with its values by key; of a key that is given twice the last counts, as everywhere. */
export class JsonObject {
  readonly #values = new Map<string, Node>()

  constructor(readonly node: Node) {
    for (const { children } of node.children ?? []) {
      const [key, value] = children ?? []
      if (key && value) this.#values.set(key.value as string, value)
    }
  }

  /** The value at a path: keys joined by dots. */
  at(path: string): Node | undefined {
    return path.includes('.') ? this.all(path)[0] : this.#values.get(path)
  }

  /** The values at a path in which `*` stands for each item of a list. */
  all(path: string): readonly Node[] {
    const dot = path.indexOf('.')
    const node = this.#values.get(dot === -1 ? path : path.slice(0, dot))
    if (!node) return []
    const rest = dot === -1 ? [] : path.slice(dot + 1).split('.')
    return rest.reduce<readonly Node[]>((nodes, key) => nodes.flatMap((one) => inside(one, key)), [node])
  }

  /** Whether something that is neither a map nor a list stands at a path, an empty text or null among it. */
  holds(path: string): boolean {
    const node = this.at(path)
    return node !== undefined && node.type !== 'object' && node.type !== 'array'
  }
}

function inside(node: Node, key: string): readonly Node[] {
  if (key === '*') return node.type === 'array' ? (node.children ?? []) : []
  const property = node.type === 'object' ? node.children?.findLast(({ children }) => children?.[0]?.value === key) : undefined
  const value = property?.children?.[1]
  return value ? [value] : []
}
