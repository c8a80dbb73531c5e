import type { MappedText, Span } from '../text/index.ts'
import type { Part } from './block.ts'
import type { Comment, Problem } from './message.ts'

/** One value of a file's metadata as written, before the metadata table gives it a meaning. */
export interface MetadataEntry {
  /** Keys from the root, such as `['audience', 'regions']`, in the spelling of the file. */
  readonly path: readonly string[]
  /** Text, number, boolean, null, or a list or map of them. Dates are text. */
  readonly value: unknown
  /** The value as text with its places and its merge tags masked (see MASK), where it is one piece of text; as long as `value`. */
  readonly text?: MappedText
  /** Where the value stands; `keySpan` where its key does. */
  readonly span: Span
  readonly keySpan: Span
  readonly origin: 'front-matter' | 'header' | 'line' | 'html'
}

/** What a format makes of a file. Parsing never throws: what cannot be read is a problem. */
export interface Parsed {
  readonly entries: readonly MetadataEntry[]
  readonly parts: readonly Part[]
  readonly comments: readonly Comment[]
  readonly problems: readonly Problem[]
  /** What the author calls the message, where its file holds several. */
  readonly name?: string
  /** The number of the flow in its file that the message is a step of: the same people get the messages of one flow, in order. */
  readonly flow?: number
  /** Whether it is sent in place of a message before it, not after it: one of several subjects that are tried against each other. */
  readonly isAlternative?: boolean
}

/** Reads a body of another media type inside this one; unknown types give no parts. */
export type ParseNested = (mediaType: string, text: MappedText) => Parsed

/** What a format room exports: text of the file in, Parsed out. */
export type ParseFormat = (text: MappedText, parseNested: ParseNested) => Parsed

/** What a format of files that hold several messages exports, such as the campaigns of an export: one Parsed for each, or one that holds the problem. */
export type ParseCollection = (text: MappedText, parseNested: ParseNested) => readonly Parsed[]
