import { resolve } from 'node:path'
import { count, type Edit, type Finding, fingerprint, OWN_IDS, type Result } from '../report/index.ts'
import type { LineIndex, Span } from '../text/index.ts'
import { docsUrl } from './docs-url.ts'
import type { Formatter } from './format.ts'

/** ESLint's array of results, field for field, with what Tactful knows besides: a machine's format carries everything. */
export const json: Formatter = (run, { cwd }) => {
  return `${JSON.stringify(run.results.map((result) => jsonResult(result, cwd)))}\n`
}

function jsonResult(result: Result, cwd: string) {
  const { path, findings, suppressed, type, typeReason } = result
  const { error, warn, info } = count(findings)
  const fixable = count(findings.filter(({ fix }) => fix))
  const toMessage = messageMaker(result)
  return {
    filePath: path === '<stdin>' ? path : resolve(cwd, path),
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
    ...(findings.length > 0 && { source: result.source.text }),
    usedDeprecatedRules: [],
    type,
    typeReason,
  }
}

/** Turns findings of one file into messages; fingerprints count findings of the same rule at the same words. */
function messageMaker({ path, source }: Result): (finding: Finding) => object {
  const ordinals = new Map<string, number>()
  return (finding) => {
    const { ruleId, severity, message, span, fix, suggestions, help, zone, confidence, grade, related, inMessage } = finding
    const words = source.text.slice(span.start, span.end)
    const key = `${ruleId}\n${words.toLowerCase().replace(/\s+/g, ' ').trim()}`
    const ordinal = ordinals.get(key) ?? 0
    ordinals.set(key, ordinal + 1)
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
      fingerprint: fingerprint(ruleId, path, words, ordinal),
    }
  }
}

/** Text was lost to the rules, or a rule failed. */
const isFatal = ({ ruleId, severity }: Finding): boolean =>
  ruleId === OWN_IDS.internalError || (ruleId === OWN_IDS.parseProblem && severity === 'error')

const edit = ({ span, text }: Edit) => ({ range: [span.start, span.end], text })

function place(source: LineIndex, { start, end }: Span) {
  const first = source.position(start)
  const last = source.position(end)
  return { line: first.line, column: first.column, endLine: last.line, endColumn: last.column }
}
