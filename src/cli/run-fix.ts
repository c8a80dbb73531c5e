import { printable } from '../formatters/index.ts'
import { type FixedRun, loadFixing, settingsFor } from '../project/index.ts'
import { conclude } from './conclude.ts'
import { checkFixTypes, type FixOptions } from './fix-options.ts'
import type { LintOptions } from './lint-options.ts'
import { EXIT, type Terminal } from './terminal.ts'
import { writeReports } from './write-reports.ts'

/** Lints, fixes and reports what is left: writes the files, or shows what would be written. Gives the exit code. */
export async function runFix({ mode, types }: FixOptions, options: LintOptions, terminal: Terminal): Promise<number> {
  const { fixProject, writeFixed, diffOf, bytesOf } = await loadFixing()
  const { cwd } = options.request
  if (types) checkFixTypes(types, (await settingsFor('any.md', options.request)).rules)
  const fixed = await fixProject(options.request, types)
  const run = { ...fixed.run, notes: [noteOf(mode, fixed), ...linkNotes(fixed), ...fixed.run.notes] }
  if (mode === 'dry-run') return conclude(run, options, terminal, await writeReports(run, options, terminal))
  if (mode === 'diff') {
    const { patches, failures } = diffOf(fixed, cwd)
    // What is piped on goes to `git apply`, byte for byte; no mail may speak to a terminal.
    terminal.stdout.write(terminal.stdout.isTTY ? patches.map(({ text }) => shown(text)).join('') : bytesOf(patches))
    const code = conclude(run, { ...options, failOn: 'never', maxWarnings: Number.POSITIVE_INFINITY }, terminal, failures)
    return code === EXIT.clean && patches.length > 0 ? EXIT.findings : code
  }
  const { stdout, failures } = writeFixed(fixed, cwd)
  if (stdout) terminal.stdout.write(stdout)
  const unwritten = await writeReports(run, options, stdout ? withReportOnStderr(terminal) : terminal)
  return conclude(run, options, terminal, [...failures, ...unwritten])
}

const shown = (text: string): string => text.split('\n').map(printable).join('\n')

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

/** Which links are left as they are. */
function linkNotes({ leadingOut }: FixedRun): string[] {
  const [one, ...others] = leadingOut
  if (one === undefined) return []
  if (others.length === 0) return [`"${one}" was left out: it is a link that leads out of this folder.`]
  return [`${leadingOut.length} files, such as "${one}", were left out: they are links that lead out of this folder.`]
}
