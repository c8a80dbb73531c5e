import { printable } from '../formatters/index.ts'
import { type TriedRule, tryRuleFiles, tryRules } from '../project/index.ts'
import { parseArguments } from './parse-arguments.ts'
import { type Command, EXIT } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const USAGE = `Usage: tactful rules test [<file>…]
       tactful rules test --config <file>

Tries the examples of the rules in some files, else of those that your configuration brings, and shows those that come out otherwise.
Exit code: 0 all as they say, 1 some do not, 2 the rules cannot be read, or there are none.
`

/** `tactful rules test`: whether rules of one's own find what their examples say. */
export const rulesTestCommand: Command = async (args, { cwd, stdout }) => {
  const { options, operands } = parseArguments(args, [{ flags: '-c, --config <file>' }])
  if (options.help) {
    stdout.write(USAGE)
    return EXIT.clean
  }
  const configFile = options.config as string | undefined
  if (operands.length > 0 && configFile !== undefined)
    throw new UsageError('--config goes without files: expected `tactful rules test <file>…` or `tactful rules test --config <file>`.')
  const choice = { cwd: cwd(), lookup: true, rules: [], inlineConfig: true, ...(configFile !== undefined && { configFile }) }
  const tried = operands.length > 0 ? await tryRuleFiles(operands, cwd()) : await tryRules(choice)
  if (tried.length === 0)
    throw new UsageError('There are no rules to test: name their files, or name them under `plugins` of the configuration.')
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
