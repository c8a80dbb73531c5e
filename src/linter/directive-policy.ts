import type { Severity } from '../report/index.ts'

/** What a configuration asks of directives, and how loudly it hears of them. */
export interface DirectivePolicy {
  /** Whether each must give its reason. */
  readonly requireReason: boolean
  /** Whether one without ids switches off every rule. */
  readonly allowBlanket: boolean
  /** How loud one is that switches off nothing. */
  readonly unused: Severity | 'off'
  /** How loud one is that recipients would get with the message. */
  readonly sent: Severity | 'off'
}

/** What holds where a configuration says nothing. */
export const USUAL_POLICY: DirectivePolicy = { requireReason: false, allowBlanket: false, unused: 'warn', sent: 'info' }

/** What directives are judged by. */
export interface DirectiveContext {
  readonly policy: DirectivePolicy
  readonly today: string
  /** Ids of all rules there are. */
  readonly knownRules: ReadonlySet<string>
  /** Ids of those that ran on the message; without them none did, and nothing can be said about directives for them. */
  readonly ranRules: ReadonlySet<string>
}
