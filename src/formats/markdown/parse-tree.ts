import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Data, type Processor, unified } from 'unified'

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
  const data = this.data()
  const bare = (extension: object): object => ({ ...extension, transforms: [] })
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extension) =>
    Array.isArray(extension) ? extension.map(bare) : bare(extension),
  )
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(withBoundedAutolinks)
}

type SyntaxExtension = NonNullable<Data['micromarkExtensions']>[number]
type Constructs = NonNullable<SyntaxExtension['text']>[number]
type Construct = Exclude<NonNullable<Constructs>, readonly unknown[]>

/** Before each bare link the tokenizer walks back to the last open bracket: beyond so many marks and words of a paragraph it finds no more. */
const MOST_EVENTS = 5_000

function withBoundedAutolinks(extension: SyntaxExtension): SyntaxExtension {
  const bounded = ([code, constructs]: [string, Constructs]) => [
    code,
    Array.isArray(constructs) ? constructs.map(bound) : constructs && bound(constructs),
  ]
  return { ...extension, text: Object.fromEntries(Object.entries(extension.text ?? {}).map(bounded)) }
}

function bound(construct: Construct): Construct {
  if (!construct.name?.endsWith('Autolink')) return construct
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return this.events.length > MOST_EVENTS ? nok : construct.tokenize.call(this, effects, ok, nok)
    },
  }
}
