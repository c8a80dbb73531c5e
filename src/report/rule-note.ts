/** What a rule says about itself, for reports that need no other page beside them. */
export interface RuleNote {
  /** What it asks for, in one sentence. */
  readonly principle: string
  readonly why: string
  /** What a writer may object. */
  readonly objection: string
}
