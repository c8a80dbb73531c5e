import { type CompiledLexicon, EDGE } from './compiled-lexicon.ts'

/** Nodes of a lexicon that the same words reach, read as one. */
export class State {
  /** Lists of which a match ends here. */
  accepts: number[] | undefined = undefined
  /** Where any word leads. */
  any: State | undefined = undefined
  /** Edges along kinds of word, and the kinds of them all. */
  kindEdges: Edge[] | undefined = undefined
  kinds = 0
  /** Edges of all other kinds: marks and assertions, which take no word. */
  edges: Edge[] | undefined = undefined
  /** Where words lead, once the state has been asked often. */
  words: ReadonlyMap<number, Target> | undefined = undefined
  /** Which values the last five bits of their numbers take, and the five bits before: most other words differ in one. */
  #lowBits: number
  #highBits: number
  asked = 0

  constructor(
    readonly nodes: readonly number[],
    hasSteps: boolean,
  ) {
    this.#lowBits = hasSteps ? ~0 : 0
    this.#highBits = this.#lowBits
  }

  /** Whether a word may lead somewhere; false is certain. */
  mayTake(word: number): boolean {
    return ((this.#lowBits >>> (word & 31)) & (this.#highBits >>> ((word >>> 5) & 31)) & 1) !== 0
  }

  keepWords(words: ReadonlyMap<number, Target>): void {
    this.words = words
    this.#lowBits = 0
    this.#highBits = 0
    for (const word of words.keys()) {
      this.#lowBits |= 1 << (word & 31)
      this.#highBits |= 1 << ((word >>> 5) & 31)
    }
  }

  add(kind: number, target: number, operand: number): void {
    if (kind === EDGE.accept) {
      this.accepts ??= []
      this.accepts.push(operand)
    } else if (kind === EDGE.kind) {
      this.kinds |= operand
      this.kindEdges ??= []
      targetOf(this.kindEdges, kind, operand).add(target)
    } else {
      this.edges ??= []
      targetOf(this.edges, kind, operand).add(target)
    }
  }
}

/** Where the edge of a kind leads, one to nowhere where there was none. */
export function targetOf(edges: Edge[], kind: number, operand: number): Target {
  const known = edges.find((edge) => edge.kind === kind && edge.operand === operand)
  if (known) return known.target
  const target = new Target()
  edges.push({ kind, operand, target })
  return target
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
  /**
   * Where the first word of a match leads, anywhere and as the first of a sentence, and the sets that a word is in, by word, once they
   * were asked for. Only the first is asked for at every word: a table as long as the vocabulary costs a start.
   */
  readonly #firsts: (Target | undefined)[]
  readonly #starts = new Map<number, Target>()
  readonly #sets = new Map<number, ReadonlySet<number>>()

  constructor(lexicon: CompiledLexicon) {
    // A copy, because parts of the lexicon may be read from a file when they are asked for.
    this.#lexicon = { ...lexicon }
    this.#firsts = new Array<undefined>(lexicon.setsOfWord.length).fill(undefined)
  }

  /** Where the first word of a match leads. */
  first(word: number): Target {
    const { firstWords, firstNodes } = this.#lexicon
    this.#firsts[word] ??= new Target([...firstNodes.slice(firstWords[word] ?? 0, firstWords[word + 1] ?? 0)])
    return this.#firsts[word]
  }

  /** Where the first word of a match leads besides, if it is the first of its sentence. */
  firstOfSentence(word: number): Target {
    const { startWords, startNodes } = this.#lexicon
    const known = this.#starts.get(word) ?? new Target([...startNodes.slice(startWords[word] ?? 0, startWords[word + 1] ?? 0)])
    this.#starts.set(word, known)
    return known
  }

  /** Where a word leads: found among all steps of the nodes, which a short message does a few times only, and later in a table. */
  step(state: State, word: number): Target | undefined {
    if (state.words) return state.words.get(word)
    if (++state.asked > OFTEN) {
      const words = this.#tableOf(state)
      state.keepWords(words)
      return words.get(word)
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
    this.#states.set(key, state)
    const any = new Target()
    for (const node of nodes) {
      for (let i = edgesOfNode[node]!; i < edgesOfNode[node + 1]!; i += 3) {
        if (edges[i] === EDGE.any) any.add(edges[i + 1]!)
        else state.add(edges[i]!, edges[i + 1]!, edges[i + 2]!)
      }
    }
    if (any.nodes.length > 0) state.any = this.stateOf(any)
    return state
  }

  #setsOf(word: number): ReadonlySet<number> {
    const { setsOfWord, sets } = this.#lexicon
    const known = this.#sets.get(word) ?? new Set(sets.slice(setsOfWord[word] ?? 0, setsOfWord[word + 1] ?? 0))
    this.#sets.set(word, known)
    return known
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
