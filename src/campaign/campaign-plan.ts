import type { Comment, Envelope, Moment, Problem } from '../document/index.ts'
import type { Span } from '../text/index.ts'

/** A value of a campaign file, and where it stands there. */
export interface Written<T> {
  readonly value: T
  readonly span: Span
}

/** When people enter a campaign: on one day, within some days, or always. */
export interface Schedule {
  readonly start?: Moment
  /** The last day on which somebody may enter. */
  readonly end?: Moment
  /** An IANA name; it says which day is today, and shifts nothing. */
  readonly timezone?: string
  /** People enter on any day, also today. */
  readonly isRolling: boolean
  /** How many days ahead the mail of a rolling campaign is judged. */
  readonly horizonDays: number
}

/** One mail of a campaign: an entry of `emails`. */
export interface CampaignMail {
  /** The message, or the folder of a template, from the folder of the campaign file. */
  readonly file: Written<string>
  /** The message that is sent in its place while an event goes on (`on_event: variant:FILE`). */
  readonly variant?: Written<string>
  /** Minutes after the mail before it, or after somebody entered; undefined where it cannot be read. */
  readonly delay: number | undefined
  readonly isFromStart: boolean
  /** What the entry says about the message. */
  readonly envelope: Envelope
  /** Where the entry says how it is sent, or the whole of it. */
  readonly span: Span
}

/** What a campaign file says: mails that the same people get, in order. */
export interface CampaignPlan {
  readonly name?: string
  /** What is said about all of its mails. */
  readonly envelope: Envelope
  readonly schedule: Schedule
  readonly mails: readonly CampaignMail[]
}

/** A campaign file as far as it could be read, and every problem with its place. */
export interface CampaignReading {
  readonly plan: CampaignPlan
  readonly problems: readonly Problem[]
  readonly comments: readonly Comment[]
  /** Whether a part of it could not be read as YAML, so that mails may be missing. */
  readonly isBroken: boolean
}
