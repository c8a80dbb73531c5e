import { printable } from '../formatters/index.ts'
import type { ProjectRun } from '../project/index.ts'
import { count, isAtLeast, OWN_IDS } from '../report/index.ts'
import type { LintOptions } from './lint-options.ts'
import { EXIT, type Terminal } from './terminal.ts'

/** Says what could not be done and what is to be known besides the report, and gives the exit code. */
export function conclude(run: ProjectRun, options: LintOptions, terminal: Terminal, unwritten: readonly string[]): number {
  const failures = [...run.failures, ...unwritten]
  for (const failure of failures) terminal.stderr.write(`${printable(failure)}\n`)
  const { warn } = count(run.results.flatMap(({ findings }) => findings))
  if (warn > options.maxWarnings)
    terminal.stderr.write(`${warn} ${warn === 1 ? 'warning' : 'warnings'}, more than the ${options.maxWarnings} of --max-warnings.\n`)
  if (run.notes.length > 0) terminal.stderr.write(`${printable(run.notes.join(' '))}\n`)
  return exitCode({ ...run, failures }, options)
}

/** What could not be done wins over what was found. */
function exitCode({ results, failures }: ProjectRun, { failOn, maxWarnings }: LintOptions): number {
  const findings = results.flatMap((result) => result.findings)
  if (failures.length > 0 || findings.some(({ ruleId }) => ruleId === OWN_IDS.internalError)) return EXIT.failure
  if (failOn !== 'never' && findings.some(({ severity }) => isAtLeast(severity, failOn))) return EXIT.findings
  return count(findings).warn > maxWarnings ? EXIT.findings : EXIT.clean
}
