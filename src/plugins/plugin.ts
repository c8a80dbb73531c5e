import type { Rule } from '../rule/index.ts'

/** Settings of rules under a name, for `extends`. */
export interface PluginPreset {
  readonly description?: string
  readonly rules: Readonly<Record<string, unknown>>
}

/** Rules that come from outside: a package, a module or a file of rules. */
export interface Plugin {
  readonly name: string
  /** The first part of the ids of its rules, and of the names of its presets. */
  readonly namespace: string
  /** Where it stands. */
  readonly file: string
  /** The text of a file of rules: the same text, the same rules. A module has none: it may do anything. */
  readonly text?: string
  readonly rules: readonly Rule[]
  readonly presets: Readonly<Record<string, PluginPreset>>
}
