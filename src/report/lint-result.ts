import { isFatal } from './finding.ts'
import { type LintMessage, messageMaker, type SuppressedLintMessage } from './lint-message.ts'
import { count, type Result } from './result.ts'

/** What was found in one file: ESLint's result, field for field, with what Tactful knows besides. */
export interface LintResult {
  /** Absolute; `<text>` for a text without a name. */
  readonly filePath: string
  readonly messages: readonly LintMessage[]
  /** What is switched off, known to the baseline, or in text that a run of changed text did not ask about. */
  readonly suppressedMessages: readonly SuppressedLintMessage[]
  readonly errorCount: number
  readonly fatalErrorCount: number
  /** Warnings only; `infoCount` has the others. */
  readonly warningCount: number
  readonly infoCount: number
  readonly fixableErrorCount: number
  readonly fixableWarningCount: number
  /** The text with its fixes, where any were made, and the byte order mark of its file. */
  readonly output?: string
  /** The text as it is, where something was found in it and nothing was fixed. */
  readonly source?: string
  readonly usedDeprecatedRules: readonly never[]
  /** The type of message that the rules went by, and why. */
  readonly type: string
  readonly typeReason: string
}

/** The result of a file for programs, under the path that it shall have there. */
export function lintResult(result: Result, filePath: string): LintResult {
  const { findings, suppressed, type, typeReason } = result
  const { error, warn, info } = count(findings)
  const fixable = count(findings.filter(({ fix }) => fix))
  const toMessage = messageMaker(result)
  return {
    filePath,
    messages: findings.map(toMessage),
    suppressedMessages: suppressed.map((finding) => ({
      ...toMessage(finding),
      suppressions: [{ kind: finding.suppression.kind, justification: finding.suppression.reason }],
    })),
    errorCount: error,
    fatalErrorCount: findings.filter(isFatal).length,
    warningCount: warn,
    infoCount: info,
    fixableErrorCount: fixable.error,
    fixableWarningCount: fixable.warn,
    ...(result.fixedCount ? { output: fixedText(result) } : findings.length > 0 && { source: result.source.text }),
    usedDeprecatedRules: [],
    type,
    typeReason,
  }
}

const fixedText = ({ source, hasByteOrderMark }: Result): string => (hasByteOrderMark ? `\uFEFF${source.text}` : source.text)
