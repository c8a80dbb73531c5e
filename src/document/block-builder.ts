import { type MappedText, TextBuilder } from '../text/index.ts'
import { type Block, FIELD, type Link, type MergeField } from './block.ts'

/**
 * What a merge tag is replaced with, character for character, before a format is parsed: a tag that prints is `start` and then `rest`,
 * a tag that controls (if, for, set) is all `silent`. They are noncharacters of Unicode, so no text holds them.
 */
export const MASK = { start: '\uFDD0', rest: '\uFDD1', silent: '\uFDD2' } as const

const VISIBLE_SPACE = /[ \t\r\n\f\u00A0]/

/**
 * Collects the text of one block out of a parser's input (with merge tags masked): collapses white space, drops invisible characters,
 * turns masked tags into FIELD characters and notes the links.
 */
export class BlockBuilder {
  readonly #text: TextBuilder
  readonly #links: Link[] = []
  readonly #fields: MergeField[] = []
  #open: { start: number; target: string; targetSpan: Link['targetSpan'] } | undefined
  #space: { text: ' ' | '\n'; start: number; end: number } | undefined

  /** `input` is what the parser read; `original` the same text before masking. */
  constructor(
    private readonly input: MappedText,
    private readonly original: string,
  ) {
    this.#text = new TextBuilder(input)
  }

  get isEmpty(): boolean {
    return this.#text.length === 0
  }

  /** The characters `[start, end)` of the input, as they are but for white space and merge tags. */
  copy(start: number, end: number): this {
    const { text } = this.input
    let from = start
    let at = start
    while (at < end) {
      const code = text.charCodeAt(at)
      if (isPlain(code) || (code === 0x20 && at > from && at + 1 < end && isPlain(text.charCodeAt(at + 1)))) {
        at++
        continue
      }
      this.#run(from, at)
      from = at = this.#piece(at, end)
    }
    return this.#run(from, end)
  }

  /** Decoded text in place of the characters `[start, end)` of the input, such as a character for its entity. */
  replace(text: string, start: number, end: number): this {
    for (const piece of text.split(/([ \t\r\n\f\u00A0]+)/)) {
      if (piece === '') continue
      if (VISIBLE_SPACE.test(piece)) this.#spaceAt(' ', start, end)
      else if (!/^(?:\u200B|\u200C|\u034F|\u00AD|\uFEFF)+$/.test(piece)) this.#put(() => this.#text.replace(piece, start, end))
    }
    return this
  }

  /** A line break that a reader sees. */
  breakLine(start: number, end: number): this {
    this.#spaceAt('\n', start, end)
    return this
  }

  /** A boundary between two runs of text, such as two table cells joined into one line, or a line break that a reader does not see. */
  space(start: number, end = start): this {
    this.#spaceAt(' ', start, end)
    return this
  }

  beginLink(target: string, targetSpan: Link['targetSpan']): this {
    this.endLink()
    this.#flushSpace()
    this.#open = { start: this.#text.length, target, targetSpan }
    return this
  }

  endLink(): this {
    if (this.#open && this.#text.length > this.#open.start) this.#links.push({ ...this.#open, end: this.#text.length })
    this.#open = undefined
    return this
  }

  /** The block, or undefined when it has no text; a paragraph that is one link becomes a button. */
  build(shape: Pick<Block, 'kind' | 'quoted'> & Partial<Pick<Block, 'level' | 'list'>>): Block | undefined {
    this.endLink()
    if (this.isEmpty) return undefined
    const [link] = this.#links
    const isOneLink = this.#links.length === 1 && link!.start === 0 && link!.end === this.#text.length
    const kind = isOneLink && (shape.kind === 'paragraph' || shape.kind === 'cell') ? 'button' : shape.kind
    return { ...shape, kind, text: this.#text.build(), links: this.#links, fields: this.#fields }
  }

  #run(start: number, end: number): this {
    if (end <= start) return this
    this.#flushSpace()
    this.#text.copy(start, end)
    return this
  }

  /** Takes the white space or the masked tag that begins at `start`; returns where it ends, at most `end`. */
  #piece(start: number, end: number): number {
    const { text } = this.input
    let at = start + 1
    if (text[start] === MASK.start) {
      while (at < end && text[at] === MASK.rest) at++
      this.#put(() => {
        this.#fields.push({ at: this.#text.length, source: this.original.slice(start, at), span: this.input.span(start, at) })
        this.#text.replace(FIELD, start, at)
      })
      return at
    }
    if (text[start] === MASK.silent) {
      while (at < end && text[at] === MASK.silent) at++
      return at
    }
    let isVisible = isVisibleSpace(text.charCodeAt(start))
    while (at < end && isSpace(text.charCodeAt(at))) isVisible = isVisibleSpace(text.charCodeAt(at++)) || isVisible
    if (isVisible) this.#spaceAt(' ', start, at)
    return at
  }

  #spaceAt(text: ' ' | '\n', start: number, end: number): void {
    if (this.#space)
      this.#space = { text: this.#space.text === '\n' ? '\n' : text, start: this.#space.start, end: Math.max(end, this.#space.end) }
    else this.#space = { text, start, end }
  }

  #put(append: () => void): void {
    this.#flushSpace()
    append()
  }

  #flushSpace(): void {
    const space = this.#space
    this.#space = undefined
    if (space && this.#text.length > 0) this.#text.replace(space.text, space.start, space.end)
  }
}

const isVisibleSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c || code === 0xa0
const isInvisible = (code: number): boolean => code === 0xad || code === 0x200b || code === 0x200c || code === 0x034f || code === 0xfeff
const isSpace = (code: number): boolean => isVisibleSpace(code) || isInvisible(code)

/** Whether a character is copied as it is: neither white space, nor invisible, nor part of a masked tag. */
const isPlain = (code: number): boolean => (code > 0x20 && code < 0xa0) || !(isSpace(code) || (code >= 0xfdd0 && code <= 0xfdd2))
