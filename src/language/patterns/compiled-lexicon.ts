import type { Column, VocabularyTable } from '../vocabulary.ts'

/** Kinds of edge between two nodes of a compiled lexicon. */
export const EDGE = { word: 0, kind: 1, any: 2, not: 3, start: 4, end: 5, open: 6, close: 7, accept: 8 } as const

/**
 * Many patterns as one graph of plain data, ready to be written to a file. Its lists are flat because tens of thousands of small ones cost
 * a start more than all the rest of the data: what belongs to n stands in `…s` from `…sOf…[n]` up to `…sOf…[n + 1]`.
 */
export interface CompiledLexicon extends VocabularyTable {
  /** Names of the lists that patterns belong to, such as `tone/servile-formula#phrase`. */
  readonly lists: readonly string[]
  /** Steps of a node along words, two numbers each: a set of words, which all steps share that take the same words, and the target node. */
  readonly stepsOfNode: Column
  readonly steps: Column
  /** Edges of a node of all other kinds, three numbers each: the kind, the target node, and an operand. */
  readonly edgesOfNode: Column
  readonly edges: Column
  /** Sets of words that a word is in. */
  readonly setsOfWord: Column
  readonly sets: Column
  /** The same the other way round. */
  readonly wordsOfSet: Column
  readonly setWords: Column
  /** How most patterns begin: nodes that word n leads to are `firstNodes` from `firstWords[n]` up to `firstWords[n + 1]`. */
  readonly firstWords: Column
  readonly firstNodes: Column
  /** The same for patterns that begin where the sentence does. */
  readonly startWords: Column
  readonly startNodes: Column
  /** Kinds of word that a pattern begins with, and the nodes that they lead to. */
  readonly firstKinds: readonly (readonly [kind: number, node: number])[]
  /** How the few others begin: with marks and assertions before the words or kinds of word that they ask for first. */
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
  nodes: readonly (readonly number[])[],
  wordCount: number,
): Pick<CompiledLexicon, 'stepsOfNode' | 'steps' | 'edgesOfNode' | 'edges' | 'setsOfWord' | 'sets' | 'wordsOfSet' | 'setWords'> {
  const setByKey = new Map<string, number>()
  const allSets: (readonly number[])[] = []
  const setOf = (words: readonly number[]): number => {
    const key = words.join(' ')
    const known = setByKey.get(key)
    if (known !== undefined) return known
    setByKey.set(key, allSets.length)
    return allSets.push(words) - 1
  }
  const [stepsOfNode, steps] = flat(nodes.map((node) => wordEdgesOf(node).flatMap(({ target, words }) => [setOf(words), target])))
  const [edgesOfNode, edges] = flat(nodes.map(otherEdgesOf))
  const [wordsOfSet, setWords] = flat(allSets)
  const [setsOfWord, sets] = flat(turnedRound(allSets, wordCount))
  return { stepsOfNode, steps, edgesOfNode, edges, setsOfWord, sets, wordsOfSet, setWords }
}

/** Which sets each word is in. */
function turnedRound(sets: readonly (readonly number[])[], wordCount: number): number[][] {
  const setsOf: number[][] = Array.from({ length: wordCount + 1 }, () => [])
  for (const [set, words] of sets.entries()) for (const word of words) setsOf[word]!.push(set)
  return setsOf
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

function otherEdgesOf(edges: readonly number[]): number[] {
  const others: number[] = []
  for (let i = 0; i < edges.length; i += 3) if (edges[i] !== EDGE.word) others.push(edges[i]!, edges[i + 2]!, edges[i + 1]!)
  return others
}

/** Pairs of a word and a node as two lists: where the nodes of each word begin, and all nodes. */
export function flattenPairs(pairs: [word: number, node: number][]): [starts: number[], nodes: number[]] {
  const starts: number[] = []
  const nodes: number[] = []
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  for (const [word, node] of pairs) {
    while (starts.length <= word) starts.push(nodes.length)
    nodes.push(node)
  }
  return [[...starts, nodes.length], nodes]
}

/** Many lists as two: where each begins, and all of them one after the other. */
function flat(lists: readonly (readonly number[])[]): [starts: number[], all: number[]] {
  let end = 0
  const starts = lists.map((list) => {
    end += list.length
    return end - list.length
  })
  return [[...starts, end], lists.flat()]
}
