import { Chalk, type ChalkInstance } from 'chalk'
import type { Finding, Result } from '../report/index.ts'
import { elsewhere } from './elsewhere.ts'
import type { FormatOptions, Formatter } from './format.ts'
import { type Marked, showMarked } from './marked-text.ts'
import { printable } from './printable.ts'
import { select } from './selection.ts'
import { SEVERITY_WORDS, severityPaint, summaryLine } from './summary.ts'
import { wrapped } from './wrap.ts'

/** Rows that a finding takes at most where its words allow it, with the blank one after it: three of them fit a screen of 24. */
const ROWS = 7
/** Three findings fit a screen: of so many, words to take over are given whole only where they leave that room. */
const [FEW, SCREEN] = [3, 24]

/** For each finding the sentence as the reader sees it, what it does to him, and what to write instead. */
export const full: Formatter = (run, options) => {
  const chalk = new Chalk({ level: options.colour ? 1 : 0 })
  const messages = run.results.filter(({ findings }) => findings.length > 0).map((result) => showMessage(result, options, chalk))
  return [...messages, summaryLine(run, chalk), ''].join('\n')
}

function showMessage(result: Result, options: FormatOptions, chalk: ChalkInstance): string {
  const { shown, rest } = select(result.findings, options.all)
  const findings = adviseOnce(shown)
  const show = (isWhole: (finding: Finding) => boolean) =>
    findings.map((finding) => `${showFinding(finding, result, options, chalk, isWhole(finding)).join('\n')}\n`)
  const whole = show(({ severity }) => options.all || severity === 'error')
  const isTooLong = !options.all && findings.length <= FEW && whole.join('\n').split('\n').length >= SCREEN
  return [...(isTooLong ? show(() => false) : whole), ...(rest ? [`${chalk.dim(rest)}\n`] : [])].join('\n')
}

/** The same advice of a rule stands under the first of its findings in a message. */
function adviseOnce(findings: readonly Finding[]): Finding[] {
  const given = new Set<string>()
  return findings.map((finding) => {
    const advice = [finding.ruleId, finding.inMessage, finding.help].join('\n')
    if (given.has(advice)) return { ...finding, help: '' }
    given.add(advice)
    return finding
  })
}

function showFinding(finding: Finding, { path, source }: Result, options: FormatOptions, chalk: ChalkInstance, isWhole: boolean): string[] {
  const { severity, ruleId, span, message, help, inMessage } = finding
  const paint = severityPaint(severity, chalk)
  const { line, column } = source.position(span.start)
  const width = options.width - 2
  const says = wrapped(printable(message), width)
  const advice = help === '' ? [] : wrapped(printable(help), width - 2).map((text, i) => (i === 0 ? `→ ${text}` : `  ${text}`))
  const places = elsewhere(finding).flatMap((text) => wrapped(text, width - 2).map((row, i) => (i === 0 ? `↳ ${row}` : `  ${row}`)))
  const advised = [...advice, ...tries(finding, width, isWhole)]
  const rows = Math.max(2, ROWS - 2 - says.length - advised.length - places.length)
  const underline = severity === 'error' ? '^' : '~'
  const marked = options.raw ? undefined : finding.excerpt
  const quoted = marked
    ? showMarked(marked, { width, rows, underline, paint })
    : options.raw
      ? showSourceLine(finding, source, { width, rows: 2, underline, paint }, chalk)
      : []
  return [
    `${chalk.bold(`${printable(path)}:${line}:${column}`)}  ${paint(SEVERITY_WORDS[severity])}  ${chalk.dim(ruleId + nameOf(inMessage))}`,
    ...[...quoted, ...says, ...places.map((text) => chalk.dim(text)), ...advised.map((text) => chalk.cyan(text))].map(
      (text) => `  ${text}`,
    ),
  ]
}

/** The first of the words to take over: whole, or how they begin in one row; a machine's format has the others too. */
function tries({ suggestions: [first] = [] }: Finding, width: number, isWhole: boolean): string[] {
  if (!first) return []
  const [row = '', ...more] = wrapped(printable(first.reads ? `Could read: ${first.reads}` : first.message), width - 2)
  if (isWhole) return [row, ...more.map((text) => `  ${text}`)]
  return [more.length > 0 ? `${row} …` : row]
}

/** The line of the file with its number; a span of several lines is marked to the end of the first. */
function showSourceLine(
  { span }: Finding,
  source: Result['source'],
  style: Parameters<typeof showMarked>[1],
  chalk: ChalkInstance,
): string[] {
  const { line, column } = source.position(span.start)
  const gutter = `${line} | `
  const text = source.lineText(line)
  const marked: Marked = { text, start: column - 1, end: Math.min(text.length, column - 1 + Math.max(1, span.end - span.start)) }
  const rows = showMarked(marked, { ...style, width: style.width - gutter.length })
  return rows.map((row, i) => (i === 0 ? chalk.dim(gutter) : ' '.repeat(gutter.length)) + row)
}

/** The message that a finding is in, for a file that may hold several. */
const nameOf = (message: string | undefined): string =>
  message === undefined ? '' : `  in "${printable(message.length > 40 ? `${message.slice(0, 40)}…` : message)}"`
