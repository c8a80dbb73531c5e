import { type Block, BlockBuilder, FIELD, MASK, type MetadataEntry } from '../../document/index.ts'
import { type MappedText, TextBuilder } from '../../text/index.ts'
import { maskMergeTags } from '../merge-tags/index.ts'
import type { Attribute } from './attribute.ts'
import type { TextState } from './text-state.ts'

/** Writes the text of a document into blocks, each run with the state that the elements around it give it. */
export class BlockWriter {
  readonly blocks: Block[] = []
  readonly entries: MetadataEntry[] = []
  /** Whether a reader has seen any text yet. */
  hasText = false
  hasPreheader = false
  /** Images inside a run of text, which they follow. */
  #images: Block[] = []
  #builder: BlockBuilder | undefined
  #link: TextState['link']

  /** `masked` is what the parser reads, `original` the same with its merge tags. */
  constructor(
    private readonly masked: MappedText,
    private readonly original: MappedText,
  ) {}

  text(state: TextState, start: number, end: number): void {
    if (!this.#isRead(state)) return
    let word = start
    while (word < end && !isSeen(this.masked.text.charCodeAt(word))) word++
    this.#copy(this.#builder, state, start, word)
    if (word < end) this.#copy(this.#beginWord(state), state, word, end)
  }

  /** A character reference. */
  character(state: TextState, text: string, start: number, end: number): void {
    if (!this.#isRead(state)) return
    const builder = isSeen(text.charCodeAt(0)) ? this.#beginWord(state) : this.#builder
    // Preheaders are padded with spaces of every width.
    builder?.replace(/\s/.test(text) ? ' ' : text, start, end)
  }

  breakLine(start: number, end: number): void {
    this.#builder?.breakLine(start, end)
  }

  image(state: TextState, alt: Attribute | undefined): void {
    if (state.isTextless || state.preheader === 'hidden' || !alt) return
    const builder = this.#newBuilder()
    if (state.link) builder.beginLink(state.link.target, state.link.targetSpan)
    alt.copyTo(builder)
    const block = builder.build({ kind: 'alt', quoted: state.isQuoted })
    if (block) this.#images.push(block)
    if (!this.#builder) this.#addImages()
  }

  /** The language that the document says it is in; the first counts, and a merge tag says nothing. */
  language(attribute: Attribute): void {
    const value = attribute.value(this.original.text).trim()
    const { start, end } = attribute
    if (value === '' || value.length > 100 || this.masked.text.slice(start, end) !== this.original.text.slice(start, end)) return
    const span = this.original.span(start, end)
    this.entries.push({ path: ['language'], value, span, keySpan: span, origin: 'html' })
  }

  /** Ends the run of text, whose state is `state`. */
  flush(state: TextState): void {
    const block = this.#builder?.build(shapeOf(state))
    if (block) this.#add(block, state)
    this.#builder = undefined
    this.#link = undefined
    this.#addImages()
  }

  #isRead(state: TextState): boolean {
    if (state.isTextless) return false
    if (!state.preheader) return !state.isTiny
    return state.preheader === 'named' || !this.hasPreheader
  }

  #beginWord(state: TextState): BlockBuilder {
    this.#builder ??= this.#newBuilder()
    if (!state.preheader && state.kind !== 'title') this.hasText = true
    if (state.link !== this.#link) {
      if (state.link) this.#builder.beginLink(state.link.target, state.link.targetSpan)
      else this.#builder.endLink()
      this.#link = state.link
    }
    return this.#builder
  }

  #copy(builder: BlockBuilder | undefined, state: TextState, start: number, end: number): void {
    if (state.kind !== 'code') {
      builder?.copy(start, end)
      return
    }
    for (let at = start; at < end; ) {
      const next = this.masked.text.indexOf('\n', at)
      const lineEnd = next === -1 || next >= end ? end : next
      builder?.copy(at, lineEnd)
      if (lineEnd < end) builder?.breakLine(lineEnd, lineEnd + 1)
      at = lineEnd + 1
    }
  }

  #add(block: Block, state: TextState): void {
    const { kind } = block
    if (state.item) state.item.isBegun = true
    if (kind === 'preheader' && state.preheader === 'named' && (this.hasPreheader || block.links.length > 0)) {
      this.hasText = true
      this.blocks.push({ ...block, kind: 'paragraph' })
      return
    }
    this.blocks.push(block)
    if (kind === 'title' || (kind === 'preheader' && !this.hasPreheader)) this.#addEntry(kind, block)
    if (kind === 'preheader') this.hasPreheader = true
  }

  /** The text of a page's title or preheader as a value of its metadata, unless all of it is put in when the mail is sent. */
  #addEntry(key: string, block: Block): void {
    if (!/[^\s\uFFFC]/.test(block.text.text)) return
    const text = withTags(block)
    this.entries.push({ path: [key], value: text.text, text: maskMergeTags(text), span: text.span(), keySpan: text.span(), origin: 'html' })
  }

  #addImages(): void {
    if (this.#images.length === 0) return
    for (const image of this.#images) this.blocks.push(image)
    this.#images = []
  }

  #newBuilder(): BlockBuilder {
    return new BlockBuilder(this.masked, this.original.text)
  }
}

function shapeOf(state: TextState): Parameters<BlockBuilder['build']>[0] {
  const quoted = state.isQuoted
  if (state.preheader) return { kind: 'preheader', quoted }
  if (state.kind === 'heading') return { kind: 'heading', quoted, level: state.level! }
  if (state.kind) return { kind: state.kind, quoted }
  if (state.item) return { kind: state.item.isBegun ? 'paragraph' : 'item', quoted, ...(state.list && { list: state.list }) }
  return { kind: state.cell?.isData ? 'cell' : 'paragraph', quoted }
}

/** The block's text with its merge tags as written, as metadata of any other origin has them. */
function withTags({ text, fields }: Block): MappedText {
  const builder = new TextBuilder(text)
  let at = 0
  for (const field of fields) {
    builder.copy(at, field.at).replace(field.source, field.at, field.at + FIELD.length)
    at = field.at + FIELD.length
  }
  return builder.copy(at, text.length).build()
}

const UNSEEN = new Set([0xa0, 0xad, 0x34f, 0x200b, 0x200c, 0x202f, 0x205f, 0x3000, 0xfeff, MASK.silent.charCodeAt(0)])

/** Whether a reader sees a character, or what a merge tag puts in its place. */
const isSeen = (code: number): boolean => code > 0x20 && !UNSEEN.has(code) && !(code >= 0x2000 && code <= 0x200a)
