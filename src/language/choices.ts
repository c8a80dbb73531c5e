import type { Analysis } from './analysis.ts'
import type { Place, TextBlock } from './sentence.ts'
import type { TextZone } from './zones.ts'

/** Options that stand beside or below each other: links, or lines and signs with which a text draws buttons, as in `[Show me] [No thanks]`. */
export interface Choice {
  readonly options: readonly Place[]
  /** Whether brackets, boxes or links make options of them, and not only their lines. */
  readonly isDrawn: boolean
}

/** How an option is drawn: in brackets (as a link is), after a box, as a line or as an item of a list. */
type Drawing = 'bracket' | 'box' | 'line' | 'item'

/** A run of text between two dividers; one that is not drawn as an option ends a choice. */
interface Piece {
  readonly at: Place
  readonly drawing: Drawing | undefined
}

/** Zones in which buttons are drawn; mail clients of a draft show lines that begin with `>` as quoted ones. */
const ZONES: ReadonlySet<TextZone> = new Set(['p1', 'body', 'cta', 'closing', 'signature', 'footer', 'quote'])
/** `[ ]`, `( )` and boxes before an option, brackets around one, bars and strokes between two. */
const DIVIDER = /\n|(?:\[ ?[xX]?\]|\( ?\)|[☐☑☒□◯○◻]) ?| [|/·•] |[[\]]/g
const [LONGEST, LONGEST_LINE, MOST_WORDS, LONGEST_BLOCK] = [120, 80, 14, 2000]

/** The drawn choices of a message in reading order. A lone option is one, too. */
export function choicesOf(message: Analysis): readonly Choice[] {
  const choices: { options: Place[]; isDrawn: boolean }[] = []
  let last: (Piece & { readonly list: number | undefined }) | undefined
  for (const block of message.blocks) {
    if (!ZONES.has(block.zone) || block.kind === 'heading' || block.kind === 'code') {
      last = undefined
      continue
    }
    const list = block.source.list?.id
    for (const piece of block.kind === 'item' ? [{ at: block.place, drawing: drawingOfItem(block) }] : piecesOf(block, message)) {
      const { at, drawing } = piece
      if (drawing !== undefined && last?.drawing === drawing && last.list === list) choices.at(-1)!.options.push(at)
      else if (drawing !== undefined) choices.push({ options: [at], isDrawn: drawing === 'bracket' || drawing === 'box' })
      last = { ...piece, list }
    }
  }
  return choices
}

const drawingOfItem = (block: TextBlock): Drawing | undefined => (isLabel(block.text) ? 'item' : undefined)

/** Short words that begin like an option, without the punctuation of a sentence at their end. */
const isLabel = (text: string): boolean =>
  text.length <= LONGEST_LINE && text.split(' ').length <= MOST_WORDS && !/[:,;.]$|[a-z][.!?] /.test(text) && !/^[a-z]/.test(text)

function* piecesOf(block: TextBlock, message: Analysis): Iterable<Piece> {
  const text = withLines(block, message)
  let before: Divider = { mark: '\n', start: 0, end: 0 }
  for (const after of dividersOf(block, text)) {
    const piece = after.start > before.end ? pieceBetween(block, text, before, after) : undefined
    if (piece) yield piece
    before = after
  }
}

/** `mark` is the sign itself, `[` and `]` also where a link begins and ends, and a line break where the block does. */
interface Divider {
  readonly mark: string
  readonly start: number
  readonly end: number
}

/** Where options are divided, in order. A link has brackets of no width around it, and what stands in it divides nothing. */
function* dividersOf({ source: { links } }: TextBlock, text: string): Iterable<Divider> {
  let next = 0
  const linked = function* (end: number): Iterable<Divider> {
    for (; next < links.length && links[next]!.start <= end; next++) {
      const link = links[next]!
      yield { mark: '[', start: link.start, end: link.start }
      yield { mark: ']', start: link.end, end: link.end }
    }
  }
  for (const { 0: sign, index: start } of text.matchAll(DIVIDER)) {
    yield* linked(start)
    if (next === 0 || links[next - 1]!.end <= start) yield { mark: sign.trim() || '\n', start, end: start + sign.length }
  }
  yield* linked(text.length)
  yield { mark: '\n', start: text.length, end: text.length }
}

/** What stands between two dividers, without the signs that point to it; undefined where no word does. */
function pieceBetween(block: TextBlock, text: string, before: Divider, after: Divider): Piece | undefined {
  const raw = text.slice(before.end, after.start)
  const own = raw.replace(POINTER, '').trimEnd()
  if (!/\p{L}/u.test(own) || own === 'or') return undefined
  const start = before.end + POINTER.exec(raw)![0].length
  return { at: { block, start, end: start + own.length }, drawing: drawingOf(own, before.mark, after.mark) }
}

/** A line's own pointer: an arrow, a bullet, an emoji. */
const POINTER = /^(?:[\s>»→*•–—-]|\p{Extended_Pictographic}|\u{FE0F})*/u

function drawingOf(text: string, before: string, after: string): Drawing | undefined {
  if (text.length < 2 || text.length > LONGEST) return undefined
  if (before === '[' && after === ']') return 'bracket'
  if (before === '[' || before === ']' || after === '[' || after === ']') return undefined
  if (!/^[\n|/·•]/.test(before)) return 'box'
  return isLabel(text) ? 'line' : undefined
}

/** The text of a block with the line breaks that its author typed, which Markdown takes for spaces. */
function withLines({ text, source }: TextBlock, { message }: Analysis): string {
  if (message.format !== 'markdown' || text.length > LONGEST_BLOCK) return text
  const whole = source.text.span()
  if (!/[\n\r]/.test(message.source.text.slice(whole.start, whole.end))) return text
  return text.replace(/ /g, (space, at: number) => {
    const { start, end } = source.text.span(at, at + 1)
    return /[\n\r]/.test(message.source.text.slice(start, end)) ? '\n' : space
  })
}
