import { existsSync } from 'node:fs'
import { didYouMean } from '../text/index.ts'
import { lintCommand } from './lint-command.ts'
import { type Command, EXIT, type Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** Commands by the word that chooses them; without one of these words the arguments are paths to lint. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  lint: async () => lintCommand,
  init: async () => (await import('./init-command.ts')).initCommand,
  doctor: async () => (await import('./doctor-command.ts')).doctorCommand,
  explain: async () => (await import('./explain-command.ts')).explainCommand,
  baseline: async () => (await import('./baseline-command.ts')).baselineCommand,
  events: async () => (await import('./events-command.ts')).eventsCommand,
  rules: async () => (await import('./rules-command.ts')).rulesCommand,
  help: async () => helpCommand,
}

/** `tactful help`, `tactful help events`: what `--help` of the command says. */
const helpCommand: Command = async ([word = 'lint'], terminal) => {
  const load = Object.hasOwn(COMMANDS, word) && word !== 'help' ? COMMANDS[word]! : COMMANDS.lint!
  return (await load())(['--help'], terminal)
}

/** Runs the command line and leaves the exit code in the process, so that all output can still be written. */
export async function main(terminal: Terminal): Promise<void> {
  terminal.stdout.on('error', (error) => onWriteError(error, terminal))
  terminal.stderr.on('error', () => {})
  const args = terminal.argv.slice(2)
  const [word = ''] = args
  const load = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined
  try {
    if (!load) refuseMistypedCommand(word)
    terminal.exitCode = load ? await (await load())(args.slice(1), terminal) : await lintCommand(args, terminal)
  } catch (error) {
    terminal.stderr.write(`${(await import('./explain-failure.ts')).explainFailure(error, terminal)}\n`)
    terminal.exitCode = EXIT.failure
  }
}

/** Throws a UsageError for a word that is neither a path nor a flag and looks like a command: `expain`. */
function refuseMistypedCommand(word: string): void {
  if (!/^[a-z]{3,}$/.test(word) || existsSync(word)) return
  const hint = didYouMean(word, Object.keys(COMMANDS))
  if (hint) throw new UsageError(`There is no command and no file "${word}".${hint}`)
}

/** A reader such as `head` may stop reading, which is no failure of ours; a full disk is one. */
function onWriteError(error: NodeJS.ErrnoException, terminal: Terminal): void {
  if (error.code === 'EPIPE') return
  terminal.stderr.write(`The report could not be written: ${error.message}.\n`)
  terminal.exitCode = EXIT.failure
}
