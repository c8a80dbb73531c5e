import { isMeantBreak } from './line-breaks.ts'
import type { Line } from './lines.ts'
import type { Url } from './urls.ts'

const LONGEST_LABEL = 60

/**
 * The address of a line that is there to be clicked: an address alone, `Label: URL`, `[Label] URL` or `Label ( URL )`, standing by
 * itself and not in the middle of a sentence that was wrapped around it.
 */
export function readButton(text: string, lines: readonly Line[], at: number, width: number, urls: readonly Url[]): Url | undefined {
  const line = lines[at]!
  const [url] = urls
  if (!url || urls.length > 1 || !/^[)>\]. ]*$/.test(text.slice(url.end, Math.min(line.end, url.end + 8)))) return undefined
  if (line.end > url.end + 8 || url.start - line.start > LONGEST_LABEL + 4) return undefined
  if (!isLabel(text.slice(line.start, url.start).trimEnd())) return undefined
  return isApart(text, lines, at, width) ? url : undefined
}

function isLabel(label: string): boolean {
  const words = label.replace(/[:([<→»>\s-]+$/, '')
  if (words === '') return true
  const isTied = words.length < label.length || label.endsWith(']')
  return (
    isTied &&
    words.length <= LONGEST_LABEL &&
    words.split(/\s+/).length <= 7 &&
    !/:|[.!?,;](?:\s|$)/.test(words) &&
    !/^[\p{Ll}]/u.test(words)
  )
}

function isApart(text: string, lines: readonly Line[], at: number, width: number): boolean {
  const line = lines[at]!
  const before = lines[at - 1]
  const after = lines[at + 1]
  if (before && !/[:.!?)>\]]/.test(text[before.end - 1]!) && !isMeantBreak(text, before, line, width)) return false
  return !after || !/[\p{Ll}(,.]/u.test(text[after.start]!) || /^(?:https?:|www\.)/.test(text.slice(after.start, after.start + 6))
}
