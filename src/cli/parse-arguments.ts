import { Command, CommanderError, Option } from 'commander'
import { oneOf } from './one-of.ts'
import { UsageError } from './usage-error.ts'

/** An option of a command: its flags as the help shows them, and what it may be given more than once. */
export interface OptionSpec {
  readonly flags: string
  readonly isRepeatable?: boolean
  readonly choices?: readonly string[]
}

/** Options and operands of a command line. */
export interface Arguments {
  readonly options: Readonly<Record<string, unknown>>
  readonly operands: readonly string[]
}

/** Reads the arguments of a command; throws a UsageError with the nearest flag for one that there is not. */
export function parseArguments(args: readonly string[], specs: readonly OptionSpec[]): Arguments {
  const command = new Command('tactful').helpOption(false).argument('[operands...]').allowExcessArguments().exitOverride()
  command.configureOutput({ writeErr: () => {}, writeOut: () => {} })
  for (const spec of [...specs, { flags: '-h, --help' }, { flags: '--color' }, { flags: '--no-color' }]) command.addOption(optionOf(spec))
  try {
    command.parse(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) throw new UsageError(sentence(error.message))
    throw error
  }
  return { options: command.opts(), operands: command.args }
}

function optionOf({ flags, isRepeatable, choices }: OptionSpec): Option {
  const option = new Option(flags)
  if (choices) option.argParser((value: string) => oneOf(option.long!, value, choices))
  if (isRepeatable) option.default([]).argParser((value: string, before: string[]) => [...before, value])
  return option
}

/** `error: unknown option '--fromat'\n(Did you mean --format?)` as one sentence. */
function sentence(message: string): string {
  const [first = '', hint = ''] = message.replace(/^error: /, '').split('\n')
  const words = first.replace(/'/g, '"').replace(/\.$/, '')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.${hint ? ` ${hint.replace(/^\(|\)$/g, '').replace(/(?<=mean )(\S+?)(?=\?|,)/, '"$1"')}` : ' `tactful --help` lists all flags.'}`
}
