import { printable, wrapped } from '../formatters/index.ts'
import { type Check, loadExamination } from '../project/index.ts'
import { LINTING_FLAGS } from './lint-flags.ts'
import { parseArguments } from './parse-arguments.ts'
import { readLintRequest } from './read-lint-request.ts'
import { type Command, EXIT, widthOf } from './terminal.ts'

/** `tactful doctor [paths…]`: what is found and used, what is off for lack of something, and what keeps lint from its work. */
export const doctorCommand: Command = async (args, terminal) => {
  const parsed = parseArguments(args, [...LINTING_FLAGS, { flags: '-f, --format <name>', choices: ['text', 'json'] }])
  const { stdout } = terminal
  if (parsed.options.help) {
    stdout.write(HELP)
    return EXIT.clean
  }
  const checks = await (await loadExamination()).examine(readLintRequest(parsed, terminal))
  const isWell = !checks.some(({ status }) => status === 'wrong')
  stdout.write(parsed.options.format === 'json' ? `${JSON.stringify({ ok: isWell, checks }, null, 2)}\n` : page(checks, widthOf(stdout)))
  return isWell ? EXIT.clean : EXIT.findings
}

const MARKS = { ok: ' ', note: '!', wrong: '✖' } as const

/** The checks by topic, each with its mark and what to do about it. */
function page(checks: readonly Check[], width: number): string {
  const topics = [...new Set(checks.map(({ topic }) => topic))]
  const parts = topics.map((topic) => {
    const own = checks.filter((check) => check.topic === topic)
    return `${topic.charAt(0).toUpperCase()}${topic.slice(1)}\n${own.map((check) => entry(check, width)).join('')}`
  })
  return `${parts.join('\n')}\n${verdict(checks)}\n`
}

function entry({ status, message, details = [], remedy }: Check, width: number): string {
  const [first = '', ...lines] = message.split('\n')
  const rows = (text: string, indent: number) => wrapped(printable(text), width - indent)
  const shown = [
    ...rows(first, 2).map((row, i) => `${i === 0 ? MARKS[status] : ' '} ${row}`),
    ...lines.map((line) => `  ${printable(line)}`),
    ...details.flatMap((detail) => rows(detail, 6).map((row, i) => `${i === 0 ? '    ' : '      '}${row}`)),
    ...(remedy === undefined ? [] : rows(remedy, 4).map((row, i) => `${i === 0 ? '  → ' : '    '}${row}`)),
  ]
  return shown.map((row) => `${row.trimEnd()}\n`).join('')
}

function verdict(checks: readonly Check[]): string {
  const wrong = checks.filter(({ status }) => status === 'wrong').length
  if (wrong > 0) return `${wrong === 1 ? 'One thing keeps' : `${wrong} things keep`} Tactful from its work (✖).`
  const isMoreToSee = checks.some(({ status }) => status === 'note')
  return isMoreToSee ? 'All works. With what is marked ! Tactful would see more.' : 'All is well.'
}

const HELP = `Usage: tactful doctor [files, folders or "patterns"...] [--format json]

What Tactful finds and uses: versions, configuration and where each setting comes from,
plug-ins, files and what is left out, what messages do not say of themselves, events and
how old they are, baseline and cache; and what to do where something is missing or wrong.

The flags of \`tactful --help\` that say which files are linted, which rules run and what is
known about the messages count here too.

Exit code: 0 lint can do its work, 1 something keeps it from that, 2 could not look.
`
