import type { Format } from '../reader/index.ts'
import type { Rule } from '../rule/index.ts'
import type { MessageConfig } from '../settings/index.ts'

/** What is known of a text besides its words. All of it is optional. */
export interface CoreOptions {
  /** Without it the name says what the text is, else the text itself. */
  readonly format?: Format
  /** A name for reports; its extension tells the format. */
  readonly filePath?: string
  /** The rules there are; those of Tactful unless given. */
  readonly rules?: readonly Rule[]
  /** Which of their grades are reported, and how loudly; `recommended` unless given. */
  readonly preset?: 'recommended' | 'strict' | 'incident'
  /** Settings of rules, metadata of the message, names of the company and so on, as in a configuration file. */
  readonly config?: MessageConfig
  /** What goes on, as in an events.yml; without it the rules about events are off. */
  readonly events?: string
  /** Groups of regions by name. */
  readonly regions?: Readonly<Record<string, readonly string[]>>
  /** The date or date-time to take for now; the clock unless given. */
  readonly now?: string
}
