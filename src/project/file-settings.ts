import type { Grade, Severity } from '../report/index.ts'

/** What the configuration and the request make of one file, each setting with where it comes from. */
export interface FileSettings {
  readonly file: string
  /** The configuration file; null where there is none. */
  readonly config: string | null
  readonly ignored: boolean
  readonly rules: Readonly<Record<string, RuleSettings>>
  readonly company: readonly string[]
  readonly voice: { readonly allow: readonly string[] }
  readonly metadata: Readonly<Record<string, { readonly value: unknown; readonly origin: string }>>
  readonly regions: Readonly<Record<string, readonly string[]>>
  readonly events: {
    readonly rules: string
    readonly files: readonly { readonly path: string; readonly isMissing?: true; readonly asOf?: string }[]
  }
}

/** How a rule runs on a file. */
export interface RuleSettings {
  readonly severities: Readonly<Partial<Record<Grade, Severity>>> | 'off'
  readonly options?: Readonly<Record<string, unknown>>
  readonly allowUncertain?: true
  readonly origin: string
}
