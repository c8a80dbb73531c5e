import { printable } from '../formatters/index.ts'
import { loadBaselineWriter, type WrittenBaseline } from '../project/index.ts'
import { LINTING_FLAGS } from './lint-flags.ts'
import { parseArguments } from './parse-arguments.ts'
import { readLintRequest } from './read-lint-request.ts'
import { type Command, EXIT } from './terminal.ts'

/** `tactful baseline [paths…]`: writes down what is found, so that from then on only what is new counts. */
export const baselineCommand: Command = async (args, terminal) => {
  const parsed = parseArguments(args, [...LINTING_FLAGS, { flags: '--prune' }])
  if (parsed.options.help) {
    terminal.stdout.write(HELP)
    return EXIT.clean
  }
  const request = readLintRequest(parsed, terminal)
  const { written, failures } = await (await loadBaselineWriter()).writeBaselines(request, parsed.options.prune === true)
  const sentences = written.length > 0 ? written.map(describe) : ['There is no baseline here.']
  terminal.stdout.write(sentences.map((sentence) => `${printable(sentence)}\n`).join(''))
  for (const failure of failures) terminal.stderr.write(`${printable(failure)}\n`)
  return failures.length > 0 ? EXIT.failure : EXIT.clean
}

function describe({ path, known, added, removed }: WrittenBaseline): string {
  const changes = [...(added > 0 ? [`${added} new`] : []), ...(removed > 0 ? [`${removed} taken out`] : [])]
  return `${path}: ${known} known ${known === 1 ? 'finding' : 'findings'}${changes.length > 0 ? ` (${changes.join(', ')})` : ''}.`
}

const HELP = `Usage: tactful baseline [files, folders or "patterns"...] [--prune]

Writes what is found into .tactful-baseline, beside your configuration or in the folder that
you are in. From then on \`tactful\` counts only what is new. Commit the file.

  --prune             only take out what is no longer found, and add nothing
  --baseline <file>   write this file; lint reads it with the same flag, or with
                      "baseline: <file>" in the configuration

The flags of \`tactful --help\` that say which files are linted, which rules run and what is
known about the messages count here too. What is known about files that are not linted stays.
Text that cannot be read and rules that fail are never taken note of.
`
