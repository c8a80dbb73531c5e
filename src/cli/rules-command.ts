import type { Preset } from '../config/index.ts'
import { SEVERITY_WORDS, wrapped } from '../formatters/index.ts'
import type { FileConfig } from '../project/index.ts'
import { docsUrl, GRADES } from '../report/index.ts'
import type { Rule } from '../rule/index.ts'
import { didYouMean } from '../text/index.ts'
import { configHere } from './config-here.ts'
import { parseArguments } from './parse-arguments.ts'
import { type Command, EXIT, widthOf } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** `tactful rules`: what each rule asks for and how loud it is, or all that is known of them as JSON. */
export const rulesCommand: Command = async (args, terminal) => {
  if (args[0] === 'test') return (await import('./rules-test-command.ts')).rulesTestCommand(args.slice(1), terminal)
  const { cwd, stdout } = terminal
  const { options, operands } = parseArguments(args, [
    { flags: '-f, --format <name>', choices: ['list', 'json'] },
    { flags: '--preset <name>' },
  ])
  if (options.help) {
    stdout.write(USAGE)
    return EXIT.clean
  }
  const [operand] = operands
  if (operand !== undefined)
    throw new UsageError(
      `\`tactful rules\` takes no "${operand}".${didYouMean(operand, ['test']) || ` \`tactful explain ${operand}\` explains a rule.`}`,
    )
  const { rules, presets, states } = await configHere(cwd(), options.preset)
  const preset = presets.find(({ name }) => name === options.preset)
  if (options.format === 'json') stdout.write(json(rules))
  else if (preset) stdout.write(presetList(preset, states, widthOf(stdout)))
  else stdout.write(list(rules, widthOf(stdout)))
  return EXIT.clean
}

const USAGE = `Usage: tactful rules [--preset <name>] [--format json]
       tactful rules test [<file>…] [--config <file>]

All rules by family: how loud each is, and what it asks for; or what a preset makes of them.
`

/** What a preset is for, and how loud each rule is under it and the configuration. */
function presetList({ name, description }: Preset, states: FileConfig['states'], width: number): string {
  const rows = states.all.map(({ rule, severities }) => {
    const levels = [...new Set(GRADES.flatMap((grade) => severities[grade] ?? []).map((severity) => SEVERITY_WORDS[severity]))]
    return `  ${rule.id}  ${levels.length > 0 ? levels.join(', ') : 'off'}`
  })
  return `${[name, ...wrapped(description, width - 2).map((row) => `  ${row}`), '', ...rows].join('\n')}\n`
}

/** What the rules of a family are about. */
const FAMILIES: Readonly<Record<string, string>> = {
  context: 'the moment in which readers get it',
  jobs: 'what readers want to get done',
  tone: 'how it speaks to them',
  candor: 'bad news, told straight',
  relationship: 'whether both sides have a part',
}

const LEGEND = `A rule may be louder for a grave case than for a slight one.
  error    do not send it like this; the run fails
  warning  change it, or know why not
  info     worth a look
What stands in brackets is reported by the preset strict only.
tactful explain <rule> says more, with examples.
`

/** The rules by family, in two rows or three each. */
function list(rules: readonly Rule[], width: number): string {
  const families = [...new Set(rules.map(familyOf))]
  const parts = families.map((family) => {
    const own = rules.filter((rule) => familyOf(rule) === family)
    const about = FAMILIES[family] === undefined ? family : `${family}: ${FAMILIES[family]}`
    return [
      about,
      ...own.flatMap((rule) => [`  ${rule.id}  ${severities(rule)}`, ...wrapped(rule.principle, width - 6).map((row) => `      ${row}`)]),
    ]
  })
  return `${parts.map((rows) => `${rows.join('\n')}\n\n`).join('')}${LEGEND}`
}

const familyOf = ({ id }: Rule): string => id.slice(0, id.indexOf('/'))

/** `(info), warning, error`: the loudness of a slight case first, each once; in brackets what only `strict` reports. */
function severities({ grades, recommended }: Rule): string {
  const usual = new Set(recommended.map((grade) => grades[grade]))
  const shown = GRADES.flatMap((grade) => grades[grade] ?? []).map((severity) =>
    usual.has(severity) ? SEVERITY_WORDS[severity] : `(${SEVERITY_WORDS[severity]})`,
  )
  return [...new Set(shown)].join(', ')
}

const presets = ({ recommended }: Rule): string => (recommended.length > 0 ? 'recommended, strict' : 'strict')

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
