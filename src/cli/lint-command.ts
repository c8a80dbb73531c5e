import { LINT_FLAGS } from './lint-flags.ts'
import { parseArguments } from './parse-arguments.ts'
import { type Command, EXIT } from './terminal.ts'

declare const TACTFUL_VERSION: string

/** `tactful [paths…]`: lints, writes the report, and says with its exit code how it went. */
export const lintCommand: Command = async (args, terminal) => {
  const parsed = parseArguments(args, LINT_FLAGS)
  if (!parsed.options.help && !parsed.options.version) return (await import('./run-lint.ts')).runLint(parsed, terminal)
  terminal.stdout.write(parsed.options.help ? (await import('./help.ts')).HELP : `${TACTFUL_VERSION}\n`)
  return EXIT.clean
}
