import type { Rule } from '#rule'
import { rules } from '../../rules/index.ts'
import { type EnabledRule, lintCampaign } from '../../src/linter/index.ts'
import { type Event, readEvents } from '../../src/moment/index.ts'
import type { Result } from '../../src/report/index.ts'
import { readOptions } from '../../src/rule/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { matcher } from '../rules/lint-example.ts'
import type { LabelledFolder } from './read-folder.ts'

/** Lints every message of a labelled folder with a preset; `isStated` says whether the rules may see the type that is written in it. */
export function lintFolder(folder: LabelledFolder, preset: string, isStated: boolean): Result[] {
  const settings = { rules: rules.map((rule) => enable(rule, preset)), company: [], voiceAllow: [], inlineConfig: true }
  const events: readonly Event[] = folder.events === undefined ? [] : readEvents(folder.events).events
  const knownRules = new Set(rules.map(({ id }) => id))
  return [...folder.messages].flatMap(([id, source]) => {
    const read = readMarkdown(`${id}.md`, source)
    const { type: _, ...withoutType } = read.envelope
    const message = isStated ? read : { ...read, envelope: withoutType }
    return lintCampaign({
      campaign: { name: id, messages: [message] },
      settings: [settings],
      matcher,
      events,
      today: '2026-11-22',
      knownRules,
    })
  })
}

function enable(rule: Rule, preset: string): EnabledRule {
  const grades = Object.entries(rule.grades).filter(([grade]) => preset === 'strict' || rule.recommended.includes(grade as never))
  return { rule, severities: Object.fromEntries(grades), options: readOptions(rule.options ?? {}).values, allowUncertain: false }
}
