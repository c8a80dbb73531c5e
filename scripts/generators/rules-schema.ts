import { GRADES } from '../../src/report/index.ts'
import type { OptionDefinition, Rule } from '../../src/rule/index.ts'

import { LEVELS, RULE_KEYS } from '../../src/settings/index.ts'
import type { JsonSchema } from './json-schema.ts'

/** The schema of `rules`: each rule by its id, with its grades and options. Ids of other families may be those of plug-ins. */
export function rulesSchema(rules: readonly Rule[]): JsonSchema {
  const families = [...new Set(rules.map(({ id }) => id.split('/')[0]!))]
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      rules.map((rule) => [rule.id, settingSchema(rule.principle, gradesOf(rule), optionsSchema(rule.options ?? {}))]),
    ),
    patternProperties: {
      [`^(?!(?:${families.join('|')})/)[^/]+/`]: settingSchema('A rule of a plug-in.', [...GRADES], { type: 'object' }),
    },
  }
}

function settingSchema(description: string, grades: readonly string[], options: JsonSchema): JsonSchema {
  const level = { enum: LEVELS }
  const describe = (key: string, schema: JsonSchema) => ({ description: RULE_KEYS[key]!.description, ...schema })
  return {
    description,
    anyOf: [
      level,
      { type: 'array', items: [level, options], minItems: 1, maxItems: 2 },
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          severity: describe('severity', level),
          grades: describe('grades', mapOf(grades.map((grade) => [grade, level]))),
          options: describe('options', options),
          allowUncertain: describe('allowUncertain', { type: 'boolean' }),
        },
      },
    ],
  }
}

const gradesOf = (rule: Rule): readonly string[] => GRADES.filter((grade) => rule.grades[grade])

const optionsSchema = (options: Readonly<Record<string, OptionDefinition>>): JsonSchema =>
  mapOf(
    Object.entries(options).map(([name, option]) => [
      name,
      { description: option.description, default: option.default, ...valueSchema(option) },
    ]),
  )

function valueSchema(option: OptionDefinition): JsonSchema {
  switch (option.type) {
    case 'number':
      return numberSchema(option)
    case 'numbers':
      return mapOf(Object.keys(option.default).map((name) => [name, numberSchema(option)]))
    case 'boolean':
      return { type: 'boolean' }
    case 'choice':
      return { enum: option.choices }
    case 'words':
      return { type: 'array', items: { type: 'string' } }
  }
}

const numberSchema = ({ minimum, maximum }: Extract<OptionDefinition, { type: 'number' | 'numbers' }>): JsonSchema => ({
  type: 'number',
  ...(minimum !== undefined && { minimum }),
  ...(maximum !== undefined && { maximum }),
})

const mapOf = (properties: readonly (readonly [string, JsonSchema])[]): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(properties),
})
