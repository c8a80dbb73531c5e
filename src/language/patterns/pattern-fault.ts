import { compileLexicon, type LexiconSource } from './compile.ts'
import { notAGap, type Pattern, parsePattern, WIDEST_GAP } from './pattern.ts'

const MOST_CHARACTERS = 300
/** Each way may be tried at each word of a message. */
const MOST_WAYS = 500

/**
 * What is wrong with a pattern that somebody wrote for rules of their own; undefined for a good one. What could take long is wrong too:
 * a pattern may be satisfied in so many ways only, which bounds the steps of the matcher at a word.
 */
export function patternFault(source: string, classes: LexiconSource['classes']): string | undefined {
  if (source.length > MOST_CHARACTERS) return `a pattern has at most ${MOST_CHARACTERS} characters; write several`
  try {
    const { ways, widest } = breadthOf(parsePattern(source), classes)
    if (widest > WIDEST_GAP) return notAGap(`<${widest}>`)
    if (ways > MOST_WAYS) return 'too many gaps, choices and optional words in one pattern; write several'
    compileLexicon({ lists: { pattern: [source] }, classes })
    return undefined
  } catch (error) {
    if (error instanceof SyntaxError) return error.message.replace(/^pattern: /, '').replace(/ (?:in|of) (?:the|a) pattern: [\s\S]*$/, '')
    throw error
  }
}

interface Breadth {
  /** In how many ways words may satisfy it that the matcher has to try one after the other. */
  readonly ways: number
  /** The numbers of words that it may take. */
  readonly lengths: ReadonlySet<number>
  readonly widest: number
}

function breadthOf(pattern: Pattern, classes: LexiconSource['classes']): Breadth {
  switch (pattern.kind) {
    case 'word':
      return ONE_WORD
    case 'any':
      return {
        ways: pattern.atMost - pattern.atLeast + 1,
        lengths: new Set(Array.from({ length: pattern.atMost - pattern.atLeast + 1 }, (_, i) => pattern.atLeast + i)),
        widest: pattern.atMost,
      }
    case 'class':
      return classes[pattern.name] ? choice(classes[pattern.name]!.map(parsePattern), classes) : ONE_WORD
    case 'choice':
      return choice(pattern.options, classes)
    case 'sequence':
      return pattern.items.map((item) => breadthOf(item, classes)).reduce(inSequence, { ways: 1, lengths: new Set([0]), widest: 0 })
    default:
      return { ways: 1, lengths: new Set([0]), widest: 0 }
  }
}

const ONE_WORD: Breadth = { ways: 1, lengths: new Set([1]), widest: 0 }

const inSequence = (a: Breadth, b: Breadth): Breadth => ({
  ways: a.ways * b.ways,
  lengths: new Set([...a.lengths].flatMap((length) => [...b.lengths].map((more) => Math.min(length + more, MOST_CHARACTERS)))),
  widest: Math.max(a.widest, b.widest),
})

/** Options of plain words are tried at once, as long as they take equally many. */
function choice(options: readonly Pattern[], classes: LexiconSource['classes']): Breadth {
  const all = options.map((option) => breadthOf(option, classes))
  const lengths = new Set(all.flatMap((one) => [...one.lengths]))
  const surplus = all.reduce((sum, { ways }) => sum + ways - 1, 0)
  return { ways: lengths.size + surplus, lengths, widest: Math.max(0, ...all.map(({ widest }) => widest)) }
}
