import type { Rule } from '#rule'
import { rules } from '../../rules/index.ts'
import type { Message } from '../../src/document/index.ts'
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
  const campaigns = folder.campaigns ?? [...folder.messages.keys()].map((id) => [id])
  return campaigns.flatMap((ids) =>
    lintCampaign({
      campaign: { name: ids[0]!, messages: ids.map((id) => readMessage(id, folder.messages.get(id)!, isStated)) },
      settings: ids.map(() => settings),
      matcher,
      events,
      today: '2026-11-22',
      knownRules,
    }),
  )
}

function readMessage(id: string, source: string, isStated: boolean): Message {
  const message = readMarkdown(`${id}.md`, source)
  const { type: _, ...untyped } = message.envelope
  return isStated ? message : { ...message, envelope: untyped }
}

function enable(rule: Rule, preset: string): EnabledRule {
  const grades = Object.entries(rule.grades).filter(([grade]) => preset === 'strict' || rule.recommended.includes(grade as never))
  return { rule, severities: Object.fromEntries(grades), options: readOptions(rule.options ?? {}).values, allowUncertain: false }
}
