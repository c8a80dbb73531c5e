import { type FixedRun, loadFixing } from '../project/index.ts'
import { conclude } from './conclude.ts'
import type { FixOptions } from './fix-options.ts'
import type { LintOptions } from './lint-options.ts'
import { EXIT, type Terminal } from './terminal.ts'
import { writeReports } from './write-reports.ts'

/** Lints, fixes and reports what is left: writes the files, or shows what would be written. Gives the exit code. */
export async function runFix({ mode, types }: FixOptions, options: LintOptions, terminal: Terminal): Promise<number> {
  const { fixProject, writeFixed, diffOf } = await loadFixing()
  const { cwd } = options.request
  const fixed = await fixProject(options.request, types)
  const run = { ...fixed.run, notes: [noteOf(mode, fixed), ...fixed.run.notes] }
  if (mode === 'dry-run') return conclude(run, options, terminal, await writeReports(run, options, terminal))
  if (mode === 'diff') {
    const { diff, failures } = diffOf(fixed, cwd)
    terminal.stdout.write(diff)
    const code = conclude(run, { ...options, failOn: 'never', maxWarnings: Number.POSITIVE_INFINITY }, terminal, failures)
    return code === EXIT.clean && diff.length > 0 ? EXIT.findings : code
  }
  const { stdout, failures } = writeFixed(fixed, cwd)
  if (stdout) terminal.stdout.write(stdout)
  const unwritten = await writeReports(run, options, stdout ? withReportOnStderr(terminal) : terminal)
  return conclude(run, options, terminal, [...failures, ...unwritten])
}

const withReportOnStderr = (terminal: Terminal): Terminal => ({
  argv: terminal.argv,
  env: terminal.env,
  stdout: terminal.stderr,
  stderr: terminal.stderr,
  cwd: () => terminal.cwd(),
})

/** How much was fixed, or would be. */
function noteOf(mode: FixOptions['mode'], { files }: FixedRun): string {
  const count = files.reduce((sum, file) => sum + file.count, 0)
  if (count === 0) return mode === 'write' ? 'Nothing was fixed.' : 'There is nothing to fix.'
  const what = `${count} ${count === 1 ? 'finding' : 'findings'} in ${files.length} ${files.length === 1 ? 'file' : 'files'}`
  return mode === 'write' ? `Fixed ${what}.` : `--fix would fix ${what}.`
}
