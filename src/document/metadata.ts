import type { Span } from '../text/index.ts'
import type { Envelope, Field, MetadataKey, MetadataValues, Origin } from './envelope.ts'
import type { Problem } from './message.ts'
import { METADATA } from './metadata-table.ts'
import type { MetadataEntry } from './parsed.ts'
import { regionPlaces, regionsAmong } from './region-shares.ts'
import { Sender } from './sender.ts'

/** Keys whose spelling is so common elsewhere that a value of another kind is somebody else's business. */
const isCanonical = (key: MetadataKey, path: string): boolean => key === path

const SPELLINGS: ReadonlyMap<string, { key: MetadataKey; rank: number }> = new Map(
  (Object.keys(METADATA) as MetadataKey[]).flatMap((key) =>
    [key, ...METADATA[key].aliases].map((spelling, rank) => [spelling, { key, rank }] as const),
  ),
)

/** Reads a file's metadata entries into an envelope; of several spellings of one key the canonical one wins. */
export function readMetadata(entries: readonly MetadataEntry[]): { envelope: Envelope; problems: Problem[] } {
  const envelope: { -readonly [K in MetadataKey]?: Field<unknown> } = {}
  const ranks = new Map<MetadataKey, number>()
  const problems: Problem[] = []
  const sender = new Sender()
  const disabled: string[] = []
  for (const entry of entries) {
    const spelling = entry.path.map(snakeCase).join('.')
    const known = SPELLINGS.get(spelling)
    if (!known || entry.value === null || entry.value === undefined || entry.value === '') continue
    const { key, rank } = known
    if (key === 'from' && sender.add(spelling, entry)) continue
    // Rules may be switched off in several headers or lines, each with a reason of its own.
    if ((ranks.get(key) ?? Number.POSITIVE_INFINITY) <= rank && key !== 'tactful_disable') continue
    const among = spelling === 'audience.regions' && Array.isArray(entry.value) ? regionsAmong(entry, entries) : undefined
    const value = among ? among.value : METADATA[key].read(entry.value)
    if (among) problems.push(...among.problems)
    if (value === undefined) {
      if (isCanonical(key, spelling) && !isParentOfKeys(key, entry.value) && !among?.problems.length)
        problems.push(misread(key, entry.value, entry.span))
      continue
    }
    if (key === 'tactful_disable') {
      for (const rule of value as readonly string[]) disabled.push(rule)
      if (ranks.has(key)) continue
    }
    ranks.set(key, rank)
    const places = key === 'audience.regions' ? regionPlaces(entry, entries) : undefined
    envelope[key] = { value, origin: entry.origin, span: entry.span, ...(entry.text && { text: entry.text }), ...(places && { places }) }
  }
  if (envelope.tactful_disable) envelope.tactful_disable = { ...envelope.tactful_disable, value: disabled }
  const mailbox = ranks.get('from') === 0 ? undefined : sender.mailbox()
  if (mailbox) envelope.from = mailbox
  return { envelope: envelope as Envelope, problems }
}

/** Reads one value from outside the file (command line, config, campaign); undefined with a problem's sentence when it cannot be read. */
export function readValue<K extends MetadataKey>(
  key: K,
  value: unknown,
  origin: Origin,
): { field?: Field<MetadataValues[K]>; error?: string } {
  const read = METADATA[key].read(value)
  if (read === undefined) return { error: misread(key, value, { start: 0, end: 0 }).message }
  return { field: { value: read, origin, span: { start: 0, end: 0 } } }
}

export const METADATA_KEYS = Object.keys(METADATA) as readonly MetadataKey[]

/** Whether the table knows a dotted spelling. */
export const isSpelling = (spelling: string): boolean => SPELLINGS.has(spelling)

/** The metadata key that a dotted spelling stands for, if any. */
export function metadataKey(spelling: string): MetadataKey | undefined {
  return SPELLINGS.get(spelling.split('.').map(snakeCase).join('.'))?.key
}

function misread(key: MetadataKey, value: unknown, span: Span): Problem {
  const { expects, hint } = METADATA[key]
  const shown =
    typeof value === 'string'
      ? `"${value}"`
      : Array.isArray(value)
        ? value.length === 0
          ? 'an empty list'
          : 'a list'
        : typeof value === 'object'
          ? 'a map'
          : String(value)
  const meant = typeof value === 'string' ? (hint?.(value) ?? '') : ''
  return { message: `${key} is ${shown}; expected ${expects}.${meant}`, span, lost: false }
}

const isParentOfKeys = (key: MetadataKey, value: unknown): boolean =>
  typeof value === 'object' && value !== null && [...SPELLINGS.keys()].some((other) => other.startsWith(`${key}.`))

/** Keys as the table spells them: `replyTo` and `Reply-To` are `reply_to`. */
export const snakeCase = (key: string): string =>
  key
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[\s-]+/g, '_')
    .toLowerCase()
