import { type Edit, type Finding, fingerprintsOf, isFatal, type Result } from '../report/index.ts'
import type { LineIndex, Span } from '../text/index.ts'
import { docsUrl } from './docs-url.ts'

/** Turns findings of one file into messages as ESLint has them, with what Tactful knows besides. */
export function messageMaker(result: Result): (finding: Finding) => object {
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
      fingerprint: fingerprints.get(finding),
    }
  }
}

const edit = ({ span, text }: Edit) => ({ range: [span.start, span.end], text })

function place(source: LineIndex, { start, end }: Span) {
  const first = source.position(start)
  const last = source.position(end)
  return { line: first.line, column: first.column, endLine: last.line, endColumn: last.column }
}
