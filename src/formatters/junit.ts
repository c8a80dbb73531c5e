import { type Finding, isFatal, type Result } from '../report/index.ts'
import { repositoryPath } from './file-path.ts'
import type { FormatOptions, Formatter } from './format.ts'
import { printable } from './printable.ts'
import { SEVERITY_WORDS } from './summary.ts'

/**
 * JUnit's XML as Jenkins and other CI systems read it: a suite for each file, a test case that fails for each error and warning, and one
 * that passes for a file without. Infos fail no run; they stand in the output of a case that passes.
 */
export const junit: Formatter = ({ results }, options) => {
  const suites = results.map((result) => suiteOf(result, options))
  const findings = results.flatMap((result) => result.findings)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="Tactful" tests="${suites.reduce((sum, { tests }) => sum + tests, 0)}" ${countsOf(findings)}>`,
    ...suites.flatMap(({ lines }) => lines.map((line) => `  ${line}`)),
    '</testsuites>\n',
  ].join('\n')
}

function suiteOf(result: Result, options: FormatOptions): { tests: number; lines: string[] } {
  const name = escaped(printable(repositoryPath(result.path, options)))
  const cases = result.findings.map((finding) => caseOf(finding, result, name))
  const tests = Math.max(1, cases.length)
  const all = cases.length > 0 ? cases.flat() : [`<testcase name="no findings" classname="${name}"/>`]
  return {
    tests,
    lines: [`<testsuite name="${name}" tests="${tests}" ${countsOf(result.findings)}>`, ...all.map((line) => `  ${line}`), '</testsuite>'],
  }
}

function caseOf(finding: Finding, { path, source }: Result, classname: string): string[] {
  const { ruleId, severity, span, message, help } = finding
  const { line, column } = source.position(span.start)
  const place = `${printable(path)}:${line}:${column}`
  const text = escaped([place, message, help].filter(Boolean).map(printable).join('\n'))
  const element = isFatal(finding) ? 'error' : 'failure'
  return [
    `<testcase name="${escaped(`${ruleId} (${line}:${column})`)}" classname="${classname}">`,
    severity === 'info'
      ? `  <system-out>${text}</system-out>`
      : `  <${element} type="${SEVERITY_WORDS[severity]}" message="${escaped(printable(message))}">${text}</${element}>`,
    '</testcase>',
  ]
}

function countsOf(findings: readonly Finding[]): string {
  const errors = findings.filter(isFatal).length
  const failures = findings.filter((finding) => finding.severity !== 'info' && !isFatal(finding)).length
  return `failures="${failures}" errors="${errors}"`
}

/** XML 1.0, 2.4: markup and the end of a CDATA section, which no text may hold either. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
