import { type Finding, type Result, SEVERITIES, type Severity } from '../report/index.ts'
import { repositoryPath } from './file-path.ts'
import type { FormatOptions, Formatter } from './format.ts'
import { printable } from './printable.ts'
import { counted } from './summary.ts'

/** GitHub shows so many annotations of each kind that a step makes. */
const LIMIT = 10
const COMMANDS = { error: 'error', warn: 'warning', info: 'notice' } as const

/**
 * Workflow commands of GitHub Actions, which become annotations of a pull request: errors first, one for each rule in each file, and the
 * last that GitHub would show says how many more there are.
 */
export const github: Formatter = ({ results }, options) => {
  const groups = results.flatMap(groupsOf)
  return [...SEVERITIES]
    .reverse()
    .flatMap((severity) =>
      annotations(
        severity,
        groups.filter((group) => group.findings[0].severity === severity),
        options,
      ),
    )
    .map((command) => `${command}\n`)
    .join('')
}

/** The findings of one rule in one file, the loudest first. */
interface Group {
  readonly result: Result
  readonly findings: readonly [Finding, ...Finding[]]
}

function groupsOf(result: Result): Group[] {
  const loudness = ({ severity }: Finding) => SEVERITIES.indexOf(severity)
  const groups = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of [...result.findings].sort((a, b) => loudness(b) - loudness(a))) {
    const group = groups.get(finding.ruleId)
    if (group) group.push(finding)
    else groups.set(finding.ruleId, [finding])
  }
  return [...groups.values()].map((findings) => ({ result, findings }))
}

function annotations(severity: Severity, groups: readonly Group[], options: FormatOptions): string[] {
  if (groups.length <= LIMIT) return groups.map((group) => annotation(group, options))
  const rest = groups.slice(LIMIT - 1)
  const findings = rest.reduce((sum, group) => sum + group.findings.length, 0)
  const files = new Set(rest.map(({ result }) => result.path)).size
  return [
    ...groups.slice(0, LIMIT - 1).map((group) => annotation(group, options)),
    `::${COMMANDS[severity]} title=Tactful::${findings} more in ${counted(files, 'file')}: GitHub shows ${LIMIT} of a step. See the summary or another report.`,
  ]
}

function annotation({ result, findings: [finding, ...more] }: Group, options: FormatOptions): string {
  const { ruleId, severity, span, message, help } = finding
  const [first, last] = [result.source.position(span.start), result.source.position(span.end)]
  const properties = {
    file: repositoryPath(result.path, options),
    line: first.line,
    endLine: last.line,
    ...(first.line === last.line && { col: first.column, endColumn: Math.max(last.column, first.column + 1) }),
    title: ruleId,
  }
  const lines = [...new Set(more.map((other) => result.source.position(other.span.start).line))]
  const text = [
    message,
    help,
    lines.length > 0 ? `${more.length} more in this file: ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}.` : '',
  ]
    .filter(Boolean)
    .map((line) => escapeData(printable(line)))
    .join('%0A')
  const shown = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(printable(String(value)))}`)
  return `::${COMMANDS[severity]} ${shown.join(',')}::${text}`
}

const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
