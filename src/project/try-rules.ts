import { type ConfigChoice, loadRules } from '../config/index.ts'
import type { PhraseMatcher } from '../language/index.ts'
import type { Rule } from '../rule/index.ts'
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
  return own.map((rule) => tried(rule, settings.matcher ?? catalogue.matcher))
}

/** Tries the examples of the rules in some files, paths as under `plugins`, whatever the configuration. Throws a ConfigError. */
export async function tryRuleFiles(files: readonly string[], cwd: string): Promise<TriedRule[]> {
  const { rules, matcher } = await loadRules(files, cwd, catalogue)
  return rules.map((rule) => tried(rule, matcher))
}

function tried(rule: Rule, matcher: PhraseMatcher): TriedRule {
  const { flags, passes } = rule.examples
  return { id: rule.id, examples: flags.length + passes.length, failures: failuresOf(rule, matcher) }
}
