import type { FormatName, Grade, Reporter, Severity } from '../report/index.ts'

/** How loud a rule is: a severity, or `off`. */
export type Level = Severity | 'off'

/** What a configuration says about one rule. */
export type RuleSetting =
  | Level
  | readonly [Level, Readonly<Record<string, unknown>>?]
  | {
      readonly severity?: Level
      readonly grades?: Readonly<Partial<Record<Grade, Level>>>
      readonly options?: Readonly<Record<string, unknown>>
      /** Report `possible` findings at their severity rather than as info. */
      readonly allowUncertain?: boolean
    }

/** What a configuration says about messages, wherever it may stand. */
export interface MessageConfig {
  readonly rules?: Readonly<Record<string, RuleSetting>>
  /** Metadata of messages that do not state it themselves, and `timezone`. */
  readonly defaults?: Readonly<Record<string, unknown>>
  /** Names under which the company speaks of itself. */
  readonly company?: string | readonly string[]
  readonly voice?: { readonly allow?: readonly string[] }
  readonly locale_formality?: 'high' | 'usual'
  /** What is asked of `tactful-disable` comments, and how loudly they are spoken of. */
  readonly directives?: {
    readonly requireReason?: boolean
    readonly allowBlanket?: boolean
    readonly unused?: Level
    readonly sent?: Level
  }
}

/** Settings for some of the files. */
export interface Override extends MessageConfig {
  readonly name?: string
  /** Patterns as in a `.gitignore`, from the directory of the configuration; `{a,b}` stands for either. */
  readonly files: string | readonly string[]
  readonly ignores?: string | readonly string[]
}

/** The content of a configuration file, the same in YAML, JSON and TypeScript. */
export interface Config extends MessageConfig {
  readonly $schema?: string
  /** Presets by name, files, or packages; `recommended` unless given. */
  readonly extends?: string | readonly string[]
  /** Files of rules, modules and packages that bring rules of their own. */
  readonly plugins?: string | readonly string[]
  readonly overrides?: readonly Override[]
  /** Files of events, from the directory of the configuration. */
  readonly events?: string | readonly string[]
  /** Groups of regions by name, for audiences. */
  readonly regions?: Readonly<Record<string, readonly string[]>>
  /** The reports that a run writes: a format for stdout, or one with its file, from the directory of the configuration. */
  readonly reporters?: readonly (FormatName | Reporter)[]
  readonly ignore?: string | readonly string[]
  /** The file of findings that are known, from the directory of the configuration. */
  readonly baseline?: string
}

/** Types a configuration; returns it as it is. */
export function defineConfig(config: Config): Config {
  return config
}
