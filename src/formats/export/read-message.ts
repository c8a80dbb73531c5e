import type { Node } from 'jsonc-parser'
import type { MetadataEntry, Parsed, ParseNested } from '../../document/index.ts'
import type { MappedText } from '../../text/index.ts'
import { maskMergeTags } from '../merge-tags/index.ts'
import type { BodyPlace } from './export-row.ts'
import type { FoundMessage, Known } from './find-messages.ts'
import type { JsonObject } from './json-object.ts'
import { jsonText } from './json-text.ts'

/** So many subjects of one message are tried against each other at most. */
const MAX_SUBJECTS = 10
const NOTHING: Parsed = { entries: [], parts: [], comments: [], problems: [] }

/** Reads a message of an export; where several subjects are tried against each other, once with each of them. */
export function readMessage(file: MappedText, found: FoundMessage, parseNested: ParseNested): Parsed[] {
  const known: readonly Known[] = [found, ...found.around]
  const entries = known.flatMap((one) => readEntries(file, one))
  const body = readBody(file, known, parseNested)
  const name = known.map((one) => nameOf(file, one)).find(Boolean)
  const message: Parsed = { ...body, entries: [...entries, ...body.entries], ...(name && { name }) }
  const subjects = otherSubjects(file, found)
  const tried = subjects.filter(({ value }) => value !== '' && entries.every((entry) => entry.value !== value)).slice(0, MAX_SUBJECTS)
  const hasOwn = entries.some(({ path: [key], value }) => key === 'subject' && value !== '')
  const variants = tried.map((subject) => ({ ...message, entries: [subject, ...message.entries] }))
  return hasOwn || variants.length === 0 ? [message, ...variants] : variants
}

function readEntries(file: MappedText, { row, object }: Known): MetadataEntry[] {
  return Object.entries(row.metadata ?? {}).flatMap(([key, paths]) => {
    const nodes = paths.map((path) => object.all(path).flatMap(leaves)).find((values) => values.length > 0)
    return nodes ? [entryOf(file, key, nodes)] : []
  })
}

/** The values that say something, of a list its items. */
function leaves(node: Node): readonly Node[] {
  if (node.type === 'array') return (node.children ?? []).filter(({ type }) => type !== 'object' && type !== 'array').flatMap(leaves)
  return node.type === 'object' || node.value === null || node.value === '' ? [] : [node]
}

function entryOf(file: MappedText, key: string, nodes: readonly Node[]): MetadataEntry {
  const [first, last] = [nodes[0]!, nodes.at(-1)!]
  const span = file.span(first.offset, last.offset + last.length)
  const entry = { path: key.split('.'), span, keySpan: span, origin: 'front-matter' as const }
  if (nodes.length > 1) return { ...entry, value: nodes.map(({ value }) => String(value)).join(', ') }
  if (first.type !== 'string') return { ...entry, value: first.value as unknown }
  const text = jsonText(file, first)
  return { ...entry, value: text.text, text: maskMergeTags(text), span: text.span() }
}

function otherSubjects(file: MappedText, { row: { otherSubjects: path }, object }: Known): MetadataEntry[] {
  if (path === undefined) return []
  const subjects = object.all(path).flatMap(leaves)
  return subjects.filter(({ type }) => type === 'string').map((subject) => entryOf(file, 'subject', [subject]))
}

/** The first body with text in it, of the message or of the template that it refers to. */
function readBody(file: MappedText, known: readonly Known[], parseNested: ParseNested): Parsed {
  for (const { row, object } of known) {
    for (const place of row.bodies ?? []) {
      const node = object.at(place.path)
      if (node?.type === 'string' && /\S/.test(node.value as string)) return parseNested(mediaTypeOf(place, object), jsonText(file, node))
    }
  }
  return NOTHING
}

const SAID_TYPES: Readonly<Record<string, string>> = { markdown: 'text/markdown', plain: 'text/plain' }

function mediaTypeOf({ mediaType }: BodyPlace, object: JsonObject): string {
  if (typeof mediaType === 'string') return mediaType
  const said = object.at(mediaType.saidAt)?.value
  return (typeof said === 'string' && Object.hasOwn(SAID_TYPES, said) && SAID_TYPES[said]) || 'text/html'
}

function nameOf(file: MappedText, { row, object }: Known): string | undefined {
  const node = (row.name ?? []).map((path) => object.at(path)).find((one) => one?.type === 'string' && one.value !== '')
  return node && jsonText(file, node).text.replace(/\s+/g, ' ').trim()
}
