import type { LineIndex } from '../text/index.ts'
import type { Finding, SuppressedFinding } from './finding.ts'
import type { ReportedMessage } from './rendering.ts'
import type { RuleNote } from './rule-note.ts'
import type { Severity } from './severity.ts'
import type { Timing } from './timing.ts'

/** Everything that a run says about one file. */
export interface Result {
  /** The path as the user gave it, `/`-separated; `<stdin>` without a name. */
  readonly path: string
  readonly source: LineIndex
  readonly findings: readonly Finding[]
  readonly suppressed: readonly SuppressedFinding[]
  /** The message type that the rules went by, and why. */
  readonly type: string
  readonly typeReason: string
  /** How many findings were fixed in `source`, where any were: the others are what is left. */
  readonly fixedCount?: number
  /** Whether a fixed file begins with a byte order mark, which is not in `source`. */
  readonly hasByteOrderMark?: boolean
  /** BCP 47; the rules know English only. */
  readonly language: string
  /** The messages of the file: none in a file of events, several in an export. */
  readonly messages?: readonly ReportedMessage[]
}

/** What a run has to say besides its findings; the command line prints it on one line of stderr. */
export interface Run {
  readonly results: readonly Result[]
  readonly notes: readonly string[]
  /** `YYYY-MM-DD`: the day for which it was asked. */
  readonly today?: string
  /** What a rule asks for and why, by its id; findings of the tool itself have a page in OWN_PAGES. */
  readonly noteOf?: (ruleId: string) => RuleNote | undefined
  /** How long what took, where that was measured. */
  readonly timing?: Timing
}

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>

export function count(findings: Iterable<Finding>): Counts {
  const counts = { info: 0, warn: 0, error: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}
