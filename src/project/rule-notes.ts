import type { Settings } from '../linter/index.ts'
import type { RuleNote } from '../report/index.ts'
import { catalogue } from './catalogue.ts'

/** What the rules of a run say about themselves, by id; nothing is looked for until a report asks. */
export function ruleNotes(settings: readonly Settings[]): (ruleId: string) => RuleNote | undefined {
  let notes: ReadonlyMap<string, RuleNote> | undefined
  return (ruleId) => {
    notes ??= new Map(
      [...catalogue.rules, ...settings.flatMap(({ rules }) => rules.map(({ rule }) => rule))].map((rule) => [rule.id, rule]),
    )
    return notes.get(ruleId)
  }
}
