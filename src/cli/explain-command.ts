import { Chalk, type ChalkInstance } from 'chalk'
import { unknownRule } from '../config/index.ts'
import { catalogue, measuredOf } from '../project/index.ts'
import { GRADES, OWN_PAGES } from '../report/index.ts'
import type { Example, Rule } from '../rule/index.ts'
import { hasColour } from './colour.ts'
import { configHere } from './config-here.ts'
import { parseArguments } from './parse-arguments.ts'
import { type Command, EXIT, widthOf } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** `tactful explain <rule>`: all that a rule says about itself, without a network. */
export const explainCommand: Command = async (args, { cwd, env, stdout }) => {
  const { options, operands } = parseArguments(args, [{ flags: '-f, --format <name>', choices: ['text', 'json'] }])
  const [id, another] = operands
  if (options.help || id === undefined) {
    if (!options.help)
      throw new UsageError('`tactful explain` needs the id of a rule, such as tone/servile-formula. `tactful rules` lists them.')
    stdout.write('Usage: tactful explain <rule> [--format json]\n\nWhat a rule asks for, why, with examples, and how to turn it off.\n')
    return EXIT.clean
  }
  if (another !== undefined) throw new UsageError(`\`tactful explain\` explains one rule at a time; "${another}" is one more.`)
  if (Object.hasOwn(OWN_PAGES, id)) {
    stdout.write(ownPage(id, widthOf(stdout)))
    return EXIT.clean
  }
  const isMeant = (known: Rule) => known.id === id || known.id.endsWith(`/${id}`)
  // Rules of the product are explained whatever the configuration says.
  const rules = catalogue.rules.some(isMeant) ? catalogue.rules : (await configHere(cwd())).rules
  const rule = rules.find(isMeant)
  if (!rule) throw new UsageError(capital(unknownRule(id, rules)))
  const measured = await measuredOf(rule.id)
  if (options.format === 'json') stdout.write(`${JSON.stringify({ ...rule, check: undefined, measured }, null, 2)}\n`)
  else {
    const colour = hasColour(options.color as boolean | undefined, env, stdout)
    stdout.write(page(rule, measured, new Chalk({ level: colour ? 1 : 0 }), widthOf(stdout)))
  }
  return EXIT.clean
}

const ownPage = (id: string, width: number): string =>
  `${id} (of the tool itself, not of a rule)\n\n${foldText(OWN_PAGES[id]!, width, '  ')}\n`

function page(rule: Rule, measured: readonly string[], chalk: ChalkInstance, width: number): string {
  const fold = (text: string, indent = '') => foldText(text, width, indent)
  const section = (title: string, lines: readonly string[]) => (lines.length > 0 ? [`${chalk.bold(title)}\n${lines.join('\n')}`] : [])
  const grades = GRADES.filter((grade) => rule.grades[grade]).map((grade) => {
    const preset = rule.recommended.includes(grade) ? 'recommended, strict' : 'strict'
    return `  ${grade.padEnd(6)} ${rule.grades[grade]!.padEnd(6)} in ${preset}`
  })
  const options = Object.entries(rule.options ?? {}).map(([name, option]) =>
    fold(`${name} (${option.type}, default ${JSON.stringify(option.default)}): ${option.description}`, '  '),
  )
  return `${[
    `${chalk.bold(rule.id)}\n${fold(rule.principle)}`,
    ...section('Why', [fold(rule.why, '  ')]),
    ...section('How grave', grades),
    ...section('Looks at', [
      fold(rule.types === 'any' ? 'messages of every type' : `messages of the types ${rule.types.join(', ')}`, '  '),
    ]),
    ...section(
      'Found',
      rule.examples.flags.slice(0, 4).map((example) => showExample(example, fold, chalk)),
    ),
    ...section(
      'Not found',
      rule.examples.passes.slice(0, 4).map((example) => showExample(example, fold, chalk)),
    ),
    ...section(
      'Never counts',
      rule.exemptions.map((text) => fold(`- ${text}`, '  ')),
    ),
    ...section(
      'How well it finds',
      measured.map((text) => fold(`- ${text}`, '  ')),
    ),
    ...section('Options', options),
    ...section('What you may object', [fold(rule.objection, '  ')]),
    ...section('To turn it off', [
      fold(`in one place, before the line: <!-- tactful-disable-next-line ${rule.id} -- the reason -->`, '  '),
      fold(`in one message, in its front matter: tactful_disable: ${rule.id}`, '  '),
      fold(`everywhere, in tactful.config.yaml under "rules": ${rule.id}: off`, '  '),
    ]),
  ].join('\n\n')}\n`
}

/** An example with what stands around it; the words that are found are marked. */
function showExample(example: Example, fold: (text: string, indent: string) => string, chalk: ChalkInstance): string {
  const messages = (typeof example === 'string' ? undefined : example.campaign) ?? [example]
  return fold(`- ${messages.map(describe).join(' Then: ')}`, '  ').replace(/«[^»]*»/g, (marked) => chalk.yellow(marked))
}

function describe(example: Example): string {
  const { text = '', subject, type, metadata }: Exclude<Example, string> = typeof example === 'string' ? { text: example } : example
  const around = [
    ...(type ? [`type ${type}`] : []),
    ...(subject ? [`subject "${subject}"`] : []),
    ...Object.entries(metadata ?? {}).map(([key, value]) => `${key} ${JSON.stringify(value)}`),
  ]
  const prefix = around.length > 0 ? `(${around.join(', ')}) ` : ''
  return prefix + text.replace(/\s*\n\s*/g, ' / ')
}

function foldText(text: string, width: number, indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line)
      line = text.startsWith('- ') ? `  ${word}` : word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, indent + line].join('\n')
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
