import type { Level, RuleSetting } from '../config/index.ts'

/** What is the same for everything that an instance of Tactful lints. All of it is optional. */
export interface TactfulOptions {
  /** The directory from which paths count, absolute; that of the process unless given. */
  readonly cwd?: string
  /** A configuration for all files, instead of the nearest one of each. */
  readonly configFile?: string
  /** Whether configuration files are looked for; true unless given. */
  readonly configLookup?: boolean
  /** A preset instead of those of the configuration: `recommended`, `strict`, `incident`, or one of a plug-in. */
  readonly preset?: string
  /** Settings of rules, over those of the configuration. */
  readonly rules?: Readonly<Record<string, RuleSetting>>
  /** Metadata that wins over what messages say, with the keys of `defaults` in a configuration. */
  readonly metadata?: Readonly<Record<string, unknown>>
  /** Files of events, besides those of the configuration. */
  readonly events?: readonly string[]
  /** The date or date-time to take for now; the clock unless given. */
  readonly now?: string
  /** Whether directives in the files count; true unless given. */
  readonly inlineConfig?: boolean
  /** How loud a directive is that switches off nothing. */
  readonly reportUnusedDirectives?: Level
  /** Whether ignore files count; true unless given. */
  readonly ignore?: boolean
  /** Files to leave out besides, as in a `.gitignore`. */
  readonly ignorePatterns?: readonly string[]
  /** Whether a pattern that no file matches is an error; true unless given. */
  readonly errorOnUnmatchedPattern?: boolean
  /** The file of known findings instead of that of the configuration; false for none. */
  readonly baseline?: string | false
  /** Whether safe fixes are made: `output` of a result is the text with them, `outputFixes` writes it. */
  readonly fix?: boolean
  /** Families of rules (`tone` …) and `directive`: only these are fixed. */
  readonly fixTypes?: readonly string[]
}
