import type { Rule } from '../rule/index.ts'
import type { Level } from './config.ts'
import { ConfigError } from './config-error.ts'
import { LEVELS } from './config-shape.ts'
import { choiceSentence } from './misfit.ts'
import type { RuleOverride } from './resolve-settings.ts'
import { unknownRule } from './validate-rules.ts'

/** Reads `id: severity` as `--rule` has it; throws a ConfigError. */
export function readRuleOverride(text: string, rules: readonly Rule[]): RuleOverride {
  const match = /^\s*["']?([^\s"':]+)["']?\s*(?::\s*["']?([\w-]*)["']?)?\s*$/.exec(text)
  const [, id = text.trim(), level = ''] = match ?? []
  if (!rules.some((rule) => rule.id === id)) throw new ConfigError([{ where: `--rule "${text}"`, message: unknownRule(id, rules) }])
  if (!(LEVELS as readonly string[]).includes(level))
    throw new ConfigError([{ where: `--rule "${text}"`, message: choiceSentence(level || undefined, LEVELS) }])
  return { id, setting: level as Level }
}
