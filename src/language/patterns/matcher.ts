import type { Vocabulary, Words } from '../words.ts'
import { type Column, type CompiledLexicon, EDGE } from './compiled-lexicon.ts'

/** Words `[first, last]` of a message that a pattern of list `list` matches; `from` and `to` are the words that a finding marks. */
export interface Match {
  readonly list: number
  readonly first: number
  readonly last: number
  readonly from: number
  readonly to: number
}

/** Finds the phrases of a lexicon in the words of a message. */
export interface PhraseMatcher {
  readonly vocabulary: Vocabulary
  /** The number of a list, by its name; undefined when the lexicon has none of that name. */
  list(name: string): number | undefined
  /** All matches in the sentence of the words `[first, end)`; of matches of one list at one word, the longest. */
  match(words: Words, first: number, end: number): Match[]
}

/** A state of the matcher: nodes of the lexicon that are reached by the same words, read as one. */
interface State {
  /** By the word that leads there: the nodes, or once such a word was met, the state that they make. */
  readonly next: Map<number, readonly number[] | State>
  /** Edges of all other kinds. */
  readonly edges: readonly number[]
}

/** Finds all patterns of a lexicon in one pass over the words of a sentence. */
export class Matcher implements PhraseMatcher {
  readonly vocabulary: Vocabulary
  readonly #lists: ReadonlyMap<string, number>
  readonly #lexicon: CompiledLexicon
  readonly #groups: readonly ReadonlySet<number>[]
  /** States by the nodes that they are made of; made when they are first reached. */
  readonly #states = new Map<string, State>()
  readonly #stateOfNode: (State | undefined)[] = []
  /** States by the first word of a match. */
  readonly #firstStates: (State | undefined)[] = []
  readonly #openingsByWord: number[][] = []
  /** All kinds of word with which a match can begin. */
  readonly #openingKinds: number
  readonly #openingsByKind: { readonly mask: number; readonly edges: number[] }[] = []

  constructor(lexicon: CompiledLexicon) {
    this.vocabulary = new Map(lexicon.words.split(' ').map((word, index) => [word, index + 1]))
    this.#lists = new Map(lexicon.lists.map((name, index) => [name, index]))
    this.#lexicon = lexicon
    this.#groups = lexicon.groups.map((group) => new Set(group))
    for (const { edge, words, kinds } of lexicon.openings) {
      for (const word of words) {
        const known = this.#openingsByWord[word]
        if (known) known.push(...edge)
        else this.#openingsByWord[word] = [...edge]
      }
      for (const mask of kinds) {
        const known = this.#openingsByKind.find((one) => one.mask === mask)
        if (known) known.edges.push(...edge)
        else this.#openingsByKind.push({ mask, edges: [...edge] })
      }
    }
    this.#openingKinds = this.#openingsByKind.reduce((all, { mask }) => all | mask, 0)
  }

  get listCount(): number {
    return this.#lists.size
  }

  list(name: string): number | undefined {
    return this.#lists.get(name)
  }

  match(words: Words, first: number, end: number): Match[] {
    const found: Match[] = []
    const walk = new Walk(words, first, end, found)
    for (let at = first; at < end; at++) {
      const before = found.length
      const id = words.id[at]!
      walk.start = at
      if (id > 0) {
        const state = this.#firstState(id)
        if (state) this.#walk(state, walk, at + 1, -1, -1)
        const edges = this.#openingsByWord[id]
        if (edges) this.#follow(edges, walk, at, -1, -1)
      }
      if (words.is(at, this.#openingKinds)) {
        for (const { mask, edges } of this.#openingsByKind) if (words.is(at, mask)) this.#follow(edges, walk, at, -1, -1)
      }
      if (found.length > before + 1) keepLongest(found, before)
    }
    return found
  }

  #firstState(word: number): State | undefined {
    const known = this.#firstStates[word]
    if (known) return known
    const { firstWords, firstNodes } = this.#lexicon
    const [start, end] = [firstWords[word] ?? 0, firstWords[word + 1] ?? 0]
    if (start >= end) return undefined
    const state = this.#state(firstNodes.slice(start, end))
    this.#firstStates[word] = state
    return state
  }

  #state(nodes: Column): State {
    const key = nodes.join(' ')
    const known = this.#states.get(key)
    if (known) return known
    const targets = new Map<number, number[]>()
    const edges: number[] = []
    const { nodes: starts, edges: all, sets, operands } = this.#lexicon
    for (const node of nodes) {
      for (let i = starts[node]!; i < starts[node + 1]!; i += 3) {
        const [kind, target, set] = [all[i]!, all[i + 1]!, all[i + 2]!]
        for (let at = sets[set]!; at < sets[set + 1]!; at++) {
          if (kind === EDGE.word) addTarget(targets, operands[at]!, target)
          else addOnce(edges, [kind, operands[at]!, target])
        }
      }
    }
    const state = { next: targets as Map<number, readonly number[] | State>, edges }
    this.#states.set(key, state)
    return state
  }

  #nodeState(node: number): State {
    const known = this.#stateOfNode[node]
    if (known) return known
    const state = this.#state([node])
    this.#stateOfNode[node] = state
    return state
  }

  #step(state: State, word: number): State | undefined {
    const found = state.next.get(word)
    if (found === undefined || 'next' in found) return found
    const next = this.#state([...found].sort((a, b) => a - b))
    state.next.set(word, next)
    return next
  }

  #walk(state: State, walk: Walk, at: number, open: number, close: number): void {
    if (state.next.size > 0 && at < walk.end) {
      const id = walk.words.id[at]!
      const next = id > 0 ? this.#step(state, id) : undefined
      if (next) this.#walk(next, walk, at + 1, open, close)
    }
    if (state.edges.length > 0) this.#follow(state.edges, walk, at, open, close)
  }

  #follow(edges: readonly number[], walk: Walk, at: number, open: number, close: number): void {
    const { words, first, end } = walk
    for (let i = 0; i < edges.length; i += 3) {
      const kind = edges[i]!
      const operand = edges[i + 1]!
      if (kind === EDGE.accept) {
        walk.found.push({
          list: operand,
          first: walk.start,
          last: at - 1,
          from: open < 0 ? walk.start : open,
          to: close < 0 ? at - 1 : close,
        })
        continue
      }
      let to = at
      if (kind === EDGE.kind || kind === EDGE.any) {
        if (at >= end || (kind === EDGE.kind && !words.is(at, operand))) continue
        to++
      } else if (kind === EDGE.not) {
        if (at < end && this.#groups[operand]!.has(words.id[at]!)) continue
      } else if (kind === EDGE.word) {
        if (at >= end || words.id[at] !== operand) continue
        to++
      } else if ((kind === EDGE.start && at !== first) || (kind === EDGE.end && at !== end)) continue
      this.#walk(this.#nodeState(edges[i + 2]!), walk, to, kind === EDGE.open ? at : open, kind === EDGE.close ? at - 1 : close)
    }
  }
}

/** Where the matcher is: a sentence, the word at which a match began, and what was found. */
class Walk {
  start = 0

  constructor(
    readonly words: Words,
    readonly first: number,
    readonly end: number,
    readonly found: Match[],
  ) {}
}

function addTarget(targets: Map<number, number[]>, word: number, target: number): void {
  const known = targets.get(word)
  if (!known) targets.set(word, [target])
  else if (!known.includes(target)) known.push(target)
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
