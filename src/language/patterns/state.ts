import { EDGE } from './compiled-lexicon.ts'

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
  /** The first and last slot of the table of its words, once the state has been asked often. */
  firstSlot = 0
  lastSlot = -1
  asked = 0
  /** Which values the last five bits of their numbers take, and the five bits before: most other words differ in one. */
  #lowBits: number
  #highBits: number

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

  /** From now on its words are those in a table, which `takes` names one by one. */
  keepTable(firstSlot: number, lastSlot: number): void {
    this.firstSlot = firstSlot
    this.lastSlot = lastSlot
    this.#lowBits = 0
    this.#highBits = 0
  }

  takes(word: number): void {
    this.#lowBits |= 1 << (word & 31)
    this.#highBits |= 1 << ((word >>> 5) & 31)
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

/** The target of a key, an empty one where there was none. */
export function targetBy(targets: Map<number, Target>, key: number): Target {
  const known = targets.get(key)
  if (known) return known
  const target = new Target()
  targets.set(key, target)
  return target
}
