import { printable } from '../formatters/index.ts'
import { loadSettingUp, type PlannedFile, type Setup } from '../project/index.ts'
import { INIT_HELP } from './init-help.ts'
import { parseArguments } from './parse-arguments.ts'
import { INIT_FLAGS, readSetup } from './setup-flags.ts'
import { type Command, EXIT, type Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** `tactful init`: asks about the mail, says what it will write, and writes a configuration and an example to begin with. */
export const initCommand: Command = async (args, terminal) => {
  const { options, operands } = parseArguments(args, INIT_FLAGS)
  if (options.help) {
    terminal.stdout.write(INIT_HELP)
    return EXIT.clean
  }
  const [operand] = operands
  if (operand !== undefined) throw new UsageError(`\`tactful init\` takes no "${operand}". The folder of your mail goes after --folder.`)
  const cwd = terminal.cwd()
  const tools = await loadSettingUp()
  const known = readSetup(options, tools)
  if (options.yes === true) return write({ ...tools.usualSetup(cwd), ...known }, options.force === true, terminal)
  if (isComplete(known)) return write(known, options.force === true, terminal)
  if (!canAsk(terminal)) throw new UsageError(nobodyToAsk(known))
  const { askSetup } = await import('./ask-setup.ts')
  const setup = await askSetup(known, tools, terminal)
  return setup ? write(setup, options.force === true, terminal, true) : nothingWritten(terminal)
}

const FLAG_OF: Readonly<Record<keyof Setup, string>> = {
  folder: '--folder',
  company: '--company',
  timezone: '--timezone',
  regions: '--regions',
  events: '--events or --no-events',
  hook: '--hook or --no-hook',
  ci: '--ci',
}

const missingIn = (known: Partial<Setup>): string[] =>
  (Object.keys(FLAG_OF) as (keyof Setup)[]).flatMap((key) => (known[key] === undefined ? [FLAG_OF[key]] : []))

const isComplete = (known: Partial<Setup>): known is Setup => missingIn(known).length === 0

const nobodyToAsk = (known: Partial<Setup>): string =>
  `There is no terminal to ask in. Give ${missingIn(known).join(', ')}; or --yes, which takes what is usual. Nothing was written.`

const canAsk = ({ stdin, stdout, env }: Terminal): boolean => stdin?.isTTY === true && stdout.isTTY === true && !env.CI

function nothingWritten({ stderr }: Terminal): number {
  stderr.write('Nothing was written.\n')
  return EXIT.interrupted
}

/** Says first what it will write; on a terminal it asks whether that is right. */
async function write(setup: Setup, isForced: boolean, terminal: Terminal, isAsked = false): Promise<number> {
  const { planSetup, writeSetup, ...names } = await loadSettingUp()
  const { stdout, cwd } = terminal
  const plan = planSetup(setup, cwd(), isForced)
  const fresh = plan.filter(({ kept }) => kept === undefined)
  stdout.write(`${isAsked ? '\n' : ''}${listOf(plan)}`)
  if (isAsked && fresh.length > 0 && !(await (await import('./ask-setup.ts')).askConsent())) return nothingWritten(terminal)
  writeSetup(plan)
  const { nextSteps } = await import('./next-steps.ts')
  stdout.write(nextSteps(setup, plan, names, terminal))
  return EXIT.clean
}

function listOf(plan: readonly PlannedFile[]): string {
  const width = Math.max(...plan.map(({ shown }) => shown.length))
  const row = (shown: string, words: string) => `  ${printable(shown).padEnd(width)}  ${printable(words)}\n`
  const written = plan.flatMap(({ shown, about, kept }) => (kept === undefined ? [row(shown, about)] : []))
  const left = plan.flatMap(({ shown, kept }) => (kept === undefined ? [] : [row(shown, kept)]))
  return [
    written.length > 0 ? `Files to write:\n${written.join('')}` : 'There is nothing to write.\n',
    left.length > 0 ? `Left as they are${written.length > 0 ? '' : ' (--force writes them anew)'}:\n${left.join('')}` : '',
  ].join('')
}
