import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'

const parser: { parse(markdown: string): Root } = unified().use(remarkParse).use(gfm).freeze()

export type Tree = Root
export type TreeNode = Tree['children'][number]
/** The node of one type, such as `link`. */
export type NodeOf<Type extends TreeNode['type']> = Extract<TreeNode, { type: Type }>

/** Parses Markdown as CommonMark with GitHub's tables, strikethrough, bare links, task lists and footnotes. */
export function parseTree(markdown: string): Tree {
  return parser.parse(markdown)
}

/**
 * remark-gfm without its second search for bare links in the finished tree: it finds next to none that the tokenizer did not, its nodes
 * have no place in the file, and its time grows with the square of a long word.
 */
function gfm(this: Processor): void {
  remarkGfm.call(this as Parameters<typeof remarkGfm.call>[0])
  const data = this.data() as { fromMarkdownExtensions?: ({ transforms?: unknown } | { transforms?: unknown }[])[] }
  const bare = (extension: object): object => ({ ...extension, transforms: [] })
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extension) =>
    Array.isArray(extension) ? extension.map(bare) : bare(extension),
  )
}
