import type { Block } from '../../document/index.ts'
import type { MappedText } from '../../text/index.ts'
import { BlockWriter } from './block-writer.ts'
import { readButton } from './buttons.ts'
import { isMeantBreak, wrapWidth } from './line-breaks.ts'
import { isBlank, type Line, readLines } from './lines.ts'
import { ListTracker } from './list-tracker.ts'
import { markQuotes } from './quotes.ts'
import { headingOf, type Marker, readMarker, rulerOf, underlinedLevel } from './shapes.ts'
import { findUrls, type Url, urlsWithin } from './urls.ts'

/** Reads the blocks of a plain text: `input` has its merge tags masked, `original` is the same text before that. */
export function readBlocks(input: MappedText, original: string): Block[] {
  return new BlockReader(input, original).read()
}

class BlockReader {
  readonly #lists = new ListTracker()
  readonly #text: string
  readonly #lines: readonly Line[]
  readonly #urls: readonly Url[]
  readonly #writer: BlockWriter

  constructor(input: MappedText, original: string) {
    this.#text = input.text
    this.#lines = readLines(this.#text)
    this.#urls = findUrls(this.#text, original)
    this.#writer = new BlockWriter(input, original, this.#urls)
    markQuotes(this.#text, this.#lines)
  }

  read(): Block[] {
    let at = 0
    while (at < this.#lines.length) {
      const line = this.#lines[at]!
      if (isBlank(line)) at++
      else if (rulerOf(this.#text, line)) {
        this.#lists.close()
        at++
      } else at = this.#readGroup(at)
    }
    return this.#writer.blocks
  }

  /** Lines that follow one another without a blank line, a ruler or a change of speaker. */
  #readGroup(first: number): number {
    const { depth, quoted } = this.#lines[first]!
    let end = first + 1
    for (; end < this.#lines.length; end++) {
      const line = this.#lines[end]!
      if (isBlank(line) || line.depth !== depth || line.quoted !== quoted || rulerOf(this.#text, line)) break
    }
    const lines = this.#lines.slice(first, end)
    const level = lines.length === 1 ? this.#underlined(first) : undefined
    if (level) this.#heading(lines[0]!, level)
    else this.#readLinesOf(lines)
    return end
  }

  #underlined(at: number): number | undefined {
    const under = this.#lines[at + 1]
    return under && !isBlank(under) ? underlinedLevel(this.#text, this.#lines[at]!, this.#lines[at - 1], under) : undefined
  }

  #readLinesOf(lines: readonly Line[]): void {
    const width = wrapWidth(this.#text, lines)
    let at = 0
    const heading = headingOf(this.#text, lines[0]!)
    const isLoud = heading && lines[1] && !readMarker(this.#text, lines[1]) && headingOf(this.#text, lines[1])
    if (heading && !isLoud && !readMarker(this.#text, lines[0]!)) {
      this.#heading({ ...lines[0]!, start: heading.start, end: heading.end }, heading.level)
      at = 1
    }
    while (at < lines.length) {
      const marker = this.#markerAt(lines, at, false)
      if (!marker) this.#lists.paragraph(lines[at]!.indent)
      const end = this.#endOfRun(lines, at, width, marker !== undefined)
      if (marker) this.#item(lines.slice(at, end), marker, width)
      else this.#paragraph(lines.slice(at, end), width)
      at = end
    }
  }

  /** The marker of an item, unless the line only happens to begin like one in the middle of a sentence. */
  #markerAt(lines: readonly Line[], at: number, isInItem: boolean): Marker | undefined {
    const marker = readMarker(this.#text, lines[at]!)
    if (!marker || at === 0) return marker
    const before = lines[at - 1]!
    if (isInItem || this.#lists.isOpen || /[:.;!?)]/.test(this.#text[before.end - 1]!)) return marker
    return marker.isFirst && !/\p{Ll}/u.test(this.#text[marker.contentStart]!) ? marker : undefined
  }

  #endOfRun(lines: readonly Line[], from: number, width: number, isItem: boolean): number {
    const first = lines[from]!
    let end = from + 1
    for (; end < lines.length; end++) {
      const line = lines[end]!
      if (this.#markerAt(lines, end, isItem)) break
      if (isItem && line.indent <= first.indent && isMeantBreak(this.#text, lines[end - 1]!, line, width)) break
      if (!isItem && (this.#buttonAt(lines, end, width) || this.#buttonAt(lines, end - 1, width))) break
    }
    return end
  }

  #buttonAt(lines: readonly Line[], at: number, width: number): Url | undefined {
    return readButton(this.#text, lines, at, width, urlsWithin(this.#urls, lines[at]!.start, lines[at]!.end))
  }

  #heading(line: Line, level: number): void {
    this.#lists.close()
    this.#writer.lines([line], 0, { kind: 'heading', level, quoted: line.quoted })
  }

  #item(lines: readonly Line[], { ordered, contentStart }: Marker, width: number): void {
    const { indent, quoted } = lines[0]!
    const list = this.#lists.item(indent, ordered)
    this.#writer.lines([{ ...lines[0]!, start: contentStart }, ...lines.slice(1)], width, { kind: 'item', list, quoted })
  }

  #paragraph(lines: readonly Line[], width: number): void {
    const button = lines.length === 1 ? this.#buttonAt(lines, 0, width) : undefined
    if (button) this.#writer.button(lines[0]!, button)
    else this.#writer.lines(lines, width, { kind: 'paragraph', quoted: lines[0]!.quoted })
  }
}
