import type { PhraseMatcher } from '../language/index.ts'
import type { Grade, Severity } from '../report/index.ts'
import type { Rule } from '../rule/index.ts'
import type { DirectivePolicy } from './directive-policy.ts'

/** A rule as a configuration runs it on a file. */
export interface EnabledRule {
  readonly rule: Rule
  /** Severity by grade; a grade that is missing is off. */
  readonly severities: Readonly<Partial<Record<Grade, Severity>>>
  /** Options with their defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>
  /** Report its `possible` findings at their grade's severity rather than as info. */
  readonly allowUncertain: boolean
}

/** What a configuration says for one file. */
export interface Settings {
  readonly rules: readonly EnabledRule[]
  /** Names under which the company speaks of itself. */
  readonly company: readonly string[]
  /** Phrases of the house that no rule may mark. */
  readonly voiceAllow: readonly string[]
  /** Whether directives in the files count. */
  readonly inlineConfig: boolean
  /** What is asked of them, where it is not the usual. */
  readonly directives?: Partial<DirectivePolicy>
  /** Finds the phrases of rules that the configuration brings, besides those of the product; that of the run unless given. */
  readonly matcher?: PhraseMatcher
}
