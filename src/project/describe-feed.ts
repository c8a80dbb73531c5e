import type { FeedFile } from '../moment/importers/index.ts'

/** Characters at the head of a file that are looked at. */
const HEAD = 4000

/** What a file that is no known feed looks like: `looks like a web page`. */
export function describeFeed({ text }: FeedFile): string {
  const head = text.slice(0, HEAD).trimStart()
  if (head === '') return 'is empty'
  if (/^<(?:!doctype html|html|head|body)\b/i.test(head)) return 'looks like a web page'
  const element = /^(?:<[?!][^>]*>\s*)*<([\w:.-]+)/.exec(head)?.[1]
  if (element) return `looks like XML that begins with <${element.slice(0, 40)}>`
  if (/^[[{]/.test(head)) return `looks like JSON${keysOf(head)}`
  if (/^(?:(?:#.*|---)?\r?\n)*(?:version|generated|events):/.test(head)) return 'looks like a file of events, which needs no import'
  const [first = ''] = head.split('\n')
  const columns = first.split(/[,;\t]/)
  return columns.length > 2 ? `looks like a table with the columns ${shorten(columns.map((name) => name.trim()))}` : 'looks like plain text'
}

function keysOf(head: string): string {
  const keys = new Set([...head.matchAll(/"([\w$@-]{1,40})"\s*:/g)].map(([, key]) => key!))
  return keys.size > 0 ? ` with keys such as ${shorten([...keys])}` : ''
}

const shorten = (names: readonly string[]): string =>
  names
    .slice(0, 4)
    .map((name) => name.slice(0, 40))
    .join(', ')
