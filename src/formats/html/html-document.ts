import type { Comment, Problem } from '../../document/index.ts'
import type { MappedText } from '../../text/index.ts'
import { BlockWriter } from './block-writer.ts'
import { cssComments } from './css-comments.ts'
import { belongsInHead, closesItself, isBlock, isImage, isRaw, isVoid } from './elements.ts'
import { languageOf } from './language-of.ts'
import { type OpenElement, OpenElements } from './open-elements.ts'
import type { Tag, TokenHandler } from './tag-tokens.ts'
import { linkOf, OUTSIDE, type Page, stateInside, type TextState } from './text-state.ts'

const CONDITION = /^\s*(?:\[if\b|<!\[endif\]|\[endif\])/i

const isStyle = (name: string): boolean => name === 'style' || name === 'mj-style'

/** Follows the tags of a document and tells a writer what the text between them is. */
export class HtmlDocument implements TokenHandler {
  readonly writer: BlockWriter
  readonly comments: Comment[] = []
  readonly problems: Problem[] = []
  readonly #elements = new OpenElements<TextState>(OUTSIDE, (element) => this.#onClose(element))
  readonly #page: Page
  #rawTag: Tag | undefined
  /** Where the style sheet begins that is open. */
  #sheetStart = -1

  constructor(
    masked: MappedText,
    private readonly original: MappedText,
  ) {
    const writer = new BlockWriter(masked, original)
    let lists = 0
    this.writer = writer
    this.#page = {
      source: original.text,
      writer,
      newListId: () => ++lists,
      link: (href) => ({ target: href.value(original.text).trim(), targetSpan: original.span(href.start, href.end) }),
    }
  }

  open(tag: Tag): void {
    const { name, attributes } = tag
    if (this.#isInOutlook) return
    if (!belongsInHead(name) && name !== 'head') this.#elements.close('head')
    this.#elements.closeImplied(name)
    const parent = this.#elements.state
    if (parent.cell && (isBlock(name) || isImage(name))) parent.cell.isData = false
    if (isImage(name)) this.writer.image({ ...parent, ...linkOf(attributes, this.#page) }, attributes.get('alt'))
    const language = languageOf(tag, this.#page.source)
    if (language) this.writer.language(language)
    if (name === 'br') this.writer.breakLine(tag.start, tag.end)
    else if (isBlock(name)) this.writer.flush(parent)
    if (isVoid(name)) return
    const state = stateInside(tag, parent, this.#page)
    const isApart = isBlock(name) || state.kind !== parent.kind || state.preheader !== parent.preheader
    if (isApart && !isBlock(name)) this.writer.flush(parent)
    if (isRaw(name)) this.#rawTag = tag
    if (isStyle(name)) this.#sheetStart = tag.end
    if (name === 'tr') state.table?.beginRow()
    this.#elements.push({ name, state, isBlock: isApart })
    if (tag.isSelfClosing && closesItself(name)) this.#elements.close(name)
  }

  close(name: string, start: number, end: number): void {
    if (this.#isInOutlook && name !== 'outlook') return
    if (isStyle(name) && this.#sheetStart !== -1) {
      for (const comment of cssComments(this.original, this.#sheetStart, start)) this.comments.push(comment)
      this.#sheetStart = -1
    }
    if (name === 'br') this.writer.breakLine(start, end)
    else if (name === 'p' && !this.#elements.isOpen('p')) this.writer.flush(this.#elements.state)
    else this.#elements.close(name)
  }

  text(start: number, end: number): void {
    this.writer.text(this.#elements.state, start, end)
  }

  character(text: string, start: number, end: number): void {
    this.writer.character(this.#elements.state, text, start, end)
  }

  comment(start: number, end: number, commentEnd: number): void {
    const text = this.original.slice(start, end)
    // Conditional comments speak to Outlook: what stands inside is not text, and the two halves around shown text say nothing.
    if (!CONDITION.test(text.text.slice(0, 40))) this.comments.push({ text, span: this.original.span(start - 4, commentEnd), isSent: true })
  }

  cutOff(start: number, what: string): void {
    const span = this.original.span(start, this.original.length)
    this.problems.push({ message: `The ${what} that starts here is never closed: what follows is not shown.`, span, lost: true })
  }

  end(): void {
    const name = this.#elements.innermost?.name
    if (name !== undefined && isRaw(name) && this.#rawTag) this.cutOff(this.#rawTag.start, `<${name}>`)
    this.#elements.closeAll()
    this.writer.flush(OUTSIDE)
  }

  /** What stands there is a comment to other mail clients: half a table for the text around it, for instance. */
  get #isInOutlook(): boolean {
    return this.#elements.isOpen('outlook')
  }

  #onClose({ name, state, isBlock }: OpenElement<TextState>): void {
    const { blocks } = this.writer
    const place = blocks.length
    if (isBlock) this.writer.flush(state)
    if (name === 'table') state.table?.end(blocks)
    if ((name === 'td' || name === 'th') && state.cell) {
      state.cell.table.endCell(blocks.length === state.cell.firstBlock, blocks[place]?.kind === 'cell' ? place : -1)
    }
  }
}
