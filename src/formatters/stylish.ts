import { Chalk, type ChalkInstance } from 'chalk'
import type { Result } from '../report/index.ts'
import { displayWidth } from './display-width.ts'
import { elsewhereInBrief } from './elsewhere.ts'
import type { Formatter } from './format.ts'
import { printable } from './printable.ts'
import { select } from './selection.ts'
import { SEVERITY_WORDS, severityPaint, summaryLine } from './summary.ts'

/** ESLint's table: the file, then a line a finding with its place, severity, message and rule. */
export const stylish: Formatter = (run, { colour, all }) => {
  const chalk = new Chalk({ level: colour ? 1 : 0 })
  const tables = run.results.filter(({ findings }) => findings.length > 0).map((result) => table(result, all, chalk))
  return `${[...tables, summaryLine(run, chalk)].join('\n\n')}\n`
}

function table({ path, source, findings }: Result, all: boolean, chalk: ChalkInstance): string {
  const { shown, rest } = select(findings, all)
  const rows = shown.map((finding) => {
    const { severity, ruleId, span } = finding
    const { line, column } = source.position(span.start)
    const message = printable(finding.message).replace(/\.$/, '') + elsewhereInBrief(finding)
    return { line: String(line), column: String(column), severity, message, ruleId }
  })
  const widest = (of: (row: (typeof rows)[number]) => string) => Math.max(0, ...rows.map((row) => displayWidth(of(row))))
  const [lines, columns, severities, messages] = [
    widest(({ line }) => line),
    widest(({ column }) => column),
    widest(({ severity }) => SEVERITY_WORDS[severity]),
    widest(({ message }) => message),
  ]
  return [
    chalk.underline(printable(path)),
    ...rows.map(({ line, column, severity, message, ruleId }) => {
      const place = chalk.dim(`${line.padStart(lines)}:${column.padEnd(columns)}`)
      const word = severityPaint(severity, chalk)(SEVERITY_WORDS[severity].padEnd(severities))
      return `  ${place}  ${word}  ${message}${' '.repeat(messages - displayWidth(message))}  ${chalk.dim(ruleId)}`
    }),
    ...(rest ? [`  ${chalk.dim(rest)}`] : []),
  ].join('\n')
}
