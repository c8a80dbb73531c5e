import { count, isFatal, type Result } from '../report/index.ts'
import { filePath } from './file-path.ts'
import type { Formatter } from './format.ts'
import { messageMaker } from './json-message.ts'

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
    filePath: filePath(path, cwd),
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
    ...(result.fixedCount ? { output: result.source.text } : findings.length > 0 && { source: result.source.text }),
    usedDeprecatedRules: [],
    type,
    typeReason,
  }
}
