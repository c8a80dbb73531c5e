import { type CompiledLexicon, EDGE } from './compiled-lexicon.ts'

/** Nodes of a lexicon that the same words reach, read as one. */
export class State {
  /** Lists of which a match ends here. */
  readonly accepts: number[] = []
  /** Where words lead, by set of words. */
  readonly sets = new Map<number, Target>()
  /** Where words lead, by word: once the state has been asked often. */
  words: ReadonlyMap<number, Target> | undefined = undefined
  asked = 0
  /** Where any word leads. */
  any: Target | undefined = undefined
  /** Edges of all other kinds. */
  readonly edges: Edge[] = []

  add(kind: number, target: number, operand: number): void {
    if (kind === EDGE.accept) this.accepts.push(operand)
    else if (kind === EDGE.word) targetBy(this.sets, operand).add(target)
    else if (kind === EDGE.any) {
      this.any ??= new Target()
      this.any.add(target)
    } else this.#edge(kind, operand).target.add(target)
  }

  #edge(kind: number, operand: number): Edge {
    const known = this.edges.find((edge) => edge.kind === kind && edge.operand === operand)
    if (known) return known
    const edge = { kind, operand, target: new Target() }
    this.edges.push(edge)
    return edge
  }
}

export interface Edge {
  readonly kind: number
  readonly operand: number
  readonly target: Target
}

/** Nodes, and once they were reached the state that they make. */
export class Target {
  state: State | undefined = undefined

  constructor(readonly nodes: number[] = []) {}

  add(node: number): void {
    if (!this.nodes.includes(node)) this.nodes.push(node)
  }
}

/** The graph of a lexicon, of which states are made when they are first reached: a short message reaches a few hundred. */
export class Automaton {
  readonly #lexicon: CompiledLexicon
  /** States by the nodes that they are made of. */
  readonly #states = new Map<string | number, State>()
  readonly #firsts: (Target | undefined)[] = []
  #wordsOfSet: readonly (readonly number[])[] | undefined

  constructor(lexicon: CompiledLexicon) {
    this.#lexicon = lexicon
  }

  /** Where the first word of a match leads. */
  first(word: number): Target {
    const { firstWords, firstNodes } = this.#lexicon
    this.#firsts[word] ??= new Target([...firstNodes.slice(firstWords[word] ?? 0, firstWords[word + 1] ?? 0)])
    return this.#firsts[word]
  }

  /** Where a word leads: looked up in the sets that it is in, which a short message does a few times only, and later in a table. */
  step(state: State, word: number): Target | undefined {
    if (state.words) return state.words.get(word)
    if (++state.asked > OFTEN) {
      state.words = this.#tableOf(state)
      return state.words.get(word)
    }
    const { setsOfWord, sets } = this.#lexicon
    let target: Target | undefined
    for (let i = setsOfWord[word]!; i < setsOfWord[word + 1]!; i++) target = joined(target, state.sets.get(sets[i]!))
    return target
  }

  stateOf(target: Target): State {
    target.state ??= this.#state(target.nodes)
    return target.state
  }

  #state(nodes: number[]): State {
    const key = nodes.length === 1 ? nodes[0]! : nodes.sort((a, b) => a - b).join(' ')
    const known = this.#states.get(key)
    if (known) return known
    const state = new State()
    const { nodes: starts, edges } = this.#lexicon
    for (const node of nodes) {
      for (let i = starts[node]!; i < starts[node + 1]!; i += 3) state.add(edges[i]!, edges[i + 1]!, edges[i + 2]!)
    }
    this.#states.set(key, state)
    return state
  }

  #tableOf({ sets }: State): ReadonlyMap<number, Target> {
    this.#wordsOfSet ??= wordsOfSets(this.#lexicon)
    const table = new Map<number, Target>()
    for (const [set, target] of sets) for (const word of this.#wordsOfSet[set]!) table.set(word, joined(table.get(word), target)!)
    return table
  }
}

/** So often a state is asked before a table of its words is worth making. */
const OFTEN = 32

/** The target of a key, an empty one where there was none. */
export function targetBy(targets: Map<number, Target>, key: number): Target {
  const known = targets.get(key)
  if (known) return known
  const target = new Target()
  targets.set(key, target)
  return target
}

const joined = (one: Target | undefined, other: Target | undefined): Target | undefined =>
  one && other ? new Target([...new Set([...one.nodes, ...other.nodes])]) : (one ?? other)

/** A lexicon tells the sets of each word; this tells the words of each set. */
function wordsOfSets({ setsOfWord, sets }: CompiledLexicon): readonly (readonly number[])[] {
  const words: number[][] = []
  for (let word = 1; word + 1 < setsOfWord.length; word++) {
    for (let i = setsOfWord[word]!; i < setsOfWord[word + 1]!; i++) {
      const set = sets[i]!
      words[set] ??= []
      words[set].push(word)
    }
  }
  return words
}
