import { type Block, BlockBuilder, type Comment } from '../../document/index.ts'
import { readInlineHtml } from './inline-html.ts'
import { type LinkTarget, labelEnd, linkTarget } from './link-target.ts'
import { addText } from './node-text.ts'
import type { Markup } from './parse-markup.ts'
import type { NodeOf, TreeNode } from './parse-tree.ts'
import { place } from './places.ts'

/** Reads the inline nodes of one paragraph, heading or cell into a block. */
export class Inline {
  readonly builder: BlockBuilder
  readonly images: Block[] = []
  readonly comments: Comment[] = []

  constructor(
    private readonly markup: Markup,
    private readonly definitions: ReadonlyMap<string, LinkTarget>,
  ) {
    this.builder = new BlockBuilder(markup.masked, markup.original.text)
  }

  readAll(nodes: readonly TreeNode[]): void {
    const ends = nodes.flatMap((node, at) => (kindOf(node) === 'unseen-end' ? [at] : []))
    for (let at = 0; at < nodes.length; at++) {
      while (ends.length > 0 && ends[0]! <= at) ends.shift()
      // A script or a style, unless it is never closed: then its tag is a slip.
      if (kindOf(nodes[at]!) === 'unseen-start' && ends.length > 0) at = ends[0]!
      else this.#read(nodes[at]!)
    }
  }

  #read(node: TreeNode): void {
    switch (node.type) {
      case 'text': {
        const { start, end } = place(node)
        return addText(this.builder, this.markup.parsed, node.value, start, end)
      }
      case 'inlineCode':
        return this.#readCode(node)
      case 'break': {
        const { start, end } = place(node)
        this.builder.breakLine(start, end)
        return
      }
      case 'link':
        return this.#readLink(node, linkTarget(this.markup, node))
      case 'linkReference':
        return this.#readLink(node, this.definitions.get(node.identifier))
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

  #readLink(node: NodeOf<'link' | 'linkReference'>, link: LinkTarget | undefined): void {
    if (link) this.builder.beginLink(link.target, link.targetSpan)
    this.readAll(node.children)
    if (link) this.builder.endLink()
  }

  /** Code in a line is part of its sentence: plain text. */
  #readCode(node: NodeOf<'inlineCode'>): void {
    const { start, end } = place(node)
    let inner = start
    while (this.markup.parsed[inner] === '`') inner++
    const from = this.markup.parsed.startsWith(node.value, inner) ? inner : inner + 1
    if (this.markup.parsed.startsWith(node.value, from)) this.builder.copy(from, from + node.value.length)
    else addText(this.builder, this.markup.parsed, node.value, inner, end - (inner - start))
  }

  #readImage(node: NodeOf<'image' | 'imageReference'>): void {
    const { alt } = node
    if (!alt) return
    const { start, end } = place(node)
    const builder = new BlockBuilder(this.markup.masked, this.markup.original.text)
    addText(builder, this.markup.parsed, alt, start + 2, labelEnd(this.markup.parsed, start + 2, end))
    this.#addImage(builder)
  }

  #readHtml(node: NodeOf<'html'>): void {
    const { start, end } = place(node)
    const tag = readInlineHtml(node.value)
    if (tag.kind === 'break') this.builder.breakLine(start, end)
    else if (tag.kind === 'link-end') this.builder.endLink()
    else if (tag.kind !== 'other' && tag.kind !== 'unseen-start' && tag.kind !== 'unseen-end') {
      const [from, to] = [start + tag.start, start + tag.end]
      if (tag.kind === 'link-start') this.builder.beginLink(this.markup.original.text.slice(from, to), this.markup.original.span(from, to))
      else if (tag.kind === 'image') this.#addImage(new BlockBuilder(this.markup.masked, this.markup.original.text).copy(from, to))
      else this.comments.push({ text: this.markup.original.slice(from, to), span: this.markup.original.span(start, end), isSent: true })
    }
  }

  #addImage(builder: BlockBuilder): void {
    const block = builder.build({ kind: 'alt', quoted: false })
    if (block) this.images.push(block)
  }
}

const kindOf = (node: TreeNode) => (node.type === 'html' ? readInlineHtml(node.value).kind : undefined)
