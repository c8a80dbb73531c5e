import type { LineIndex, MappedText, SourceFile, Span } from '../text/index.ts'
import type { Part } from './block.ts'
import type { Envelope } from './envelope.ts'

/** Something in a file that could not be read as meant. `lost` says that text was withheld from the rules because of it. */
export interface Problem {
  readonly message: string
  readonly span: Span
  readonly lost: boolean
  /** The file in which the span counts, where it is not the message's own. */
  readonly file?: SourceFile
  /** What follows, where it is not that text went unread or was misread. */
  readonly help?: string
}

/** A comment of the file's own language, its text without the delimiters; directives such as `tactful-disable` stand in them. */
export interface Comment {
  readonly text: MappedText
  /** The whole comment with its delimiters. */
  readonly span: Span
  /** Whether recipients get it with the message, as those of HTML and CSS; no system strips it by itself. */
  readonly isSent?: boolean
}

/** One message as its file gives it: what the rules and the reports work on. Frozen in spirit: nothing changes it. */
export interface Message {
  /** The path as the user gave it, `/`-separated. */
  readonly path: string
  /** What the author calls it, where its file holds several messages. */
  readonly name?: string
  /** `markdown`, `text`, `html`, `mjml`, `eml` or `export`. */
  readonly format: string
  /** The file's text and its lines. */
  readonly source: LineIndex
  readonly envelope: Envelope
  readonly parts: readonly Part[]
  readonly comments: readonly Comment[]
  readonly problems: readonly Problem[]
}

/** Messages that the same people get, in the order in which they get them; a lone message is a campaign of one. */
export interface Campaign {
  readonly name: string
  readonly messages: readonly Message[]
  /** The file that speaks of them all, where there is one. */
  readonly sidecar?: Sidecar
}

/** A campaign.yml as the linter needs it: what messages take from it, such as a subject, is judged where it stands. */
export interface Sidecar {
  readonly file: SourceFile
  readonly comments: readonly Comment[]
  /** Whether all messages that it lists are in the campaign; a variant is linted by itself. */
  readonly isWhole: boolean
}
