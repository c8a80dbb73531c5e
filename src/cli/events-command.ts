import { didYouMean } from '../text/index.ts'
import { parseArguments } from './parse-arguments.ts'
import { type Command, EXIT } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./events-import-command.ts')).eventsImportCommand,
  fetch: async () => (await import('./events-fetch-command.ts')).eventsFetchCommand,
}

const FLAGS = [
  { flags: '--on <date>' },
  { flags: '--from <date>' },
  { flags: '--to <date>' },
  { flags: '--regions <regions>' },
  { flags: '--audience-file <file>' },
  { flags: '--campaign <file>' },
  { flags: '--events <file>', isRepeatable: true },
  { flags: '--all' },
  { flags: '-f, --format <name>', choices: ['table', 'json'] },
  { flags: '-c, --config <file>' },
  { flags: '--no-config-lookup' },
  { flags: '--now <date>' },
]

/** `tactful events`: what goes on for an audience, and the commands that bring events in. */
export const eventsCommand: Command = async (args, terminal) => {
  const [word = ''] = args
  if (Object.hasOwn(COMMANDS, word)) return (await COMMANDS[word]!())(args.slice(1), terminal)
  const { options, operands } = parseArguments(args, FLAGS)
  if (options.help) {
    terminal.stdout.write((await import('./events-help.ts')).EVENTS_HELP)
    return EXIT.clean
  }
  const [operand] = operands
  if (operand !== undefined)
    throw new UsageError(
      `\`tactful events\` takes no "${operand}".${didYouMean(operand, Object.keys(COMMANDS)) || ' Files of events go after --events, a mail after --campaign.'}`,
    )
  return (await import('./show-events.ts')).showEvents(options, terminal)
}
