import {
  type Block,
  BlockBuilder,
  type Comment,
  type ListPlace,
  type MetadataEntry,
  type ParseNested,
  type Problem,
} from '../../document/index.ts'
import { type Span, TextBuilder } from '../../text/index.ts'
import { Inline } from './inline.ts'
import { definitionTarget, type LinkTarget } from './link-target.ts'
import type { Markup } from './parse-markup.ts'
import type { NodeOf, TreeNode } from './parse-tree.ts'
import { nextLine, place, sourceLines } from './places.ts'

/** Where in the document a block stands. */
interface Surroundings {
  readonly quoted: boolean
  readonly list?: ListPlace
  /** Whether the item's first paragraph has been read. */
  readonly item?: { isBegun: boolean }
}

/** Walks the tree of a Markdown document once and gathers its blocks. */
export class MarkdownBlocks {
  readonly blocks: Block[] = []
  readonly comments: Comment[] = []
  readonly entries: MetadataEntry[] = []
  readonly problems: Problem[] = []
  readonly #definitions = new Map<string, LinkTarget>()
  #lists = 0

  #markup!: Markup

  constructor(private readonly parseNested: ParseNested) {}

  read(markups: readonly Markup[]): void {
    for (const markup of markups) if (markup.parsed.includes(']:')) this.#define(markup, markup.nodes)
    for (const markup of markups) {
      this.#markup = markup
      this.#readAll(markup.nodes, { quoted: false })
    }
  }

  #define(markup: Markup, nodes: readonly TreeNode[]): void {
    for (const node of nodes) {
      if (node.type === 'definition') {
        if (!this.#definitions.has(node.identifier)) this.#definitions.set(node.identifier, definitionTarget(markup, node))
      } else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') this.#define(markup, node.children)
    }
  }

  #readAll(nodes: readonly TreeNode[], around: Surroundings): void {
    for (const node of nodes) this.#read(node, around)
  }

  #read(node: TreeNode, around: Surroundings): void {
    switch (node.type) {
      case 'paragraph':
        return this.#readText(node.children, { kind: around.item && !around.item.isBegun ? 'item' : 'paragraph', ...shape(around) }, around)
      case 'heading':
        return this.#readText(node.children, { kind: 'heading', level: node.depth, quoted: around.quoted })
      case 'blockquote':
        return this.#readAll(node.children, { ...around, quoted: true })
      case 'list':
        return this.#readList(node, around)
      case 'table':
        for (const row of node.children) {
          for (const cell of row.children) this.#readText(cell.children, { kind: 'cell', quoted: around.quoted })
        }
        return
      case 'code':
        return this.#readCode(node, around)
      case 'html':
        return this.#readHtml(node, around)
      case 'footnoteDefinition':
        return this.#readAll(node.children, { quoted: around.quoted })
    }
  }

  #readList({ children, ordered }: NodeOf<'list'>, around: Surroundings): void {
    const list = { id: ++this.#lists, ordered: ordered === true, depth: (around.list?.depth ?? 0) + 1 }
    for (const item of children) this.#readAll(item.children, { quoted: around.quoted, list, item: { isBegun: false } })
  }

  #readText(nodes: readonly TreeNode[], blockShape: Parameters<BlockBuilder['build']>[0], around?: Surroundings): void {
    const inline = new Inline(this.#markup, this.#definitions)
    inline.readAll(nodes)
    const block = inline.builder.build(blockShape)
    if (block) this.blocks.push(block)
    if (block && around?.item) around.item.isBegun = true
    for (const alt of inline.images) this.blocks.push({ ...alt, quoted: blockShape.quoted })
    for (const comment of inline.comments) this.comments.push(comment)
  }

  #readCode(node: NodeOf<'code'>, around: Surroundings): void {
    const { masked, original, parsed } = this.#markup
    const { start, end } = place(node)
    const builder = new BlockBuilder(masked, original.text)
    const isFenced = /[`~]/.test(parsed[start]!)
    for (const line of sourceLines(parsed, isFenced ? nextLine(parsed, start) : start, end, node.value)) {
      builder.copy(line.start, line.end).breakLine(line.end, line.end)
    }
    const block = builder.build({ kind: 'code', quoted: around.quoted })
    if (block) this.blocks.push(block)
  }

  #readHtml(node: NodeOf<'html'>, around: Surroundings): void {
    const { original, parsed } = this.#markup
    const { start, end } = place(node)
    const comment = loneComment(original.text, start, end)
    if (comment) {
      this.comments.push({ text: original.slice(comment.start, comment.end), span: original.span(start, end), isSent: true })
      return
    }
    const builder = new TextBuilder(original)
    let at = start
    for (const line of sourceLines(parsed, start, end, node.value)) {
      if (line.start > at) builder.replace('\n', at, line.start)
      builder.copy(line.start, line.end)
      at = line.end
    }
    this.#insert(this.parseNested('text/html', builder.build()), around)
  }

  /** Takes over what another room has read; hidden text counts as the preheader only where nothing stands before it. */
  #insert({ parts, comments, entries, problems }: ReturnType<ParseNested>, around: Surroundings): void {
    const isFirst = this.blocks.length === 0
    const lists = this.#lists
    for (const part of parts) {
      for (const block of part.blocks) {
        if (block.kind === 'preheader' && !isFirst) continue
        const list = block.list && { ...block.list, id: block.list.id + lists }
        if (list) this.#lists = Math.max(this.#lists, list.id)
        this.blocks.push({ ...block, quoted: block.quoted || around.quoted, ...(list && { list }) })
      }
    }
    for (const comment of comments) this.comments.push(comment)
    for (const problem of problems) this.problems.push(problem)
    if (isFirst) for (const entry of entries) this.entries.push(entry)
  }
}

/** Where the text of a comment stands that is all of `[start, end)`; anything else is for the HTML room. */
function loneComment(source: string, start: number, end: number): Span | undefined {
  if (!source.startsWith('<!--', start) || source.startsWith('[if', start + 4)) return undefined
  const close = source.indexOf('-->', start + 4)
  return close !== -1 && source.slice(close + 3, end).trim() === '' && close < end ? { start: start + 4, end: close } : undefined
}

const shape = ({ quoted, list }: Surroundings): Pick<Block, 'quoted'> & { list?: ListPlace } => ({ quoted, ...(list && { list }) })
