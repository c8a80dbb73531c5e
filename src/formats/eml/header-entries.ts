import type { MetadataEntry } from '../../document/index.ts'
import { maskMergeTags } from '../merge-tags/index.ts'
import type { Header } from './header-block.ts'
import { readHeaderDate } from './header-date.ts'
import { headerText, headerValue } from './header-text.ts'
import type { Mail } from './mail.ts'

/** Headers that the metadata table knows, and their keys. */
const KEYS: Readonly<Record<string, string>> = {
  subject: 'subject',
  from: 'from',
  'reply-to': 'reply_to',
  'list-unsubscribe': 'list_unsubscribe',
  'in-reply-to': 'in_reply_to',
  references: 'in_reply_to',
  'content-language': 'language',
  'x-tactful-disable': 'x_tactful_disable',
}
const OWN_PREFIX = 'x-tactful-'

/**
 * The headers of a mail as metadata. `X-Tactful-Send-At` and the like come first, so that they win. `Date` says when a mail was sent
 * only if the mail was received; in a draft it is the time of saving (`header_date`).
 */
export function headerEntries(mail: Mail, headers: readonly Header[]): MetadataEntry[] {
  const isReceived = headers.some(({ name }) => name === 'received')
  const own = headers.filter(({ name }) => name.startsWith(OWN_PREFIX))
  const others = headers.filter(({ name }) => !name.startsWith(OWN_PREFIX) && name !== 'received')
  const received = headers.find(({ name }) => name === 'received')
  return [
    ...own.map((header) => textEntry(mail, header, ownPath(header.name))),
    ...others.map((header) => entryOf(mail, header, isReceived)),
    ...(received ? [{ ...places(mail, received), path: ['received'], value: true }] : []),
  ]
}

function entryOf(mail: Mail, header: Header, isReceived: boolean): MetadataEntry {
  const key = KEYS[header.name]
  if (key) return textEntry(mail, header, [key])
  const value = headerValue(mail.file.text, header)
  const date = header.name === 'date' ? readHeaderDate(value) : undefined
  if (date) return { ...places(mail, header), path: [isReceived ? 'send_at' : 'header_date'], value: date }
  return { ...places(mail, header), path: ['headers', header.name], value }
}

function textEntry(mail: Mail, header: Header, path: readonly string[]): MetadataEntry {
  const text = headerText(mail, header)
  const value = text.text === 'true' ? true : text.text === 'false' ? false : text.text
  return { ...places(mail, header), path, value, text: maskMergeTags(text) }
}

const ownPath = (name: string): string[] => (name in KEYS ? [KEYS[name]!] : name.slice(OWN_PREFIX.length).split('.'))

function places({ file }: Mail, header: Header): Pick<MetadataEntry, 'span' | 'keySpan' | 'origin'> {
  return {
    span: file.span(header.valueStart, header.valueEnd),
    keySpan: file.span(header.nameStart, header.nameEnd),
    origin: 'header',
  }
}
