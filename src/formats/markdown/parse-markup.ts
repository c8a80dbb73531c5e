import type { MappedText } from '../../text/index.ts'
import { cutIntoChunks, definitionLines } from './chunks.ts'
import { parseTree, type TreeNode } from './parse-tree.ts'
import { soften } from './soften.ts'

/** A piece of a Markdown text with its tree; the offsets of the nodes are those of the piece. */
export interface Markup {
  /** The text without merge tags, the text with them, and what the parser read: all as long as each other. */
  readonly masked: MappedText
  readonly original: MappedText
  readonly parsed: string
  readonly nodes: readonly TreeNode[]
}

/** Parses a Markdown text in one piece, or in several where it is long. */
export function parseMarkup(masked: MappedText, original: MappedText): Markup[] {
  const text = soften(masked.text)
  const chunks = cutIntoChunks(text)
  if (chunks.length === 1) return [{ masked, original, parsed: text, nodes: parseTree(text).children }]
  const definitions = definitionLines(text)
  return chunks.map(({ start, end }) => {
    const parsed = text.slice(start, end)
    const { children } = parseTree(definitions ? `${parsed}\n\n${definitions}` : parsed)
    const nodes = children.filter(({ position }) => position!.start.offset! < parsed.length)
    return { masked: masked.slice(start, end), original: original.slice(start, end), parsed, nodes }
  })
}
