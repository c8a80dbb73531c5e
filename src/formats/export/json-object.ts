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
    const [node] = this.all(path)
    return node
  }

  /** The values at a path in which `*` stands for each item of a list. */
  all(path: string): readonly Node[] {
    const [first = '', ...rest] = path.split('.')
    const node = this.#values.get(first)
    return rest.reduce((nodes, key) => nodes.flatMap((one) => inside(one, key)), node ? [node] : [])
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
