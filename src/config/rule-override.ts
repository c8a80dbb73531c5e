import type { Rule } from '../rule/index.ts'
import type { RuleSetting } from '../settings/index.ts'
import { LEVELS, ruleMisfits, unknownRule } from '../settings/index.ts'
import { ConfigError, choiceSentence, parseYaml } from '../shape/index.ts'
import type { RuleOverride } from './resolve-settings.ts'

/** Reads `id: severity` or, as in a configuration, `id: [severity, {option: value}]` after `--rule`; throws a ConfigError. */
export function readRuleOverride(text: string, rules: readonly Rule[]): RuleOverride {
  const where = `--rule "${text}"`
  const match = /^\s*["']?([^\s"':]+)["']?\s*(?::\s*(\S[\s\S]*)?)?$/.exec(text)
  const [, id = text.trim(), value = ''] = match ?? []
  if (!rules.some((rule) => rule.id === id)) throw new ConfigError([{ where, message: unknownRule(id, rules) }])
  if (value === '') throw new ConfigError([{ where, message: choiceSentence(undefined, LEVELS) }])
  const setting = parseYaml(where, value) as RuleSetting
  const misfits = ruleMisfits({ [id]: setting }, [], rules)
  if (misfits.length > 0) throw new ConfigError(misfits.map(({ message }) => ({ where, message })))
  return { id, setting }
}
