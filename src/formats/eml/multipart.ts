/** The offsets of a part's header and body between two boundary lines. */
export interface PartRange {
  readonly start: number
  readonly end: number
}

/**
 * Cuts the body of a multipart (RFC 2046 5.1.1) at its boundary lines; the line break before a boundary belongs to the boundary. Without
 * an end line (`--boundary--`) the last part runs to the end.
 */
export function splitMultipart(text: string, bodyStart: number, end: number, boundary: string): { parts: PartRange[]; isClosed: boolean } {
  const body = text.slice(bodyStart, end)
  const delimiter = `--${boundary}`
  const parts: PartRange[] = []
  let open = -1
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + delimiter.length)) {
    if (!isLineStart(body, at)) continue
    const isClosing = body.startsWith('--', at + delimiter.length)
    const next = restOfLine(body, at + delimiter.length + (isClosing ? 2 : 0))
    if (next < 0) continue
    if (open >= 0) parts.push({ start: bodyStart + open, end: bodyStart + Math.max(open, beforeLineBreak(body, at)) })
    if (isClosing) return { parts, isClosed: true }
    open = next
  }
  if (open >= 0) parts.push({ start: bodyStart + open, end })
  return { parts, isClosed: false }
}

const LF = 10
const CR = 13

const isLineStart = (body: string, at: number): boolean => at === 0 || body.charCodeAt(at - 1) === LF || body.charCodeAt(at - 1) === CR

/** The start of the next line when only white space follows, or -1. */
function restOfLine(body: string, from: number): number {
  let at = from
  while (body.charCodeAt(at) === 0x20 || body.charCodeAt(at) === 0x09) at++
  const code = body.charCodeAt(at)
  if (at === body.length) return at
  if (code === LF) return at + 1
  if (code === CR) return body.charCodeAt(at + 1) === LF ? at + 2 : at + 1
  return -1
}

function beforeLineBreak(body: string, at: number): number {
  if (body.charCodeAt(at - 1) === LF) return body.charCodeAt(at - 2) === CR ? at - 2 : at - 1
  return body.charCodeAt(at - 1) === CR ? at - 1 : at
}
