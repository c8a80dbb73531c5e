import { FORMATTERS, type FormatName, printable } from '../formatters/index.ts'
import { lintProject, type ProjectRun } from '../project/index.ts'
import { count, isAtLeast, OWN_IDS, type Run } from '../report/index.ts'
import { hasColour } from './colour.ts'
import { LINT_FLAGS, type LintOptions, readLintOptions } from './lint-options.ts'
import { parseArguments } from './parse-arguments.ts'
import { type Command, EXIT, type Terminal } from './terminal.ts'

declare const TACTFUL_VERSION: string

/** Runs of up to this many findings are shown in full even where nobody scrolls. */
const FULL_UP_TO = 30

/** `tactful [paths…]`: lints, writes the report, and says with its exit code how it went. */
export const lintCommand: Command = async (args, terminal) => {
  const parsed = parseArguments(args, LINT_FLAGS)
  if (parsed.options.help) return print((await import('./help.ts')).HELP, terminal)
  if (parsed.options.version) return print(`${TACTFUL_VERSION}\n`, terminal)
  const options = readLintOptions(parsed, terminal)
  if (options.printConfig !== undefined)
    return print(await (await import('./print-config.ts')).printConfig(options.printConfig, options.request), terminal)
  const run = await lintProject(options.request)
  await report(run, options, parsed.options.color as boolean | undefined, terminal)
  for (const failure of run.failures) terminal.stderr.write(`${printable(failure)}\n`)
  if (run.notes.length > 0) terminal.stderr.write(`${printable(run.notes.join(' '))}\n`)
  return exitCode(run, options)
}

function print(text: string, { stdout }: Terminal): number {
  stdout.write(text)
  return EXIT.clean
}

async function report(run: Run, options: LintOptions, colourFlag: boolean | undefined, terminal: Terminal): Promise<void> {
  const { outputFile, all, raw, quiet, request } = options
  const shown = quiet ? onlyErrors(run) : run
  const format = await FORMATTERS[options.format ?? defaultFormat(shown, outputFile === undefined && terminal.stdout.isTTY === true)]()
  const colour = outputFile === undefined ? hasColour(colourFlag, terminal.env, terminal.stdout) : colourFlag === true
  const width = Math.min(Math.max(terminal.stdout.columns ?? 80, 40), 100)
  const text = format(shown, { cwd: request.cwd, colour, width, all, raw })
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
