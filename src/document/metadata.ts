import { didYouMean, type Span } from '../text/index.ts'
import {
  type Envelope,
  type Field,
  MESSAGE_TYPES,
  type MessageType,
  type MetadataKey,
  type MetadataValues,
  type Moment,
  type Origin,
  type RegionShares,
} from './envelope.ts'
import type { Problem } from './message.ts'
import type { MetadataEntry } from './parsed.ts'

interface Definition<T> {
  /** Other spellings, as dotted paths in lower snake case; `sendAt` and `send-at` count as `send_at`. */
  readonly aliases: readonly string[]
  readonly read: (value: unknown) => T | undefined
  readonly expects: string
  readonly words?: readonly string[]
}

const text = (...aliases: string[]): Definition<string> => ({
  aliases,
  read: (value) =>
    typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined,
  expects: 'text',
})
const number = (...aliases: string[]): Definition<number> => ({
  aliases,
  read: (value) =>
    typeof value === 'number' ? value : typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined,
  expects: 'a number',
})
const flag = (...aliases: string[]): Definition<boolean> => ({
  aliases,
  read: (value) => (typeof value === 'boolean' ? value : undefined),
  expects: 'true or false',
})
const list = (...aliases: string[]): Definition<readonly string[]> => ({
  aliases,
  read: (value) => {
    const items = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/,\s*/) : undefined
    return items?.every((item) => typeof item === 'string' || typeof item === 'number') ? items.map(String).filter(Boolean) : undefined
  },
  expects: 'a list of words',
})
const moment = (...aliases: string[]): Definition<Moment> => ({
  aliases,
  read: readMoment,
  expects: 'a date (2026-05-04) or a date and time with an offset (2026-05-04T09:00:00+02:00)',
})
const oneOf = <T extends string>(words: readonly T[], synonyms: Record<string, T> = {}, ...aliases: string[]): Definition<T> => ({
  aliases,
  read: (value) => {
    if (typeof value !== 'string') return undefined
    const word = value
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-')
    return words.find((known) => known === word) ?? (Object.hasOwn(synonyms, word) ? synonyms[word] : undefined)
  },
  expects: `one of ${words.join(', ')}`,
  words,
})

const TYPE_SYNONYMS: Record<string, MessageType> = {
  apology: 'incident',
  recall: 'incident',
  outage: 'incident',
  legal: 'notice',
  promo: 'marketing',
  promotion: 'marketing',
  promotional: 'marketing',
  onboarding: 'lifecycle',
  welcome: 'lifecycle',
  receipt: 'transactional',
  survey: 'feedback',
  support: 'support-reply',
  'win-back': 'inactivity',
}

