import type { MappedText, SourceFile, Span } from '../text/index.ts'

/** What a message is for. `other` is none of these; a missing type is inferred from the text. */
export const MESSAGE_TYPES = [
  'marketing',
  'newsletter',
  'lifecycle',
  'inactivity',
  'transactional',
  'feedback',
  'incident',
  'breach',
  'upgrade',
  'notice',
  'support-reply',
  'other',
] as const
export type MessageType = (typeof MESSAGE_TYPES)[number]

/** A date as written and never shifted: a whole day, or an instant when a time with an offset was given. */
export interface Moment {
  readonly iso: string
  /** The calendar day as written, `YYYY-MM-DD`. */
  readonly day: string
  /** Milliseconds since 1970, for a date-time with an offset. */
  readonly instant?: number
}

/** Region code or name as written -> share of the audience from 0 to 1; NaN where no share was given. */
export type RegionShares = ReadonlyMap<string, number>

/** The metadata that rules may read: the key as rules and files spell it, and its type. */
export interface MetadataValues {
  subject: string
  preheader: string
  from: string
  reply_to: string
  type: MessageType
  language: string
  send_at: Moment
  /** First and last day on which the message may be sent: that of a campaign which people enter over weeks. */
  'send_window.from': Moment
  'send_window.to': Moment
  'audience.regions': RegionShares
  /** A list of the recipients, or of their numbers by region; from the folder of the file that names it. */
  'audience.file': string
  'audience.segment': string
  'audience.segment_basis': 'declared' | 'purchased' | 'inferred'
  acknowledges: readonly string[]
  job: 'convenience' | 'episodic' | 'complex'
  relationship: 'stranger' | 'lead' | 'new' | 'active' | 'lapsed' | 'former'
  customer_since: Moment
  prior_feedback_asks: number
  'sequence.position': number
  'sequence.length': number
  /** Days between the one on which somebody entered the campaign and this message. */
  'sequence.day': number
  'sequence.notice_sent': boolean
  'trigger.event': string
  'trigger.after': string
  on_event: string
  'offer.ends': Moment
  'offer.stock': number
  'change.kind': string
  'change.effective': Moment
  'change.direction': 'better' | 'worse' | 'mixed' | 'neutral'
  'change.old': string
  'change.new': string
  'change.irreversible': boolean
  'incident.cause': 'us' | 'vendor' | 'external' | 'unknown'
  'incident.start': Moment
  'incident.end': Moment
  'incident.known_at': Moment
  'incident.scope': string
  'upgrade.migrates_data': boolean
  'upgrade.known_risks': readonly string[]
  /** When the known risks became known. */
  'upgrade.known_at': Moment
  'upgrade.rollback': string
  'links.optout_topic': string
  locale_formality: 'high' | 'usual'
  /** Rule ids that the author has switched off for this message, with the reason if one was given. */
  tactful_disable: readonly string[]
  /** From mail headers only: the message was delivered, says how to leave the list, or stands in a thread. */
  received: boolean
  list_unsubscribe: string
  /** The message that this one answers (RFC 5322 3.6.4). */
  in_reply_to: string
}
export type MetadataKey = keyof MetadataValues

/** Where a value came from; anything but the first four stands outside the file, at its start. */
export type Origin = 'front-matter' | 'header' | 'line' | 'html' | 'campaign' | 'command-line' | 'config'

/** One known value of a message's metadata. */
export interface Field<T> {
  readonly value: T
  readonly origin: Origin
  readonly span: Span
  /** The value with its places, for keys that a reader sees (subject, preheader, from). */
  readonly text?: MappedText
  /** Where each region of an audience stands, as written. */
  readonly places?: ReadonlyMap<string, Span>
  /** The file in which the value stands, where it is not the message's own: a campaign.yml, the metadata beside a template. */
  readonly file?: SourceFile
}

/** What is known about a message besides its body; a missing key narrows a rule or turns it off. */
export type Envelope = { readonly [K in MetadataKey]?: Field<MetadataValues[K]> }
