/** Kinds of edge between two nodes of a compiled lexicon. */
export const EDGE = { word: 0, kind: 1, any: 2, not: 3, start: 4, end: 5, open: 6, close: 7, accept: 8 } as const

/** A list of whole numbers; as built, a stretch of a file that needs no parsing. */
export type Column = readonly number[] | Uint32Array

/**
 * Many patterns as one graph of plain data, ready to be written to a file.
 * The edges of node n are `edges` from `nodes[n]` up to `nodes[n + 1]`, three numbers each: kind of edge, target node, and operand; that of
 * a word edge is a set of words, which is shared by all edges that take the same words. The lists are flat because tens of thousands of
 * small ones cost a start more than all the rest of the data.
 */
export interface CompiledLexicon {
  /** The vocabulary, blank between words; a word's number is its place in it, from 1. */
  readonly words: string
  /** Names of the lists that patterns belong to, such as `tone/servile-formula#phrase`. */
  readonly lists: readonly string[]
  readonly nodes: Column
  readonly edges: Column
  /** Sets of words that word n is in: `sets` from `setsOfWord[n]` up to `setsOfWord[n + 1]`. */
  readonly setsOfWord: Column
  readonly sets: Column
  /** How most patterns begin: nodes that word n leads to are `firstNodes` from `firstWords[n]` up to `firstWords[n + 1]`. */
  readonly firstWords: Column
  readonly firstNodes: Column
  /** How the others begin: with a mark or an assertion before the words or kinds of word that they ask for first. */
  readonly openings: readonly Opening[]
  /** Groups of words for `!(…)`. */
  readonly groups: readonly (readonly number[])[]
}

/** A node at which a match can begin, and what its first word must be for it to be worth following. */
export interface Opening {
  readonly node: number
  readonly words: readonly number[]
  readonly kinds: readonly number[]
}

/** Writes nodes (edges as triples of kind, operand and target) as the flat lists of a compiled lexicon. */
export function flattenNodes(
  all: readonly (readonly number[])[],
  wordCount: number,
): Pick<CompiledLexicon, 'nodes' | 'edges' | 'setsOfWord' | 'sets'> {
  const nodes = [0]
  const edges: number[] = []
  const setByKey = new Map<string, number>()
  const setsOfWord: number[][] = Array.from({ length: wordCount + 1 }, () => [])
  const setOf = (words: readonly number[]): number => {
    const key = words.join(' ')
    const known = setByKey.get(key)
    if (known !== undefined) return known
    for (const word of words) setsOfWord[word]!.push(setByKey.size)
    setByKey.set(key, setByKey.size)
    return setByKey.size - 1
  }
  for (const node of all) {
    for (const { target, words } of wordEdgesOf(node)) edges.push(EDGE.word, target, setOf(words))
    for (let i = 0; i < node.length; i += 3) if (node[i] !== EDGE.word) edges.push(node[i]!, node[i + 2]!, node[i + 1]!)
    nodes.push(edges.length)
  }
  return { nodes, edges, ...columnsOf(setsOfWord) }
}

/** Word edges that lead to one node are one edge, for a set of words. */
function wordEdgesOf(edges: readonly number[]): { target: number; words: number[] }[] {
  const byTarget = new Map<number, number[]>()
  for (let i = 0; i < edges.length; i += 3) {
    const [kind, word, target] = [edges[i]!, edges[i + 1]!, edges[i + 2]!]
    if (kind !== EDGE.word) continue
    const known = byTarget.get(target)
    if (known) known.push(word)
    else byTarget.set(target, [word])
  }
  return [...byTarget].map(([target, words]) => ({ target, words }))
}

function columnsOf(setsOfWord: readonly (readonly number[])[]): { setsOfWord: number[]; sets: number[] } {
  let end = 0
  const starts = setsOfWord.map((sets) => {
    end += sets.length
    return end - sets.length
  })
  return { setsOfWord: [...starts, end], sets: setsOfWord.flat() }
}