/** The metadata table: every key that a rule may read, how files spell it, and how its value is read. */
const METADATA: { readonly [K in MetadataKey]: Definition<MetadataValues[K]> } = {
  subject: text('subject_line', 'settings.subject_line', 'email_config.subject', 'title'),
  preheader: text('preview', 'preview_text', 'preheader_text', 'description', 'mj_preview'),
  from: text('from_email', 'from_name', 'sender', 'author'),
  reply_to: text('reply_to_email', 'reply_to_address', 'reply2'),
  type: oneOf(MESSAGE_TYPES, TYPE_SYNONYMS, 'email_type', 'category', 'kind'),
  language: text('lang', 'locale', 'audience.language', 'content_language'),
  send_at: moment('date', 'publish_date', 'publish_up', 'scheduled_at', 'send_time', 'sdate', 'scheduled_for'),
  'send_window.from': moment(),
  'send_window.to': moment(),
  'audience.regions': {
    aliases: ['audience.region', 'audience.countries', 'audience.country', 'audience', 'regions', 'region', 'countries', 'country', 'geo'],
    read: readRegions,
    expects: 'region codes (US-NY) as a list, or as a map of code to share of the audience',
  },
  'audience.file': text('audience_file'),
  'audience.segment': text('segment', 'list', 'list_name', 'segment_text'),
  'audience.segment_basis': oneOf(['declared', 'purchased', 'inferred'], {}, 'segment_basis'),
  acknowledges: list('audience.acknowledges'),
  job: oneOf(['convenience', 'episodic', 'complex'], { low: 'convenience', simple: 'convenience', moderate: 'episodic', high: 'complex' }),
  relationship: oneOf(['stranger', 'lead', 'new', 'active', 'lapsed', 'former'], {}, 'audience.relationship'),
  customer_since: moment('audience.customer_since'),
  prior_feedback_asks: number(),
  'sequence.position': number(),
  'sequence.length': number(),
  'sequence.day': number(),
  'sequence.notice_sent': flag(),
  'trigger.event': text('trigger'),
  'trigger.after': text(),
  on_event: text(),
  'offer.ends': moment('offer.end'),
  'offer.stock': number(),
  'change.kind': text(),
  'change.effective': moment('change.date'),
  'change.direction': oneOf(['better', 'worse', 'mixed', 'neutral']),
  'change.old': text(),
  'change.new': text(),
  'change.irreversible': flag(),
  'incident.cause': oneOf(['us', 'vendor', 'external', 'unknown'], { own: 'us', 'third-party': 'vendor' }),
  'incident.start': moment(),
  'incident.end': moment(),
  'incident.known_at': moment(),
  'incident.scope': text(),
  'upgrade.migrates_data': flag(),
  'upgrade.known_risks': list(),
  'upgrade.rollback': {
    ...text(),
    read: (value) => (value === null ? undefined : typeof value === 'boolean' ? String(value) : text().read(value)),
  },
  'links.optout_topic': text(),
  locale_formality: oneOf(['high', 'usual']),
  // Commas may stand in the reason: a text is one entry.
  tactful_disable: { ...list('x_tactful_disable'), read: (value) => list().read(typeof value === 'string' ? [value] : value) },
  received: flag(),
  list_unsubscribe: text(),
}

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
  for (const entry of entries) {
    const spelling = entry.path.map(snakeCase).join('.')
    const known = SPELLINGS.get(spelling)
    if (!known || entry.value === null || entry.value === undefined || entry.value === '') continue
    const { key, rank } = known
    if ((ranks.get(key) ?? Number.POSITIVE_INFINITY) <= rank) continue
    const value = METADATA[key].read(entry.value)
    if (value === undefined) {
      if (isCanonical(key, spelling) && !isParentOfKeys(key, entry.value)) problems.push(misread(key, entry.value, entry.span))
      continue
    }
    ranks.set(key, rank)
    envelope[key] = { value, origin: entry.origin, span: entry.span, ...(entry.text && { text: entry.text }) }
  }
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

/** The metadata key that a dotted spelling stands for, if any. */
export function metadataKey(spelling: string): MetadataKey | undefined {
  return SPELLINGS.get(spelling.split('.').map(snakeCase).join('.'))?.key
}

function misread(key: MetadataKey, value: unknown, span: Span): Problem {
  const { expects, words } = METADATA[key]
  const shown =
    typeof value === 'string' ? `"${value}"` : Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a map' : String(value)
  const hint = words && typeof value === 'string' ? didYouMean(value, words) : ''
  return { message: `${key} is ${shown}; expected ${expects}.${hint}`, span, lost: false }
}

const isParentOfKeys = (key: MetadataKey, value: unknown): boolean =>
  typeof value === 'object' && value !== null && METADATA_KEYS.some((other) => other.startsWith(`${key}.`))

const snakeCase = (key: string): string =>
  key
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[\s-]+/g, '_')
    .toLowerCase()

const DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/

/** A date (whole day) or a date-time; without an offset the time says nothing more than its day. */
export function readMoment(value: unknown): Moment | undefined {
  if (typeof value !== 'string') return undefined
  const iso = value.trim()
  const match = DATE.exec(iso)
  if (!match) return undefined
  const [, day, time, offset] = match as unknown as [string, string, string | undefined, string | undefined]
  const midnight = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return undefined
  if (!time) return { iso, day }
  if (!offset) return { iso, day }
  const instant = Date.parse(`${day}T${time}${offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset}`)
  return Number.isNaN(instant) ? undefined : { iso, day, instant }
}

function readRegions(value: unknown): RegionShares | undefined {
  if (typeof value === 'string') return readRegions(value.split(/\s*,\s*/).filter(Boolean))
  if (Array.isArray(value)) {
    return value.length > 0 && value.every((code) => typeof code === 'string')
      ? new Map(value.map((code) => [code, Number.NaN]))
      : undefined
  }
  if (typeof value === 'object' && value !== null) {
    const shares = Object.entries(value)
    return shares.length > 0 && shares.every(([, share]) => typeof share === 'number' && share >= 0)
      ? new Map(shares as [string, number][])
      : undefined
  }
  return undefined
}
