import { FORMATTERS, type FormatOptions, loadStatistics } from '../formatters/index.ts'
import { type ProjectRun, repositoryRoot } from '../project/index.ts'
import { type FormatName, measured, type Run } from '../report/index.ts'
import { hasColour } from './colour.ts'
import { given } from './given.ts'
import type { LintOptions } from './lint-options.ts'
import { type Terminal, widthOf } from './terminal.ts'

declare const TACTFUL_VERSION: string

/** Runs of up to this many findings are shown in full even where nobody scrolls. */
const FULL_UP_TO = 30

/**
 * Writes the reports of the command line, else those of the configuration, else one for people on stdout, which in GitHub Actions comes with
 * annotations and a summary. Gives a sentence for each that could not be written.
 */
export const writeReports = (run: ProjectRun, options: LintOptions, terminal: Terminal): Promise<string[]> =>
  measured(options.request.measure, { phase: 'report' }, () => writeAll(run, options, terminal))

async function writeAll(run: ProjectRun, options: LintOptions, terminal: Terminal): Promise<string[]> {
  const { cwd } = options.request
  const shown = { ...(options.quiet ? onlyErrors(run) : run), ...given('timing', options.stopwatch?.timing) }
  const isInActions = terminal.env.GITHUB_ACTIONS === 'true'
  const chosen = options.outputs.length > 0 ? options.outputs : await run.reporters()
  const failures: string[] = []
  if (
    options.statistics &&
    chosen.length > 0 &&
    !chosen.some(({ format }) => format === undefined || format === 'json' || isForPeople(format))
  )
    failures.push('--statistics: counts go with the formats full, stylish and json; no report is in one of them.')
  for (const { format, file } of chosen.length > 0 ? chosen : [{}]) {
    const name = format ?? defaultFormat(shown, file === undefined && terminal.stdout.isTTY === true)
    const text = await reportOf(shown, name, options, formatOptions(options, terminal, file !== undefined))
    if (file !== undefined) failures.push(...(await import('./write-report.ts')).writeReport(file, text, await run.inputs(), cwd))
    else terminal.stdout.write(isInActions && isForPeople(name) ? (await import('./workflow.ts')).withoutCommands(text) : text)
  }
  if (chosen.length === 0 && isInActions && options.ciAnnotations)
    failures.push(...(await (await import('./workflow.ts')).annotate(shown, formatOptions(options, terminal, true), terminal)))
  return failures
}

/** A report, and behind one for people the counts of what is in it. */
async function reportOf(run: Run, name: FormatName, { statistics, watch }: LintOptions, options: FormatOptions): Promise<string> {
  const report = await (await FORMATTERS[name]())(run, options)
  if (!statistics || !isForPeople(name)) return report
  return report + (await loadStatistics())(run, options, watch ? undefined : process.uptime())
}

/** A report in a file is plain unless colour is asked for. */
function formatOptions(
  { all, raw, colour, statistics, request: { cwd } }: LintOptions,
  { env, stdout }: Terminal,
  isFile: boolean,
): FormatOptions {
  return {
    cwd,
    root: repositoryRoot(cwd),
    version: TACTFUL_VERSION,
    colour: isFile ? colour === true : hasColour(colour, env, stdout),
    width: widthOf(stdout),
    all,
    raw,
    statistics,
  }
}

function defaultFormat(run: Run, isTerminal: boolean): FormatName {
  return isTerminal || run.results.reduce((sum, { findings }) => sum + findings.length, 0) <= FULL_UP_TO ? 'full' : 'stylish'
}

const isForPeople = (format: FormatName): boolean => format === 'full' || format === 'stylish'

const onlyErrors = (run: Run): Run => ({
  ...run,
  results: run.results.map((result) => ({ ...result, findings: result.findings.filter(({ severity }) => severity === 'error') })),
})
