import { type CompiledLexicon, EDGE } from './compiled-lexicon.ts'
import { State, Target } from './state.ts'
import { WordTables } from './word-tables.ts'

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
  /** Where words lead from the states that are asked often: numbers of targets, none of which is 0. */
  readonly #tables: WordTables
  readonly #targets: (Target | undefined)[] = [undefined]

  constructor(lexicon: CompiledLexicon) {
    // A copy, because parts of the lexicon may be read from a file when they are asked for.
    this.#lexicon = { ...lexicon }
    this.#tables = new WordTables(lexicon.setsOfWord.length)
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
    if (state.lastSlot < 0) {
      if (++state.asked <= OFTEN) return this.#search(state, word)
      this.#makeTable(state)
    }
    const slot = this.#tables.slotOf(word, state.firstSlot, state.lastSlot)
    if (this.#tables.isFree(slot)) return undefined
    return this.#targets[this.#tables.targetAt(slot)] ?? this.#keep(slot, this.#search(state, word)!)
  }

  #keep(slot: number, target: Target): Target {
    this.#tables.setTarget(slot, this.#targets.push(target) - 1)
    return target
  }

  #search({ nodes }: State, word: number): Target | undefined {
    const sets = this.#setsOf(word)
    const { stepsOfNode, steps } = this.#lexicon
    let target: Target | undefined
    for (const node of nodes) {
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

  #makeTable(state: State): void {
    const { stepsOfNode, steps, wordsOfSet, setWords } = this.#lexicon
    const sets: number[] = []
    for (const node of state.nodes) for (let i = stepsOfNode[node]!; i < stepsOfNode[node + 1]!; i += 2) sets.push(steps[i]!)
    const wordCount = sets.reduce((sum, set) => sum + wordsOfSet[set + 1]! - wordsOfSet[set]!, 0)
    const slots = 2 ** Math.ceil(Math.log2(2 * wordCount + 1))
    const first = this.#tables.open(slots)
    state.keepTable(first, first + slots - 1)
    for (const set of sets) {
      for (let at = wordsOfSet[set]!; at < wordsOfSet[set + 1]!; at++) {
        const word = setWords[at]!
        state.takes(word)
        this.#tables.take(this.#tables.slotOf(word, state.firstSlot, state.lastSlot), word)
      }
    }
  }
}

/** So often a state is asked before a table of its words is worth making. */
const OFTEN = 4
