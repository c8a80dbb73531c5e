import type { Link } from '../../document/index.ts'
import type { Span } from '../../text/index.ts'
import type { Markup } from './parse-markup.ts'
import type { NodeOf } from './parse-tree.ts'
import { place } from './places.ts'

/** Where a link leads, and where that is written. */
export type LinkTarget = Pick<Link, 'target' | 'targetSpan'>

const RESOURCE = /\][ \t]?\([ \t\r\n]*/y
const DEFINITION = /[ \t]{0,3}\[(?:\\[\s\S]|[^\\\]])*\]:[ \t\r\n>]*/y
const MASKED = /[\uFDD0-\uFDD3]/

/** The target of an inline link (CommonMark 6.3), or of an address that is its own text (6.5). */
export function linkTarget(markup: Markup, node: NodeOf<'link'>): LinkTarget {
  const { start, end } = place(node)
  const last = node.children.at(-1)
  if (last && markup.parsed[start] !== '[') return target(markup, node.url, place(last))
  return target(markup, node.url, destination(RESOURCE, markup.parsed, last ? place(last).end : start + 1, end) ?? { start, end })
}

/** The target of a link reference definition (CommonMark 4.7). */
export function definitionTarget(markup: Markup, node: NodeOf<'definition'>): LinkTarget {
  const { start, end } = place(node)
  return target(markup, node.url, destination(DEFINITION, markup.parsed, start, end) ?? { start, end })
}

/** Where the text in brackets that begins at `start` ends. */
export function labelEnd(source: string, start: number, end: number): number {
  let depth = 0
  for (let at = start; at < end; at++) {
    const char = source[at]
    if (char === '\\') at++
    else if (char === '[') depth++
    else if (char === ']' && depth-- === 0) return at
  }
  return end
}

/** The address as decoded, or as written where the parser saw the mask of a merge tag in it. */
function target({ original }: Markup, url: string, { start, end }: Span): LinkTarget {
  return { target: MASKED.test(url) ? original.text.slice(start, end) : url, targetSpan: original.span(start, end) }
}

function destination(lead: RegExp, source: string, start: number, end: number): Span | undefined {
  lead.lastIndex = start
  if (!lead.test(source) || lead.lastIndex > end) return undefined
  const from = lead.lastIndex
  if (source[from] === '<') {
    const close = source.indexOf('>', from)
    return close === -1 || close > end ? undefined : { start: from + 1, end: close }
  }
  let depth = 0
  let at = from
  for (; at < end; at++) {
    const char = source[at]!
    if (char === '\\') at++
    else if (char === '(') depth++
    else if (char === ')' && depth-- === 0) break
    else if (char <= ' ') break
  }
  return { start: from, end: Math.min(at, end) }
}
