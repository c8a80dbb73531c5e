/** One header field (RFC 5322 2.2): the offsets of its name and of its value, which may be folded over several lines. */
export interface Header {
  /** In lower case. */
  readonly name: string
  readonly nameStart: number
  readonly nameEnd: number
  readonly valueStart: number
  readonly valueEnd: number
}

export interface HeaderBlock {
  readonly headers: readonly Header[]
  readonly bodyStart: number
  /** Lines that are neither fields nor their continuations. */
  readonly strayLines: readonly { readonly start: number; readonly end: number }[]
}

/** Reads the header fields at the start of `[start, end)`, up to the blank line; a block without one ends at the first other text. */
export function readHeaderBlock(text: string, start: number, end: number): HeaderBlock {
  const headers: Header[] = []
  const strayLines: { start: number; end: number }[] = []
  let at = skipPreamble(text, start, end)
  while (at < end) {
    let next = nextLine(text, at, end)
    if (isBlankLine(text, at, next)) return { headers, bodyStart: next, strayLines }
    const colon = colonOf(text, at, next)
    if (colon < 0) {
      const isStray = next < end && colonOf(text, next, nextLine(text, next, end)) >= 0
      if (!isStray) return { headers, bodyStart: at, strayLines: headers.length > 0 ? [...strayLines, { start: at, end: next }] : [] }
      if (!text.startsWith('>From ', at)) strayLines.push({ start: at, end: next })
      at = next
      continue
    }
    while (next < end && isWhite(text.charCodeAt(next)) && !isBlankLine(text, next, nextLine(text, next, end)))
      next = nextLine(text, next, end)
    headers.push(headerOf(text, at, colon, next))
    at = next
  }
  return { headers, bodyStart: end, strayLines }
}

/** The offset after the line break of the line that begins at `at`, at most `end`. */
export function nextLine(text: string, at: number, end: number): number {
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === 10) return i + 1
    if (code === 13) return text.charCodeAt(i + 1) === 10 && i + 1 < end ? i + 2 : i + 1
  }
  return end
}

/** A byte order mark, blank lines, and the "From " line that mbox files put before a mail. */
function skipPreamble(text: string, start: number, end: number): number {
  let at = text.charCodeAt(start) === 0xfeff ? start + 1 : text.startsWith('\u00ef\u00bb\u00bf', start) ? start + 3 : start
  let first = at
  while (first < end && isBlankLine(text, first, nextLine(text, first, end))) first = nextLine(text, first, end)
  if (text.startsWith('From ', first) || text.startsWith('>From ', first)) first = nextLine(text, first, end)
  if (first < end && colonOf(text, first, nextLine(text, first, end)) >= 0) at = first
  return at
}

function headerOf(text: string, start: number, colon: number, end: number): Header {
  let nameEnd = colon
  while (isWhite(text.charCodeAt(nameEnd - 1))) nameEnd--
  let valueStart = colon + 1
  while (valueStart < end && isSpace(text.charCodeAt(valueStart))) valueStart++
  let valueEnd = end
  while (valueEnd > valueStart && isSpace(text.charCodeAt(valueEnd - 1))) valueEnd--
  return { name: text.slice(start, nameEnd).toLowerCase(), nameStart: start, nameEnd, valueStart: Math.min(valueStart, valueEnd), valueEnd }
}

/** The colon after a field name, with the white space before it that RFC 5322 4.5 still allows; -1 when the line is no field. */
function colonOf(text: string, start: number, end: number): number {
  let at = start
  while (at < end && text.charCodeAt(at) > 0x20 && text.charCodeAt(at) < 0x7f && text.charCodeAt(at) !== COLON) at++
  if (at === start) return -1
  while (at < end && isWhite(text.charCodeAt(at))) at++
  return at < end && text.charCodeAt(at) === COLON ? at : -1
}

function isBlankLine(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isSpace(text.charCodeAt(i))) return false
  return true
}

const COLON = 0x3a
const isWhite = (code: number): boolean => code === 0x20 || code === 0x09
const isSpace = (code: number): boolean => isWhite(code) || code === 10 || code === 13
