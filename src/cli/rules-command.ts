import { docsUrl } from '../formatters/index.ts'
import { catalogue } from '../project/index.ts'
import { GRADES } from '../report/index.ts'
import type { Rule } from '../rule/index.ts'
import { parseArguments } from './parse-arguments.ts'
import { type Command, EXIT } from './terminal.ts'

/** `tactful rules`: a line for each rule, or all that is known of them as JSON. */
export const rulesCommand: Command = async (args, { stdout }) => {
  const { options } = parseArguments(args, [{ flags: '-f, --format <name>', choices: ['table', 'json'] }])
  if (options.help)
    stdout.write('Usage: tactful rules [--format json]\n\nAll rules: severities of their grades (low, usual, grave), presets, principle.\n')
  else stdout.write(options.format === 'json' ? json(catalogue.rules) : table(catalogue.rules))
  return EXIT.clean
}

/** Severities by grade, those that only `strict` reports in brackets. */
function severities({ grades, recommended }: Rule): string {
  const shown = GRADES.filter((grade) => grades[grade])
  return shown.map((grade) => (recommended.includes(grade) ? grades[grade] : `(${grades[grade]})`)).join(' ')
}

const presets = ({ recommended }: Rule): string => (recommended.length > 0 ? 'recommended, strict' : 'strict')

function table(rules: readonly Rule[]): string {
  const rows = [
    ['Rule', 'Severities', 'Presets', 'Principle'],
    ...rules.map((rule) => [rule.id, severities(rule), presets(rule), rule.principle]),
  ]
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)))
  const lines = rows.map((row) => row.map((cell, i) => (i < 3 ? cell.padEnd(widths[i]!) : cell)).join('  '))
  return `${lines.join('\n')}\n\nSeverities of the grades low, usual and grave that a rule has; (in brackets) in the preset strict only.\n`
}

function json(rules: readonly Rule[]): string {
  const shown = rules.map((rule) => ({
    id: rule.id,
    since: rule.since,
    principle: rule.principle,
    grades: rule.grades,
    recommended: rule.recommended,
    presets: presets(rule).split(', '),
    confidence: rule.confidence,
    types: rule.types,
    options: rule.options ?? {},
    docsUrl: docsUrl(rule.id),
  }))
  return `${JSON.stringify(shown, null, 2)}\n`
}
