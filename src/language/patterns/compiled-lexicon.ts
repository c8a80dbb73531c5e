/** Kinds of edge between two nodes of a compiled lexicon. */
export const EDGE = { word: 0, kind: 1, any: 2, not: 3, start: 4, end: 5, open: 6, close: 7, accept: 8 } as const

/** A list of whole numbers; as built, a stretch of a file that needs no parsing. */
export type Column = readonly number[] | Uint32Array

/**
 * Many patterns as one graph of plain data, ready to be written to a file.
 * The edges of node n are `edges` from `nodes[n]` up to `nodes[n + 1]`, three numbers each: kind of edge, target node, and the set of
 * operands that it is for; set n is `operands` from `sets[n]` up to `sets[n + 1]`. The lists are flat because tens of thousands of
 * small ones cost a start more than all the rest of the data, and sets are shared because patterns share their classes of words.
 */
export interface CompiledLexicon {
  /** The vocabulary, blank between words; a word's number is its place in it, from 1. */
  readonly words: string
  /** Names of the lists that patterns belong to, such as `tone/servile-formula#phrase`. */
  readonly lists: readonly string[]
  readonly nodes: Column
  readonly edges: Column
  readonly sets: Column
  readonly operands: Column
  /** How most patterns begin: nodes that word n leads to are `firstNodes` from `firstWords[n]` up to `firstWords[n + 1]`. */
  readonly firstWords: Column
  readonly firstNodes: Column
  /** How the others begin: with a mark or an assertion before the words or kinds of word that they ask for first. */
  readonly openings: readonly Opening[]
  /** Groups of words for `!(…)`. */
  readonly groups: readonly (readonly number[])[]
}

/** An edge out of the root that is no word, and what the next word must be for it to be worth following. */
export interface Opening {
  readonly edge: readonly [kind: number, operand: number, target: number]
  readonly words: readonly number[]
  readonly kinds: readonly number[]
}

/** Writes nodes (edges as triples of kind, operand and target) as the flat lists of a compiled lexicon. */
export function flattenNodes(all: readonly (readonly number[])[]): Pick<CompiledLexicon, 'nodes' | 'edges' | 'sets' | 'operands'> {
  const nodes = [0]
  const edges: number[] = []
  const sets = [0]
  const operands: number[] = []
  const setByKey = new Map<string, number>()
  for (const node of all) {
    for (const { kind, target, set } of grouped(node)) {
      const key = set.join(' ')
      const known = setByKey.get(key) ?? setByKey.size
      if (known === setByKey.size) {
        setByKey.set(key, known)
        operands.push(...set)
        sets.push(operands.length)
      }
      edges.push(kind, target, known)
    }
    nodes.push(edges.length)
  }
  return { nodes, edges, sets, operands }
}

/** Edges that differ only in their operand are written as one. */
function grouped(edges: readonly number[]): Iterable<{ kind: number; target: number; set: number[] }> {
  const groups = new Map<string, { kind: number; target: number; set: number[] }>()
  for (let i = 0; i < edges.length; i += 3) {
    const [kind, operand, target] = [edges[i]!, edges[i + 1]!, edges[i + 2]!]
    const group = groups.get(`${kind} ${target}`)
    if (group) group.set.push(operand)
    else groups.set(`${kind} ${target}`, { kind, target, set: [operand] })
  }
  return groups.values()
}
