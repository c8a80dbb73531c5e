import type { ConfigChoice } from '../config/index.ts'
import { type ExampleFailure, failuresOf } from '../rule-tester/index.ts'
import { catalogue } from './catalogue.ts'
import { settingsFor } from './settings-for.ts'

/** What came of the examples of one rule. */
export interface TriedRule {
  readonly id: string
  readonly examples: number
  readonly failures: readonly ExampleFailure[]
}

/** Tries the examples of the rules that a configuration brings. Throws a ConfigError. */
export async function tryRules(config: ConfigChoice): Promise<TriedRule[]> {
  const { rules, settings } = await settingsFor('any.md', { cwd: config.cwd, config })
  const own = rules.filter((rule) => !catalogue.rules.includes(rule))
  return own.map((rule) => ({
    id: rule.id,
    examples: rule.examples.flags.length + rule.examples.passes.length,
    failures: failuresOf(rule, settings.matcher ?? catalogue.matcher),
  }))
}
