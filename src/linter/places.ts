import { type Analysis, type Place, type Sentence, visibleText } from '../language/index.ts'
import type { Excerpt, ReaderPlace } from '../report/index.ts'
import type { Draft } from '../rule/index.ts'
import { type SourceFile, type Span, union } from '../text/index.ts'
import { lineAround } from './line-around.ts'

type DraftPlace = Draft['at']

/** A value from outside the files, such as one of the command line. */
const NOWHERE = { start: 0, end: 0 }

/** A place of a draft as reports need it: its span in the file, its zone and the words around it. */
export interface LocatedPlace {
  readonly span: Span
  /** Where the span counts, unless it is the message's own file. */
  readonly file?: SourceFile
  readonly zone: string
  readonly excerpt?: Excerpt
  readonly at: ReaderPlace
  /** Offsets in the order of reading, for sorting and for overlaps; the envelope comes first. */
  readonly sentence: number
}

/** Finds out where a draft's place is in the user's file. */
export function locate(at: DraftPlace, message: Analysis): LocatedPlace {
  if ('field' in at) {
    const { value, span = NOWHERE, file } = message.message.envelope[at.field] ?? {}
    const excerpt =
      typeof value === 'string' ? { text: value, start: 0, end: value.length } : lineAround(file?.lines ?? message.message.source, span)
    return {
      span,
      zone: 'envelope',
      sentence: -1,
      at: { head: at.field },
      ...(file && { file }),
      ...(span.end > span.start && { excerpt }),
    }
  }
  const { block, until } = at
  const text = block.source.text
  const span = until ? union(text.span(at.start), until.source.text.span(0, at.end)) : text.span(at.start, at.end)
  const sentence = sentenceAt(at)
  const { file } = block.source
  return {
    span,
    zone: sentence?.zone ?? block.zone,
    sentence: sentence?.index ?? -1,
    excerpt: excerptOf(at, sentence),
    at: { from: { block: block.index, offset: at.start }, to: { block: (until ?? block).index, offset: at.end } },
    ...(file && { file }),
  }
}

/** The sentence in which a place begins. */
export function sentenceAt({ block: { sentences }, start }: Place): Sentence | undefined {
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (start < sentences[middle]!.endOffset) high = middle
    else low = middle + 1
  }
  return sentences[low]
}

/** Of a sentence without end only what stands around the mark is kept. */
const EXCERPT_REACH = 2000

function excerptOf({ block, start, end, until }: Place, sentence: Sentence | undefined): Excerpt {
  const last = until ? block.text.length : end
  const from = Math.max(Math.min(sentence?.startOffset ?? 0, start), start - EXCERPT_REACH)
  const to = Math.min(Math.max(sentence?.endOffset ?? block.text.length, last), last + EXCERPT_REACH)
  const before = visibleText(block, from, start)
  const marked = visibleText(block, start, last)
  return { text: before + marked + visibleText(block, last, to), start: before.length, end: before.length + marked.length }
}
