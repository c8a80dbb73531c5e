import { lintProject } from '../project/index.ts'
import { conclude } from './conclude.ts'
import { readLintOptions } from './lint-options.ts'
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
  const run = await lintProject(options.request)
  return conclude(run, options, terminal, await writeReports(run, options, terminal))
}
