import type { Span } from '../../text/index.ts'

const RESOURCE = /\][ \t]?\([ \t\r\n]*/y
const DEFINITION = /[ \t]{0,3}\[(?:\\[\s\S]|[^\\\]])*\]:[ \t\r\n>]*/y

/** Where the destination of an inline link or image stands (CommonMark 6.3); `labelEnd` is where its text ends. */
export function inlineTarget(source: string, labelEnd: number, end: number): Span | undefined {
  return destination(RESOURCE, source, labelEnd, end)
}

/** Where the destination of a link reference definition stands (CommonMark 4.7). */
export function definitionTarget(source: string, start: number, end: number): Span | undefined {
  return destination(DEFINITION, source, start, end)
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
