import { lintProject, openCache, type ProjectRun } from '../project/index.ts'
import { conclude } from './conclude.ts'
import { type LintOptions, readLintOptions } from './lint-options.ts'
import type { Arguments } from './parse-arguments.ts'
import { EXIT, type Terminal } from './terminal.ts'
import { writeReports } from './write-reports.ts'

/** Lints as the arguments say, and gives the exit code. */
export async function runLint(parsed: Arguments, terminal: Terminal): Promise<number> {
  const options = readLintOptions(parsed, terminal)
  if (options.printConfig !== undefined) {
    terminal.stdout.write(await (await import('./print-config.ts')).printConfig(options.printConfig, options.request))
    return EXIT.clean
  }
  if (options.fix) return (await import('./run-fix.ts')).runFix(options.fix, options, terminal)
  const run = await lint(options)
  return conclude(run, options, terminal, await writeReports(run, options, terminal))
}

async function lint({ request, cache, outputs }: LintOptions): Promise<ProjectRun> {
  if (!cache) return lintProject(request)
  const run = await lintProject({ ...request, cache: await openCache(request.cwd, cache.location) })
  const chosen = outputs.length > 0 ? outputs : await run.reporters()
  // Findings that were kept have no messages around them to be shown whole.
  return chosen.some(({ format }) => (format as string | undefined) === 'html') ? lintProject(request) : run
}
