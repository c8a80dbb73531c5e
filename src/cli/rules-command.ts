import { docsUrl, SEVERITY_WORDS, wrapped } from '../formatters/index.ts'
import { catalogue } from '../project/index.ts'
import { GRADES } from '../report/index.ts'
import type { Rule } from '../rule/index.ts'
import { parseArguments } from './parse-arguments.ts'
import { type Command, EXIT, widthOf } from './terminal.ts'

/** `tactful rules`: what each rule asks for and how loud it is, or all that is known of them as JSON. */
export const rulesCommand: Command = async (args, { stdout }) => {
  const { options } = parseArguments(args, [{ flags: '-f, --format <name>', choices: ['list', 'json'] }])
  if (options.help) stdout.write('Usage: tactful rules [--format json]\n\nAll rules by family: how loud each is, and what it asks for.\n')
  else stdout.write(options.format === 'json' ? json(catalogue.rules) : list(catalogue.rules, widthOf(stdout)))
  return EXIT.clean
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
