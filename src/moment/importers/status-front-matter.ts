import { type Document, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import { LineIndex } from '../../text/index.ts'
import type { ImportProblem } from './importer.ts'

/** The front matter of a page, key by key. */
export interface FrontMatterFields {
  /** A scalar as it is written. */
  text(key: string): string | undefined
  /** A list of scalars, or one alone. */
  list(key: string): readonly string[]
  /** 1-based line on which a value begins. */
  lineOf(key: string): number | undefined
}

/** The YAML between the fences at the head of a page; empty where there is none. */
export function cutFrontMatter(text: string): string {
  const start = /^---[ \t]*\r?\n/.exec(text)?.[0].length ?? 0
  const end = start > 0 ? text.indexOf('\n---', start - 1) : -1
  return end < 0 ? '' : text.slice(start, end + 1)
}

/** Reads the front matter of a page of a status site. */
export function readFrontMatterFields(text: string): FrontMatterFields | ImportProblem {
  const yaml = cutFrontMatter(text)
  if (yaml.trim() === '')
    return { message: 'The file has no front matter; expected "title:", "date:" and so on between two lines "---".', line: 1 }
  const document = parse(yaml)
  if (!document || !isMap(document.contents)) return { message: 'The front matter is no YAML map of keys and values.', line: 2 }
  const lines = new LineIndex(yaml)
  const [error] = document.errors
  if (error) return { message: `The front matter cannot be read as YAML: ${error.message}.`, line: lines.position(error.pos[0]).line + 1 }
  const nodes = new Map(document.contents.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', value as Node | null]))
  return {
    text: (key) => scalarText(nodes.get(key)),
    list(key) {
      const node = nodes.get(key)
      return (isSeq(node) ? node.items : [node]).flatMap((item) => scalarText(item) ?? [])
    },
    lineOf(key) {
      const at = nodes.get(key)?.range?.[0]
      return at === undefined ? undefined : lines.position(at).line + 1
    },
  }
}

/** Nesting that is deep enough exhausts the parser's stack. */
function parse(yaml: string): Document.Parsed | undefined {
  try {
    return parseDocument(yaml, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' })
  } catch {
    return undefined
  }
}

function scalarText(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined
  return String(typeof node.value === 'string' ? node.value : (node.source ?? node.value)).trim() || undefined
}
