import { type CompiledLexicon, EDGE } from './compiled-lexicon.ts'

/** Nodes of a lexicon that the same words reach, read as one. */
export class State {
  /** Lists of which a match ends here. */
  readonly accepts: number[] = []
  /** Where any word leads. */
  any: Target | undefined = undefined
  /** Edges of all other kinds but words. */
  readonly edges: Edge[] = []
  /** Where words lead, once the state has been asked often. */
  words: ReadonlyMap<number, Target> | undefined = undefined
  asked = 0

  constructor(
    readonly nodes: readonly number[],
    readonly hasSteps: boolean,
  ) {}

  add(kind: number, target: number, operand: number): void {
    if (kind === EDGE.accept) this.accepts.push(operand)
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
  /** Where the first word of a match leads, and the sets that a word is in, by word, once they were asked for. */
  readonly #firsts: (Target | undefined)[]
  readonly #sets: (ReadonlySet<number> | undefined)[]

  constructor(lexicon: CompiledLexicon) {
    // A copy, because parts of the lexicon may be read from a file when they are asked for.
    this.#lexicon = { ...lexicon }
    const wordCount = lexicon.setsOfWord.length
    this.#firsts = new Array<undefined>(wordCount).fill(undefined)
    this.#sets = new Array<undefined>(wordCount).fill(undefined)
  }

  /** Where the first word of a match leads. */
  first(word: number): Target {
    const { firstWords, firstNodes } = this.#lexicon
    this.#firsts[word] ??= new Target([...firstNodes.slice(firstWords[word] ?? 0, firstWords[word + 1] ?? 0)])
    return this.#firsts[word]
  }

  /** Where a word leads: found among all steps of the nodes, which a short message does a few times only, and later in a table. */
  step(state: State, word: number): Target | undefined {
    if (state.words) return state.words.get(word)
    if (++state.asked > OFTEN) {
      state.words = this.#tableOf(state)
      return state.words.get(word)
    }
    const sets = this.#setsOf(word)
    const { stepsOfNode, steps } = this.#lexicon
    let target: Target | undefined
    for (const node of state.nodes) {
      for (let i = stepsOfNode[node]!; i < stepsOfNode[node + 1]!; i += 2) {
        if (!sets.has(steps[i]!)) continue
        target ??= new Target()
        target.add(steps[i + 1]!)
      }
    }
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
    const { stepsOfNode, edgesOfNode, edges } = this.#lexicon
    const state = new State(
      nodes,
      nodes.some((node) => stepsOfNode[node] !== stepsOfNode[node + 1]),
    )
    for (const node of nodes) {
      for (let i = edgesOfNode[node]!; i < edgesOfNode[node + 1]!; i += 3) state.add(edges[i]!, edges[i + 1]!, edges[i + 2]!)
    }
    this.#states.set(key, state)
    return state
  }

  #setsOf(word: number): ReadonlySet<number> {
    const { setsOfWord, sets } = this.#lexicon
    this.#sets[word] ??= new Set(sets.slice(setsOfWord[word] ?? 0, setsOfWord[word + 1] ?? 0))
    return this.#sets[word]
  }

  #tableOf({ nodes }: State): ReadonlyMap<number, Target> {
    const { stepsOfNode, steps, wordsOfSet, setWords } = this.#lexicon
    const table = new Map<number, Target>()
    for (const node of nodes) {
      for (let i = stepsOfNode[node]!; i < stepsOfNode[node + 1]!; i += 2) {
        const set = steps[i]!
        for (let at = wordsOfSet[set]!; at < wordsOfSet[set + 1]!; at++) targetBy(table, setWords[at]!).add(steps[i + 1]!)
      }
    }
    return table
  }
}

/** So often a state is asked before a table of its words is worth making. */
const OFTEN = 4

/** The target of a key, an empty one where there was none. */
export function targetBy(targets: Map<number, Target>, key: number): Target {
  const known = targets.get(key)
  if (known) return known
  const target = new Target()
  targets.set(key, target)
  return target
}
