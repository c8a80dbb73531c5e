import type { Analysis } from './analysis.ts'
import type { Place, Sentence, TextBlock } from './sentence.ts'
import { WORD } from './words.ts'
import type { TextZone } from './zones.ts'

/** A paragraph, or the items of a list together: what a writer adds, moves or copies as one. */
export interface Passage {
  readonly message: Analysis
  readonly at: Place
  readonly sentences: readonly Sentence[]
  /** Its words in lower case; what merge tags print differs from reader to reader and is left out. */
  readonly words: readonly string[]
}

const RUNNING: ReadonlySet<TextZone> = new Set(['p1', 'body', 'closing'])

/** The passages of a message's running text, without headings, buttons, greeting, signature and footer. */
export function passagesOf(message: Analysis): readonly Passage[] {
  const runs: TextBlock[][] = []
  for (const block of message.blocks) {
    if (!RUNNING.has(block.zone) || block.kind === 'heading') continue
    const run = runs.at(-1)
    if (run && isSameList(run.at(-1)!, block)) run.push(block)
    else runs.push([block])
  }
  return runs.flatMap((blocks) => {
    const sentences = blocks.flatMap((block) => block.sentences.filter(({ zone }) => RUNNING.has(zone)))
    return sentences.length > 0 ? [{ message, at: placeOf(sentences), sentences, words: sentences.flatMap(wordsOf) }] : []
  })
}

const isSameList = (a: TextBlock, b: TextBlock): boolean =>
  a.index + 1 === b.index && a.source.list !== undefined && a.source.list.id === b.source.list?.id

function placeOf(sentences: readonly Sentence[]): Place {
  const [first, last] = [sentences[0]!, sentences.at(-1)!]
  const place = { block: first.block, start: first.startOffset, end: last.endOffset }
  return first.block === last.block ? place : { ...place, until: last.block }
}

function wordsOf(sentence: Sentence): string[] {
  const out: string[] = []
  for (let at = sentence.first; at < sentence.end; at++) if (!sentence.words.is(at, WORD.field)) out.push(sentence.word(at))
  return out
}
