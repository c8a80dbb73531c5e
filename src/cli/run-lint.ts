import { FORMATTERS, type FormatName, printable } from '../formatters/index.ts'
import { lintProject, type ProjectRun } from '../project/index.ts'
import { count, isAtLeast, OWN_IDS, type Run } from '../report/index.ts'
import { hasColour } from './colour.ts'
import { type LintOptions, readLintOptions } from './lint-options.ts'
import type { Arguments } from './parse-arguments.ts'
import { EXIT, type Terminal, widthOf } from './terminal.ts'

/** Runs of up to this many findings are shown in full even where nobody scrolls. */
const FULL_UP_TO = 30

/** Lints as the arguments say, and gives the exit code. */
export async function runLint(parsed: Arguments, terminal: Terminal): Promise<number> {
  const options = readLintOptions(parsed, terminal)
  if (options.printConfig !== undefined) {
    terminal.stdout.write(await (await import('./print-config.ts')).printConfig(options.printConfig, options.request))
    return EXIT.clean
  }
  const run = await lintProject(options.request)
  await report(run, options, parsed.options.color as boolean | undefined, terminal)
  for (const failure of run.failures) terminal.stderr.write(`${printable(failure)}\n`)
  const { warn } = count(run.results.flatMap(({ findings }) => findings))
  if (warn > options.maxWarnings) terminal.stderr.write(`${warn} warnings, more than the ${options.maxWarnings} of --max-warnings.\n`)
  if (run.notes.length > 0) terminal.stderr.write(`${printable(run.notes.join(' '))}\n`)
  return exitCode(run, options)
}

async function report(run: Run, options: LintOptions, colourFlag: boolean | undefined, terminal: Terminal): Promise<void> {
  const { outputFile, all, raw, quiet, request } = options
  const shown = quiet ? onlyErrors(run) : run
  const format = await FORMATTERS[options.format ?? defaultFormat(shown, outputFile === undefined && terminal.stdout.isTTY === true)]()
  const colour = outputFile === undefined ? hasColour(colourFlag, terminal.env, terminal.stdout) : colourFlag === true
  const text = format(shown, { cwd: request.cwd, colour, width: widthOf(terminal.stdout), all, raw })
  if (outputFile === undefined) terminal.stdout.write(text)
  else await (await import('./write-report.ts')).writeReport(outputFile, text, request.cwd)
}

function defaultFormat(run: Run, isTerminal: boolean): FormatName {
  return isTerminal || run.results.reduce((sum, { findings }) => sum + findings.length, 0) <= FULL_UP_TO ? 'full' : 'stylish'
}

const onlyErrors = (run: Run): Run => ({
  ...run,
  results: run.results.map((result) => ({ ...result, findings: result.findings.filter(({ severity }) => severity === 'error') })),
})

/** What could not be done wins over what was found. */
function exitCode({ results, failures }: ProjectRun, { failOn, maxWarnings }: LintOptions): number {
  const findings = results.flatMap((result) => result.findings)
  if (failures.length > 0 || findings.some(({ ruleId }) => ruleId === OWN_IDS.internalError)) return EXIT.failure
  if (failOn !== 'never' && findings.some(({ severity }) => isAtLeast(severity, failOn))) return EXIT.findings
  return count(findings).warn > maxWarnings ? EXIT.findings : EXIT.clean
}
