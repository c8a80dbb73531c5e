import type { Vocabulary, Words } from '../words.ts'
import { type CompiledLexicon, EDGE } from './compile.ts'

/** Words `[first, last]` of a message that a pattern of list `list` matches; `from` and `to` are the words that a finding marks. */
export interface Match {
  readonly list: number
  readonly first: number
  readonly last: number
  readonly from: number
  readonly to: number
}

/** Finds all patterns of a lexicon in one pass over the words of a sentence. */
export class Matcher {
  readonly vocabulary: Vocabulary
  readonly #lists: ReadonlyMap<string, number>
  readonly #nodes: readonly (readonly number[])[]
  readonly #groups: readonly ReadonlySet<number>[]
  /** Edges out of the root by the first word that they ask for, and by kind of word. */
  readonly #byWord: (number[] | undefined)[] = []
  readonly #byKind: { readonly mask: number; readonly edges: number[] }[] = []

  constructor(lexicon: CompiledLexicon) {
    this.vocabulary = new Map(lexicon.words.map((word, index) => [word, index + 1]))
    this.#lists = new Map(lexicon.lists.map((name, index) => [name, index]))
    this.#nodes = lexicon.nodes
    this.#groups = lexicon.groups.map((group) => new Set(group))
    const root = lexicon.nodes[lexicon.root] ?? []
    for (let i = 0; i < root.length; i += 3) this.#index(root.slice(i, i + 3), root.slice(i, i + 3))
  }

  /** The number of a list, by its name; undefined when the lexicon has none of that name. */
  list(name: string): number | undefined {
    return this.#lists.get(name)
  }

  /** All matches in the sentence of the words `[first, end)`; of matches of one list at one word, the longest. */
  match(words: Words, first: number, end: number): Match[] {
    const found: Match[] = []
    for (let at = first; at < end; at++) {
      const before = found.length
      const edges = this.#byWord[words.id[at]!]
      if (edges) this.#walkEdges(edges, words, at, at, first, end, -1, -1, found)
      for (const { mask, edges: kindEdges } of this.#byKind) {
        if (words.is(at, mask)) this.#walkEdges(kindEdges, words, at, at, first, end, -1, -1, found)
      }
      if (found.length > before + 1) keepLongest(found, before)
    }
    return found
  }

  #index(edge: readonly number[], step: readonly number[]): void {
    const [kind, operand, target] = step as [number, number, number]
    if (kind === EDGE.word) {
      const known = this.#byWord[operand]
      if (known) addOnce(known, edge)
      else this.#byWord[operand] = [...edge]
    } else if (kind === EDGE.kind) {
      const known = this.#byKind.find(({ mask }) => mask === operand)
      if (known) addOnce(known.edges, edge)
      else this.#byKind.push({ mask: operand, edges: [...edge] })
    } else {
      const next = this.#nodes[target]!
      for (let i = 0; i < next.length; i += 3) this.#index(edge, next.slice(i, i + 3))
    }
  }

  #walkEdges(
    edges: readonly number[],
    words: Words,
    start: number,
    at: number,
    first: number,
    end: number,
    open: number,
    close: number,
    found: Match[],
  ): void {
    for (let i = 0; i < edges.length; i += 3) {
      const operand = edges[i + 1]!
      const next = this.#nodes[edges[i + 2]!]!
      switch (edges[i]) {
        case EDGE.word:
          if (at < end && words.id[at] === operand) this.#walkEdges(next, words, start, at + 1, first, end, open, close, found)
          break
        case EDGE.kind:
          if (at < end && words.is(at, operand)) this.#walkEdges(next, words, start, at + 1, first, end, open, close, found)
          break
        case EDGE.any:
          if (at < end) this.#walkEdges(next, words, start, at + 1, first, end, open, close, found)
          break
        case EDGE.not:
          if (at >= end || !this.#groups[operand]!.has(words.id[at]!))
            this.#walkEdges(next, words, start, at, first, end, open, close, found)
          break
        case EDGE.start:
          if (at === first) this.#walkEdges(next, words, start, at, first, end, open, close, found)
          break
        case EDGE.end:
          if (at === end) this.#walkEdges(next, words, start, at, first, end, open, close, found)
          break
        case EDGE.open:
          this.#walkEdges(next, words, start, at, first, end, at, close, found)
          break
        case EDGE.close:
          this.#walkEdges(next, words, start, at, first, end, open, at - 1, found)
          break
        default:
          found.push({ list: operand, first: start, last: at - 1, from: open < 0 ? start : open, to: close < 0 ? at - 1 : close })
      }
    }
  }
}

function addOnce(edges: number[], edge: readonly number[]): void {
  for (let i = 0; i < edges.length; i += 3) {
    if (edges[i] === edge[0] && edges[i + 1] === edge[1] && edges[i + 2] === edge[2]) return
  }
  edges.push(...edge)
}

/** Of the matches from index `from` on, which all begin at one word, keeps the longest of each list. */
function keepLongest(found: Match[], from: number): void {
  const best = new Map<number, Match>()
  for (let i = from; i < found.length; i++) {
    const match = found[i]!
    const known = best.get(match.list)
    if (!known || match.last > known.last) best.set(match.list, match)
  }
  found.length = from
  found.push(...best.values())
}
