import type { Span } from '../../text/index.ts'
import type { TreeNode } from './parse-tree.ts'

/** Where a node stands in the text that was parsed. */
export function place(node: Pick<TreeNode, 'position'>): Span {
  return { start: node.position!.start.offset!, end: node.position!.end.offset! }
}

const LINE = /([^\r\n]*)(?:\r\n|\n|\r|$)/y

/**
 * Where the lines of a literal value (code, HTML) stand in the source from `start` on: each is the end of a line, behind the
 * indentation and the quote marks of what it stands in.
 */
export function* sourceLines(source: string, start: number, end: number, value: string): Generator<Span> {
  LINE.lastIndex = start
  for (const line of value.split(/\r\n|\n|\r/)) {
    const at = LINE.lastIndex
    if (at > end) return
    const lineEnd = Math.min(at + LINE.exec(source)![1]!.length, end)
    const next = LINE.lastIndex
    const text = line.trimStart()
    if (text.length <= lineEnd - at && source.endsWith(text, lineEnd)) yield { start: lineEnd - text.length, end: lineEnd }
    LINE.lastIndex = next
  }
}

/** Where the line after the one at `at` begins. */
export function nextLine(source: string, at: number): number {
  LINE.lastIndex = at
  LINE.test(source)
  return LINE.lastIndex
}
