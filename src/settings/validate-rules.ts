import { GRADES } from '../report/index.ts'
import { type Rule, readOptions } from '../rule/index.ts'
import { choiceSentence, isMap, type KeyPath, type Misfit, mapMisfits, misfit, NOTHING_SPECIAL, nameOf } from '../shape/index.ts'
import { didYouMean } from '../text/index.ts'
import { LEVELS, RULE_KEYS } from './config-shape.ts'

/** Checks the settings of rules: known ids, levels, grades and options. */
export function ruleMisfits(value: unknown, path: KeyPath, rules: readonly Rule[]): Misfit[] {
  if (!isMap(value)) return [misfit(path, `expected a map of rule ids to levels; this is ${nameOf(value)}.`)]
  return Object.entries(value).flatMap(([id, setting]) => {
    const rule = rules.find((candidate) => candidate.id === id)
    if (!rule) return [{ path: [...path, id], what: 'key', message: unknownRule(id, rules) } as const]
    return settingMisfits(setting, rule, [...path, id])
  })
}

/** `There is no rule …`, with the rule that may have been meant: by its whole id or by its name alone. */
export function unknownRule(id: string, rules: readonly Rule[]): string {
  const ids = rules.map((rule) => rule.id)
  const hint = didYouMean(id, ids)
  if (hint) return `there is no rule "${id}".${hint}`
  const byName = ids.find((known) => known.endsWith(`/${id.slice(id.indexOf('/') + 1)}`))
  return `there is no rule "${id}".${byName ? ` Did you mean "${byName}"?` : ' `tactful rules` lists them.'}`
}

function settingMisfits(setting: unknown, rule: Rule, path: KeyPath): Misfit[] {
  if (Array.isArray(setting)) {
    const [level, options, ...rest] = setting as unknown[]
    return [
      ...levelMisfits(level, [...path, 0]),
      ...(options === undefined ? [] : optionMisfits(options, rule, [...path, 1])),
      ...(rest.length > 0 ? [misfit([...path, 2], 'expected a level and a map of options, and nothing after them.')] : []),
    ]
  }
  if (!isMap(setting)) return levelMisfits(setting, path)
  return [
    ...mapMisfits(setting, RULE_KEYS, path, NOTHING_SPECIAL),
    ...(isMap(setting.grades) ? gradeMisfits(setting.grades, rule, [...path, 'grades']) : []),
    ...(isMap(setting.options) ? optionMisfits(setting.options, rule, [...path, 'options']) : []),
  ]
}

const levelMisfits = (level: unknown, path: KeyPath): Misfit[] =>
  (LEVELS as readonly unknown[]).includes(level) ? [] : [misfit(path, choiceSentence(level, LEVELS))]

function gradeMisfits(grades: Readonly<Record<string, unknown>>, rule: Rule, path: KeyPath): Misfit[] {
  const own = GRADES.filter((grade) => rule.grades[grade])
  return Object.entries(grades).flatMap(([grade, level]) => {
    if ((own as string[]).includes(grade)) return levelMisfits(level, [...path, grade])
    const message = `${rule.id} has no grade "${grade}". Its grades: ${own.join(', ')}.${didYouMean(grade, own)}`
    return [{ path: [...path, grade], what: 'key', message } as const]
  })
}

function optionMisfits(options: unknown, rule: Rule, path: KeyPath): Misfit[] {
  if (!isMap(options)) return [misfit(path, `expected a map of options; this is ${nameOf(options)}.`)]
  const schema = rule.options ?? {}
  return Object.entries(options).flatMap(([name, value]) =>
    readOptions(schema, { [name]: value }).errors.map((message) => ({
      path: [...path, name],
      what: Object.hasOwn(schema, name) ? ('value' as const) : ('key' as const),
      message,
    })),
  )
}
