import type { Confidence, Severity } from './severity.ts'

/** What a rule says about itself, for reports that need no other page beside them. */
export interface RuleNote {
  /** What it asks for, in one sentence. */
  readonly principle: string
  readonly why: string
  /** What a writer may object. */
  readonly objection: string
  /** The severity of its loudest grade. */
  readonly severity: Severity
  readonly confidence: Confidence
  /** All of it, with examples, in Markdown. */
  readonly page: string
}
