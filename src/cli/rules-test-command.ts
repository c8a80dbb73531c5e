import { printable } from '../formatters/index.ts'
import { type TriedRule, tryRules } from '../project/index.ts'
import { parseArguments } from './parse-arguments.ts'
import { type Command, EXIT } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const USAGE = `Usage: tactful rules test [--config <file>]

Tries the examples of the rules that your configuration brings, and shows those that come out otherwise.
Exit code: 0 all as they say, 1 some do not, 2 the rules cannot be read, or there are none.
`

/** `tactful rules test`: whether rules of one's own find what their examples say. */
export const rulesTestCommand: Command = async (args, { cwd, stdout }) => {
  const { options, operands } = parseArguments(args, [{ flags: '-c, --config <file>' }])
  if (options.help) {
    stdout.write(USAGE)
    return EXIT.clean
  }
  if (operands[0] !== undefined)
    throw new UsageError(`\`tactful rules test\` takes no "${operands[0]}": rules are named under \`plugins\` of the configuration.`)
  const configFile = options.config as string | undefined
  const tried = await tryRules({ cwd: cwd(), lookup: true, rules: [], inlineConfig: true, ...(configFile !== undefined && { configFile }) })
  if (tried.length === 0) throw new UsageError('There are no rules to test: name them under `plugins` of the configuration.')
  stdout.write(report(tried))
  return tried.some(({ failures }) => failures.length > 0) ? EXIT.findings : EXIT.clean
}

function report(tried: readonly TriedRule[]): string {
  const rows = tried.flatMap(({ id, examples, failures }) => {
    if (examples === 0) return [`- ${id}: no examples`]
    const head =
      failures.length === 0 ? `✔ ${id}: ${examples} of ${examples} examples` : `✖ ${id}: ${failures.length} of ${examples} examples fail`
    return [
      head,
      ...failures.flatMap(({ example, expected, got }) => [`    ${example}`, `      expected ${expected}`, `      got      ${got}`]),
    ]
  })
  return `${rows.map(printable).join('\n')}\n`
}
