import { vocabularyTable } from '../vocabulary.ts'
import { type CompiledLexicon, EDGE, flattenNodes, flattenPairs, type Opening } from './compiled-lexicon.ts'
import { inflect } from './inflect.ts'
import { type Pattern, parsePattern, WORD_KINDS } from './pattern.ts'
import { shortForms, wordsOf } from './written-word.ts'

type Beginnings = 'firstWords' | 'firstNodes' | 'startWords' | 'startNodes' | 'firstKinds' | 'openings'

/** Lists of patterns by name, and the named groups of words that `@name` stands for. */
export interface LexiconSource {
  readonly lists: Readonly<Record<string, readonly string[]>>
  readonly classes: Readonly<Record<string, readonly string[]>>
}

/**
 * Compiles patterns into one graph that shares equal tails; throws a SyntaxError for a pattern that cannot be read. A lexicon that is to
 * be read together with another one goes on from the words of that.
 */
export function compileLexicon(source: LexiconSource, words: readonly string[] = []): CompiledLexicon {
  return new LexiconCompiler(source, words).compile()
}

class LexiconCompiler {
  readonly #words: Map<string, number>
  readonly #nodes: number[][] = []
  readonly #nodeByKey = new Map<string, number>()
  readonly #groups: number[][] = []
  readonly #classes = new Map<string, Pattern>()

  constructor(
    private readonly source: LexiconSource,
    words: readonly string[],
  ) {
    this.#words = new Map(words.map((word, index) => [word, index + 1]))
  }

