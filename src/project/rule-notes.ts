import type { Settings } from '../linter/index.ts'
import { GRADES, type RuleNote } from '../report/index.ts'
import { type Rule, rulePage } from '../rule/index.ts'
import { catalogue } from './catalogue.ts'

/** What the rules of a run say about themselves, by id; nothing is looked for until a report asks. */
export function ruleNotes(settings: readonly Settings[]): (ruleId: string) => RuleNote | undefined {
  let notes: ReadonlyMap<string, RuleNote> | undefined
  return (ruleId) => {
    notes ??= new Map(
      [...catalogue.rules, ...settings.flatMap(({ rules }) => rules.map(({ rule }) => rule))].map((rule) => [rule.id, noteOf(rule)]),
    )
    return notes.get(ruleId)
  }
}

function noteOf(rule: Rule): RuleNote {
  const { principle, why, objection, confidence, grades } = rule
  const severity = [...GRADES].reverse().flatMap((grade) => grades[grade] ?? [])[0] ?? 'warn'
  return {
    principle,
    why,
    objection,
    confidence,
    severity,
    get page() {
      return rulePage(rule)
    },
  }
}
