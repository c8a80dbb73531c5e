import { type Block, BlockBuilder, type Comment } from '../../document/index.ts'
import type { MappedText, Span } from '../../text/index.ts'
import { readInlineHtml } from './inline-html.ts'
import { definitionTarget, inlineTarget } from './link-target.ts'
import { addText } from './node-text.ts'
import type { NodeOf, TreeNode } from './parse-tree.ts'
import { place } from './places.ts'

const MASKED = /[\uFDD0-\uFDD3]/

/** Reads the inline nodes of one paragraph, heading or cell into a block. */
export class Inline {
  readonly builder: BlockBuilder
  readonly images: Block[] = []
  readonly comments: Comment[] = []

  constructor(
    private readonly masked: MappedText,
    private readonly original: MappedText,
    private readonly parsed: string,
    private readonly definitions: ReadonlyMap<string, NodeOf<'definition'>>,
  ) {
    this.builder = new BlockBuilder(masked, original.text)
  }

  readAll(nodes: readonly TreeNode[]): void {
    for (const node of nodes) this.#read(node)
  }

  #read(node: TreeNode): void {
    switch (node.type) {
      case 'text': {
        const { start, end } = place(node)
        return addText(this.builder, this.parsed, node.value, start, end)
      }
      case 'inlineCode':
        return this.#readCode(node)
      case 'break': {
        const { start, end } = place(node)
        this.builder.breakLine(start, end)
        return
      }
      case 'link':
        return this.#readLink(node, node.url, this.#inlineTarget(node))
      case 'linkReference': {
        const definition = this.definitions.get(node.identifier)
        return this.#readLink(node, definition?.url ?? '', definition && this.#definitionTarget(definition))
      }
      case 'image':
      case 'imageReference':
        return this.#readImage(node)
      case 'html':
        return this.#readHtml(node)
      case 'emphasis':
      case 'strong':
      case 'delete':
        return this.readAll(node.children)
    }
  }

  #readLink(node: NodeOf<'link' | 'linkReference'>, url: string, target: Span | undefined): void {
    const span = target ?? place(node)
    // The parser saw masks where the address holds a merge tag.
    const address = MASKED.test(url) ? this.original.text.slice(span.start, span.end) : url
    this.builder.beginLink(address, this.original.span(span.start, span.end))
    this.readAll(node.children)
    this.builder.endLink()
  }

  #inlineTarget(node: NodeOf<'link'>): Span | undefined {
    const { start, end } = place(node)
    const last = node.children.at(-1)
    const labelEnd = last ? place(last).end : start + 1
    // `<address>` and a bare address are their own text.
    if (last && this.parsed[start] !== '[') return place(last)
    return inlineTarget(this.parsed, labelEnd, end)
  }

  #definitionTarget(definition: NodeOf<'definition'>): Span | undefined {
    const { start, end } = place(definition)
    return definitionTarget(this.parsed, start, end)
  }

  /** Code in a line is part of its sentence: plain text. */
  #readCode(node: NodeOf<'inlineCode'>): void {
    const { start, end } = place(node)
    let inner = start
    while (this.parsed[inner] === '`') inner++
    const from = this.parsed.startsWith(node.value, inner) ? inner : inner + 1
    if (this.parsed.startsWith(node.value, from)) this.builder.copy(from, from + node.value.length)
    else addText(this.builder, this.parsed, node.value, inner, end - (inner - start))
  }

  #readImage(node: NodeOf<'image' | 'imageReference'>): void {
    const { alt } = node
    if (!alt) return
    const { start, end } = place(node)
    const builder = new BlockBuilder(this.masked, this.original.text)
    if (this.parsed.startsWith(alt, start + 2)) builder.copy(start + 2, start + 2 + alt.length)
    else builder.replace(alt, start, end)
    this.#addImage(builder)
  }

  #readHtml(node: NodeOf<'html'>): void {
    const { start, end } = place(node)
    const tag = readInlineHtml(node.value)
    if (tag.kind === 'break') this.builder.breakLine(start, end)
    else if (tag.kind === 'link-end') this.builder.endLink()
    else if (tag.kind !== 'other') {
      const [from, to] = [start + tag.start, start + tag.end]
      if (tag.kind === 'link-start') this.builder.beginLink(this.original.text.slice(from, to), this.original.span(from, to))
      else if (tag.kind === 'image') this.#addImage(new BlockBuilder(this.masked, this.original.text).copy(from, to))
      else this.comments.push({ text: this.original.slice(from, to), span: this.original.span(start, end) })
    }
  }

  #addImage(builder: BlockBuilder): void {
    const block = builder.build({ kind: 'alt', quoted: false })
    if (block) this.images.push(block)
  }
}