  compile(): CompiledLexicon {
    const lists = Object.keys(this.source.lists)
    const root: number[] = []
    lists.forEach((name, list) => {
      const accept = this.#node([EDGE.accept, list, 0])
      for (const text of this.source.lists[name]!) {
        try {
          const start = this.#node(this.#edges(parsePattern(text), this.#nodes[accept]!))
          this.#checkStart(start)
          root.push(...this.#nodes[start]!)
        } catch (error) {
          throw new SyntaxError(`${name}: ${(error as Error).message}`)
        }
      }
    })
    return {
      ...vocabularyTable([...this.#words.keys()]),
      lists,
      ...this.#beginnings(unique(root)),
      ...flattenNodes(this.#nodes, this.#words.size),
      groups: this.#groups,
    }
  }

  #beginnings(root: readonly number[]): Pick<CompiledLexicon, Beginnings> {
    const anywhere: [word: number, node: number][] = []
    const atStart: [word: number, node: number][] = []
    const firstKinds: [kind: number, node: number][] = []
    const openings: Opening[] = []
    const begin = (edges: readonly number[], words: [number, number][]) => {
      for (let i = 0; i < edges.length; i += 3) {
        const edge = edges.slice(i, i + 3) as [number, number, number]
        const [kind, operand, target] = edge
        if (kind === EDGE.word) words.push([operand, target])
        else if (kind === EDGE.kind && words === anywhere) firstKinds.push([operand, target])
        else if (kind === EDGE.start && this.#onlyWords(target)) begin(this.#nodes[target]!, atStart)
        else openings.push(this.#opening(edge))
      }
    }
    begin(root, anywhere)
    const [firstWords, firstNodes] = flattenPairs(anywhere)
    const [startWords, startNodes] = flattenPairs(atStart)
    return { firstWords, firstNodes, startWords, startNodes, firstKinds, openings }
  }

  #onlyWords(node: number): boolean {
    return this.#nodes[node]!.every((kind, i) => i % 3 > 0 || kind === EDGE.word)
  }

  #opening(edge: readonly [number, number, number]): Opening {
    const words = new Set<number>()
    const kinds = new Set<number>()
    this.#firstOf(edge, words, kinds)
    return { node: this.#node(edge), words: [...words], kinds: [...kinds] }
  }

  /** What the first word of a match can be that goes along an edge. */
  #firstOf([kind, operand, target]: readonly [number, number, number], words: Set<number>, kinds: Set<number>): void {
    if (kind === EDGE.word) words.add(operand)
    else if (kind === EDGE.kind) kinds.add(operand)
    else {
      const next = this.#nodes[target]!
      for (let i = 0; i < next.length; i += 3) this.#firstOf([next[i]!, next[i + 1]!, next[i + 2]!], words, kinds)
    }
  }

  /** The edges of a node that matches `pattern` and then goes on with `rest`. */
  #edges(pattern: Pattern, rest: readonly number[]): number[] {
    switch (pattern.kind) {
      case 'sequence':
        return pattern.items.reduceRight<readonly number[]>((after, item) => this.#edges(item, after), rest) as number[]
      case 'choice':
        return unique(pattern.options.flatMap((option) => this.#edges(option, rest)))
      case 'any': {
        let edges = [...rest]
        for (let n = pattern.atLeast; n < pattern.atMost; n++) edges = unique([...rest, EDGE.any, 0, this.#node(edges)])
        for (let n = 0; n < pattern.atLeast; n++) edges = [EDGE.any, 0, this.#node(edges)]
        return edges
      }
      case 'class':
        return this.#classEdges(pattern.name, rest)
      case 'word':
        return unique((pattern.isLemma ? inflect(pattern.word) : [pattern.word]).flatMap((form) => this.#wordEdges(form, rest)))
      case 'not': {
        const group = pattern.words.flatMap((word) => this.#wordNumbers(word))
        this.#groups.push(group)
        return [EDGE.not, this.#groups.length - 1, this.#node(rest)]
      }
      default:
        return [EDGE[pattern.kind], 0, this.#node(rest)]
    }
  }

  #classEdges(name: string, rest: readonly number[]): number[] {
    const kind = WORD_KINDS[name]
    if (kind !== undefined) return [EDGE.kind, kind, this.#node(rest)]
    let pattern = this.#classes.get(name)
    if (!pattern) {
      const members = this.source.classes[name]
      if (!members) throw new SyntaxError(`there is no list of words called @${name}`)
      pattern = { kind: 'choice', options: members.map(parsePattern) }
      this.#classes.set(name, pattern)
    }
    return this.#edges(pattern, rest)
  }

  /** One written word may be several words of a text (`don't` is `do not`); `is` and `has` also stand for their `'s`. */
  #wordEdges(form: string, rest: readonly number[]): number[] {
    return wordsOf(form).reduceRight<readonly number[]>((after, word) => {
      const target = this.#node(after)
      return shortForms(word).flatMap((short) => [EDGE.word, this.#number(short), target])
    }, rest) as number[]
  }

  #wordNumbers(pattern: Pattern): number[] {
    if (pattern.kind === 'class') return (this.source.classes[pattern.name] ?? []).flatMap((word) => this.#wordNumbers(parsePattern(word)))
    if (pattern.kind === 'choice') return pattern.options.flatMap((option) => this.#wordNumbers(option))
    if (pattern.kind !== 'word') throw new SyntaxError('"!" takes a word or a choice of words')
    return (pattern.isLemma ? inflect(pattern.word) : [pattern.word]).flatMap((form) =>
      shortForms(wordsOf(form)[0]!).map((w) => this.#number(w)),
    )
  }

  #number(word: string): number {
    const known = this.#words.get(word)
    if (known) return known
    this.#words.set(word, this.#words.size + 1)
    return this.#words.size
  }

  #node(edges: readonly number[]): number {
    const key = edges.join(' ')
    const known = this.#nodeByKey.get(key)
    if (known !== undefined) return known
    this.#nodes.push([...edges])
    this.#nodeByKey.set(key, this.#nodes.length - 1)
    return this.#nodes.length - 1
  }

  /** A match must begin with a word, so that the matcher can look patterns up by their first word. */
  #checkStart(node: number): void {
    const edges = this.#nodes[node]!
    for (let i = 0; i < edges.length; i += 3) {
      const kind = edges[i]!
      if (kind === EDGE.any) throw new SyntaxError('a pattern cannot begin with * or a gap')
      if (kind === EDGE.accept) throw new SyntaxError('a pattern needs at least one word that must be there')
      if (kind >= EDGE.not) this.#checkStart(edges[i + 2]!)
    }
  }
}

function unique(edges: readonly number[]): number[] {
  const seen = new Set<string>()
  const out: number[] = []
  for (let i = 0; i < edges.length; i += 3) {
    const key = `${edges[i]} ${edges[i + 1]} ${edges[i + 2]}`
    if (seen.has(key)) continue
    seen.add(key)
    out.push(edges[i]!, edges[i + 1]!, edges[i + 2]!)
  }
  return out
}
