import { type MetadataEntry, metadataKey } from '../../document/index.ts'
import type { MappedText } from '../../text/index.ts'
import { maskMergeTags } from '../merge-tags/index.ts'

const KEY = /^([A-Za-z][A-Za-z0-9_.-]*(?: [A-Za-z0-9_.-]+)?)[ \t]*:[ \t]*/
/** Header words that stand among the others in a draft and say nothing about the message. */
const ADDRESSEES = new Set(['to', 'cc', 'bcc'])

/** Reads `Subject: …` lines at the very start of a text, up to a blank line or to the first line that is none. */
export function readLeadingLines(text: MappedText, from: number): { entries: MetadataEntry[]; bodyStart: number } {
  const source = text.text
  const entries: MetadataEntry[] = []
  let at = afterBlankLines(source, from)
  let bodyStart = from
  while (at < source.length) {
    const next = lineEnd(source, at)
    const line = source.slice(at, next).trimEnd()
    if (line === '' && entries.length > 0) return { entries, bodyStart: next }
    const entry = readLine(text, at, line, entries.length === 0)
    if (!entry) break
    entries.push(entry)
    at = bodyStart = next
  }
  return { entries, bodyStart }
}

function readLine(text: MappedText, at: number, line: string, isFirst: boolean): MetadataEntry | undefined {
  const match = KEY.exec(line.slice(0, 80))
  if (!match?.[1]) return undefined
  const key = match[1]
  const start = at + match[0].length
  const path = pathOf(key, isFirst)
  if (!path) return undefined
  const value = text.slice(start, at + line.length)
  return {
    path,
    value: plainValue(value.text),
    text: maskMergeTags(value),
    span: text.span(start, at + line.length),
    keySpan: text.span(at, at + key.length),
    origin: 'line',
  }
}

function pathOf(key: string, isFirst: boolean): string[] | undefined {
  const name = key.toLowerCase().replace(/[ -]/g, '_')
  if (name === 'tactful_disable' || name === 'x_tactful_disable') return ['tactful_disable']
  if (metadataKey(key)) return key.split('.')
  return !isFirst && ADDRESSEES.has(name) ? ['headers', name] : undefined
}

const plainValue = (value: string): string | boolean => (value === 'true' ? true : value === 'false' ? false : value)

function afterBlankLines(source: string, from: number): number {
  let at = from
  let lineStart = from
  while (at < source.length) {
    const code = source.charCodeAt(at)
    if (code === 0xfeff || code === 0x20 || code === 0x09) at++
    else if (code === 0x0a || code === 0x0d) lineStart = ++at
    else break
  }
  return source.charCodeAt(lineStart) === 0xfeff ? lineStart + 1 : lineStart
}

function lineEnd(source: string, at: number): number {
  const lf = source.indexOf('\n', at)
  const cr = source.indexOf('\r', at)
  if (cr >= 0 && (lf < 0 || cr < lf)) return source[cr + 1] === '\n' ? cr + 2 : cr + 1
  return lf < 0 ? source.length : lf + 1
}
