import { lintCommand } from './lint-command.ts'
import { type Command, EXIT, type Terminal } from './terminal.ts'

/** Commands by the word that chooses them; without one of these words the arguments are paths to lint. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  lint: async () => lintCommand,
  explain: async () => (await import('./explain-command.ts')).explainCommand,
  rules: async () => (await import('./rules-command.ts')).rulesCommand,
}

/** Runs the command line and leaves the exit code in the process, so that all output can still be written. */
export async function main(terminal: Terminal): Promise<void> {
  for (const stream of [terminal.stdout, terminal.stderr]) stream.on('error', ignoreClosedPipe)
  const args = terminal.argv.slice(2)
  const [word = ''] = args
  const load = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined
  try {
    terminal.exitCode = load ? await (await load())(args.slice(1), terminal) : await lintCommand(args, terminal)
  } catch (error) {
    terminal.stderr.write(`${(await import('./explain-failure.ts')).explainFailure(error, terminal)}\n`)
    terminal.exitCode = EXIT.failure
  }
}

/** A reader such as `head` may stop reading: that is no failure of ours. A full disk is, and leaves nothing to say it on but the code. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return
  process.stderr.write(`The report could not be written: ${error.message}.\n`)
  process.exitCode = 2
}
