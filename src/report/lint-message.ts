import type { LineIndex, Span } from '../text/index.ts'
import { docsUrl } from './docs-url.ts'
import { type Edit, type Finding, isFatal } from './finding.ts'
import { fingerprintsOf } from './fingerprints.ts'
import type { Result } from './result.ts'
import type { Confidence, Grade, Severity } from './severity.ts'

/** A place in a file: lines and columns from 1 in UTF-16 units, the end exclusive. */
export interface LintPlace {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Text to put in place of a range of the file, in UTF-16 units from 0, the end exclusive. */
export interface LintFix {
  readonly range: readonly [start: number, end: number]
  readonly text: string
}

/** Another place that belongs to a message: a further occurrence, or a finding of another rule that gave way. */
export interface RelatedPlace extends LintPlace {
  readonly message: string
  readonly ruleId?: string
  /** The file, where it is another one. */
  readonly path?: string
}

/** One finding: ESLint's message, field for field, with what Tactful knows besides. */
export interface LintMessage extends LintPlace {
  readonly ruleId: string
  /** 2 for an error, 1 for all others; `severityName` tells them apart. */
  readonly severity: 1 | 2
  /** Text was lost to the rules, or a rule failed. */
  readonly fatal?: true
  /** What a reader will see or feel, and what to do instead. */
  readonly message: string
  /** What `fix` writes: mechanical, and with the same meaning. */
  readonly fix?: LintFix
  /** Words that a writer may take over. */
  readonly suggestions?: readonly { readonly desc: string; readonly fix: LintFix }[]
  readonly severityName: Severity
  /** One line of what to write instead. */
  readonly help: string
  /** The page of the rule, from the root of this package; findings of the tool itself and of plug-ins have none. */
  readonly docsUrl?: string | undefined
  /** What the author calls the message, where its file may hold several. */
  readonly inMessage?: string
  /** Where in the message it stands: `subject`, `p1`, `closing` … */
  readonly zone: string
  readonly confidence: Confidence
  readonly grade: Grade
  readonly related: readonly RelatedPlace[]
  /** A name of the finding that survives moved lines. */
  readonly fingerprint: string
}

/** A finding that does not count, and why. */
export interface SuppressedLintMessage extends LintMessage {
  readonly suppressions: readonly { readonly kind: 'directive' | 'file' | 'unchanged'; readonly justification: string }[]
}

/** Turns findings of one file into messages as ESLint has them, with what Tactful knows besides. */
export function messageMaker(result: Result): (finding: Finding) => LintMessage {
  const { source } = result
  const fingerprints = fingerprintsOf(result)
  return (finding) => {
    const { ruleId, severity, message, span, fix, suggestions, help, zone, confidence, grade, related, inMessage } = finding
    return {
      ruleId,
      severity: severity === 'error' ? 2 : 1,
      ...(isFatal(finding) && { fatal: true }),
      message,
      ...place(source, span),
      ...(fix && { fix: edit(fix) }),
      ...(suggestions && { suggestions: suggestions.map((suggestion) => ({ desc: suggestion.message, fix: edit(suggestion.edit) })) }),
      severityName: severity,
      help,
      docsUrl: docsUrl(ruleId),
      ...(inMessage !== undefined && { inMessage }),
      zone,
      confidence,
      grade,
      related: related.map((other) => ({
        message: other.message,
        ...(other.ruleId && { ruleId: other.ruleId }),
        ...(other.file && { path: other.file.path }),
        ...place(other.file?.lines ?? source, other.span),
      })),
      fingerprint: fingerprints.get(finding)!,
    }
  }
}

const edit = ({ span, text }: Edit): LintFix => ({ range: [span.start, span.end], text })

function place(source: LineIndex, { start, end }: Span): LintPlace {
  const first = source.position(start)
  const last = source.position(end)
  return { line: first.line, column: first.column, endLine: last.line, endColumn: last.column }
}
