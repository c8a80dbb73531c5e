import { lintProject, openCache, type ProjectRun } from '../project/index.ts'
import { conclude } from './conclude.ts'
import { type LintOptions, readLintOptions } from './lint-options.ts'
import type { Arguments } from './parse-arguments.ts'
import { EXIT, type Terminal, widthOf } from './terminal.ts'
import { writeReports } from './write-reports.ts'

/** Clears the line of a progress bar, which has switched the wrapping of lines off. */
const UNBARRED = '\r\u001b[K\u001b[?7h'

type Cache = LintOptions['request']['cache']

/** Lints as the arguments say, and gives the exit code. */
export async function runLint(parsed: Arguments, terminal: Terminal): Promise<number> {
  const options = readLintOptions(parsed, terminal)
  const code = await run(options, terminal)
  if (options.stopwatch) {
    const { timingTable } = await import('./timing-table.ts')
    terminal.stderr.write(timingTable(options.stopwatch.timing, widthOf(terminal.stderr), options.all))
  }
  return code
}

async function run(options: LintOptions, terminal: Terminal): Promise<number> {
  const { request, cache: kept } = options
  if (options.printConfig !== undefined) {
    terminal.stdout.write(await (await import('./print-config.ts')).printConfig(options.printConfig, request))
    return EXIT.clean
  }
  if (options.watch) return (await import('./watch-lint.ts')).watchLint(options, terminal)
  if (options.fix) return (await import('./run-fix.ts')).runFix(options.fix, options, terminal)
  const cache = kept && (await openCache(request.cwd, kept))
  const linting = interruptibly(terminal, () => lint(options, cache))
  const run = await (options.isWatched ? (await import('./watched-run.ts')).tellWatch(linting, options, terminal) : linting)
  return conclude(run, options, terminal, await writeReports(run, options, terminal))
}

async function lint({ request, outputs }: LintOptions, cache: Cache): Promise<ProjectRun> {
  if (!cache) return lintProject(request)
  const run = await lintProject({ ...request, cache })
  const chosen = outputs.length > 0 ? outputs : await run.reporters()
  // Findings that were kept have no messages around them to be shown whole.
  return chosen.some(({ format }) => format === 'html') ? lintProject(request) : run
}

/** Until all is found nothing is written: who stops the run gets one line, and no part of a report. */
async function interruptibly<T>(terminal: Terminal, work: () => Promise<T>): Promise<T> {
  const stop = () => {
    terminal.stderr.write(`${terminal.stderr.isTTY ? UNBARRED : ''}Stopped; no report was written.\n`)
    terminal.exit?.(EXIT.interrupted)
  }
  terminal.once?.('SIGINT', stop)
  return work().finally(() => terminal.removeListener?.('SIGINT', stop))
}
