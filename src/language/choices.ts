import type { Analysis } from './analysis.ts'
import type { Place, TextBlock } from './sentence.ts'
import type { TextZone } from './zones.ts'

/** Options that stand beside or below each other: links, or lines and signs with which a text draws buttons, as in `[Show me] [No thanks]`. */
export interface Choice {
  readonly options: readonly Place[]
  /** Whether brackets, boxes or links make options of them, and not only their lines. */
  readonly isDrawn: boolean
}

type Sign = 'bracket' | 'box' | 'line' | 'item'

/** A run of text between signs that divide options. */
interface Piece {
  readonly at: Place
  readonly sign: Sign | undefined
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
    for (const piece of block.kind === 'item' ? [{ at: block.place, sign: signOfItem(block) }] : piecesOf(block, message)) {
      if (piece.sign !== undefined && last?.sign === piece.sign && last.list === list) choices.at(-1)!.options.push(piece.at)
      else if (piece.sign !== undefined) choices.push({ options: [piece.at], isDrawn: piece.sign === 'bracket' || piece.sign === 'box' })
      last = { ...piece, list }
    }
  }
  return choices
}

const signOfItem = (block: TextBlock): Sign | undefined => (isLabel(block.text) ? 'item' : undefined)

/** Short words that begin like an option, without the punctuation of a sentence at their end. */
const isLabel = (text: string): boolean =>
  text.length <= LONGEST_LINE && text.split(' ').length <= MOST_WORDS && !/[:,;.]$|[a-z][.!?] /.test(text) && !/^[a-z]/.test(text)

function* piecesOf(block: TextBlock, message: Analysis): Iterable<Piece> {
  const text = withLines(block, message)
  let [start, before] = [0, '\n']
  for (const { sign, at, end } of dividersOf(block, text)) {
    const piece = at > start ? pieceBetween(block, text, start, at, before, sign) : undefined
    if (piece) yield piece
    start = end
    before = sign
  }
}

interface Divider {
  readonly sign: string
  readonly at: number
  readonly end: number
}

/** Where options are divided, in order; a link has brackets of no width around it. */
function dividersOf({ source: { links } }: TextBlock, text: string): readonly Divider[] {
  const drawn = [...text.matchAll(DIVIDER)].map(({ 0: sign, index: at }) => ({ sign: sign.trim() || '\n', at, end: at + sign.length }))
  const linked = links.flatMap(({ start, end }) => [
    { sign: '[', at: start, end: start },
    { sign: ']', at: end, end },
  ])
  const outside = drawn.filter(({ at }) => !links.some(({ start, end }) => start <= at && at < end))
  return [...linked, ...outside, { sign: '\n', at: text.length, end: text.length }].sort((a, b) => a.at - b.at)
}

/** What stands between two dividers, without the signs that point to it; undefined where no word does. */
function pieceBetween(block: TextBlock, text: string, from: number, to: number, before: string, after: string): Piece | undefined {
  const raw = text.slice(from, to)
  const own = raw.replace(POINTER, '').trimEnd()
  if (!/\p{L}/u.test(own) || own === 'or') return undefined
  const start = from + POINTER.exec(raw)![0].length
  return { at: { block, start, end: start + own.length }, sign: signOf(own, before, after) }
}

/** A line's own pointer: an arrow, a bullet, an emoji. */
const POINTER = /^(?:[\s>»→*•–—-]|\p{Extended_Pictographic}|\u{FE0F})*/u

function signOf(text: string, before: string, after: string): Sign | undefined {
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
