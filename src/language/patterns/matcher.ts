import { Vocabulary } from '../vocabulary.ts'
import type { Words } from '../words.ts'
import { Automaton } from './automaton.ts'
import { type CompiledLexicon, EDGE } from './compiled-lexicon.ts'
import { type Edge, type State, type Target, targetBy, targetOf } from './state.ts'

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

/** Finds all patterns of a lexicon in one pass over the words of a sentence. */
export class Matcher implements PhraseMatcher {
  readonly vocabulary: Vocabulary
  readonly #lists: ReadonlyMap<string, number>
  readonly #automaton: Automaton
  readonly #groups: readonly ReadonlySet<number>[]
  /** Where the first word of a match leads by its kind. */
  readonly #firstKindEdges: Edge[] = []
  /** Where matches begin with a mark or an assertion, by the word or the kind of word after it. */
  readonly #openingsByWord = new Map<number, Target>()
  readonly #openingsByKind: Edge[] = []
  readonly #firstKinds: number
  readonly #openingKinds: number

  constructor(lexicon: CompiledLexicon) {
    this.vocabulary = new Vocabulary(lexicon)
    this.#lists = new Map(lexicon.lists.map((name, index) => [name, index]))
    this.#automaton = new Automaton(lexicon)
    this.#groups = lexicon.groups.map((group) => new Set(group))
    for (const [mask, node] of lexicon.firstKinds) targetOf(this.#firstKindEdges, EDGE.kind, mask).add(node)
    for (const { node, words, kinds } of lexicon.openings) {
      for (const word of words) targetBy(this.#openingsByWord, word).add(node)
      for (const mask of kinds) targetOf(this.#openingsByKind, EDGE.kind, mask).add(node)
    }
    this.#firstKinds = kindsOf(this.#firstKindEdges)
    this.#openingKinds = kindsOf(this.#openingsByKind)
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
        this.#walk(this.#automaton.first(id), walk, at + 1, -1, -1)
        if (at === first) this.#walk(this.#automaton.firstOfSentence(id), walk, at + 1, -1, -1)
        const opening = this.#openingsByWord.get(id)
        if (opening) this.#walk(opening, walk, at, -1, -1)
      }
      if (words.is(at, this.#firstKinds)) this.#followKinds(this.#firstKindEdges, walk, at, -1, -1)
      if (words.is(at, this.#openingKinds)) {
        for (const { operand, target } of this.#openingsByKind) if (words.is(at, operand)) this.#walk(target, walk, at, -1, -1)
      }
      if (found.length > before + 1) keepLongest(found, before)
    }
    return found
  }

  #walk(from: Target, walk: Walk, start: number, open: number, close: number): void {
    const { words, end } = walk
    let state: State = this.#automaton.stateOf(from)
    for (let at = start; ; at++) {
      if (state.accepts) for (const list of state.accepts) walk.accept(list, at - 1, open, close)
      if (state.edges) this.#follow(state.edges, walk, at, open, close)
      if (at === end) return
      if (state.kindEdges && words.is(at, state.kinds)) this.#followKinds(state.kindEdges, walk, at, open, close)
      const id = words.id[at]!
      const next = id > 0 && state.mayTake(id) ? this.#automaton.step(state, id) : undefined
      if (next) this.#walk(next, walk, at + 1, open, close)
      if (!state.any) return
      state = state.any
    }
  }

  #followKinds(edges: readonly Edge[], walk: Walk, at: number, open: number, close: number): void {
    for (const { operand, target } of edges) if (walk.words.is(at, operand)) this.#walk(target, walk, at + 1, open, close)
  }

  #follow(edges: readonly Edge[], walk: Walk, at: number, open: number, close: number): void {
    const { words, first, end } = walk
    for (const { kind, operand, target } of edges) {
      if (
        (kind === EDGE.not && (at === end || !this.#groups[operand]!.has(words.id[at]!))) ||
        (kind === EDGE.start && at === first) ||
        (kind === EDGE.end && at === end) ||
        kind === EDGE.open ||
        kind === EDGE.close
      ) {
        this.#walk(target, walk, at, kind === EDGE.open ? at : open, kind === EDGE.close ? at - 1 : close)
      }
    }
  }
}

const kindsOf = (edges: readonly Edge[]): number => edges.reduce((all, { operand }) => all | operand, 0)

/** Where the matcher is: a sentence, the word at which a match began, and what was found. */
class Walk {
  start = 0

  constructor(
    readonly words: Words,
    readonly first: number,
    readonly end: number,
    readonly found: Match[],
  ) {}

  accept(list: number, last: number, open: number, close: number): void {
    this.found.push({ list, first: this.start, last, from: open < 0 ? this.start : open, to: close < 0 ? last : close })
  }
}

/** Of the matches from index `from` on, which all begin at one word, keeps the longest of each list; of equally long ones that which marks most. */
function keepLongest(found: Match[], from: number): void {
  let end = from
  for (let i = from; i < found.length; i++) {
    const match = found[i]!
    let at = from
    while (at < end && found[at]!.list !== match.list) at++
    if (at === end) found[end++] = match
    else if (isBetter(match, found[at]!)) found[at] = match
  }
  found.length = end
}

const isBetter = (match: Match, known: Match): boolean =>
  match.last > known.last || (match.last === known.last && marked(match) > marked(known))

const marked = ({ from, to }: Match): number => to - from
