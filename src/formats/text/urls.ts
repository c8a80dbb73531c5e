import { MASK } from '../../document/index.ts'

/** An address in a text; `target` is it as written, with merge tags in their own spelling. */
export interface Url {
  readonly start: number
  readonly end: number
  readonly target: string
}

const NEEDLE = /:\/\/|\bwww\.|\bmailto:|\uFDD0/g
const SCHEME = /(?:https?|ftp|webcal|tel)$/i
const NAMES_URL = /ur[il]|link|href/i

/** All addresses of a text in their order: `https://…`, `www.…`, `mailto:…`, and merge tags that say that they print one. */
export function findUrls(text: string, original: string): Url[] {
  const urls: Url[] = []
  NEEDLE.lastIndex = 0
  for (let match = NEEDLE.exec(text); match; match = NEEDLE.exec(text)) {
    const url = match[0] === MASK.start ? urlOfTag(text, original, match.index) : urlAt(text, match[0], match.index)
    if (!url) continue
    urls.push({ ...url, target: original.slice(url.start, url.end) })
    NEEDLE.lastIndex = url.end
  }
  return urls
}

/** The addresses within `[start, end)`. */
export function urlsWithin(urls: readonly Url[], start: number, end: number): Url[] {
  let low = 0
  let high = urls.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (urls[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const found: Url[] = []
  for (let url = urls[low]; url && url.end <= end; url = urls[++low]) found.push(url)
  return found
}

function urlAt(text: string, needle: string, index: number): { start: number; end: number } | undefined {
  let start = index
  if (needle === '://') {
    const scheme = SCHEME.exec(text.slice(Math.max(0, index - 6), index))
    if (!scheme) return undefined
    start = index - scheme[0].length
  }
  const from = index + needle.length
  let end = from
  while (end < text.length && !endsUrl(text.charCodeAt(end))) end++
  end = withoutClosingMarks(text, from, end)
  return end > from ? { start, end } : undefined
}

const endsUrl = (code: number): boolean =>
  code <= 0x20 || code === 0x22 || code === 0x3c || code === 0x3e || code === 0x60 || code === 0xa0 || code === 0xfdd2

/** A full stop or a bracket after an address belongs to the sentence, unless the bracket was opened in the address. */
function withoutClosingMarks(text: string, from: number, to: number): number {
  let open = 0
  for (let i = from; i < to; i++) open += text[i] === '(' ? 1 : text[i] === ')' ? -1 : 0
  let end = to
  while (end > from) {
    const last = text[end - 1]!
    if (last === ')' && open < 0) open++
    else if (!".,;:!?'*_]}’”".includes(last)) break
    end--
  }
  return end
}

/** A tag such as `{{ confirm_url }}` that stands on its own prints an address. */
function urlOfTag(text: string, original: string, start: number): { start: number; end: number } | undefined {
  let end = start + 1
  while (text[end] === MASK.rest) end++
  const isAlone = !/\S/.test(text[start - 1]?.replace(/[([<:]/, '') ?? '') && !/\S/.test(text[end]?.replace(/[)\]>.]/, '') ?? '')
  return isAlone && end - start < 200 && NAMES_URL.test(original.slice(start, end)) ? { start, end } : undefined
}
