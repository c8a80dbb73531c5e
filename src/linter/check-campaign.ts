import type { Analysis } from '../language/index.ts'
import { type Measure, measured } from '../report/index.ts'
import type { Context, Rule } from '../rule/index.ts'
import { appliesTo, finish, guard, type RawFinding } from './run-rules.ts'
import type { EnabledRule, Settings } from './settings.ts'

/** A message of a campaign, what the configuration says for its file, and what is found in it. */
export interface Member {
  readonly analysis: Analysis
  readonly settings: Settings
  readonly findings: RawFinding[]
}

/**
 * Runs the campaign checks over the messages that the same people get. A rule sees all messages of its types: who switches it off for a
 * file still sends that file. Whether and how loud something is reported is up to the settings of the message in which it stands.
 */
export function checkCampaign(members: readonly Member[], context: Omit<Context<unknown>, 'options'>, measure?: Measure): void {
  if (members.length < 2) return
  for (const rule of campaignRulesOf(members)) {
    const own = members.filter(({ analysis }) => appliesTo(rule, analysis) && knowsPhrases(rule, analysis))
    if (own.length < 2) continue
    measured(measure, { phase: 'rules', rule: rule.id }, () => {
      for (const targets of byOptions(rule, own)) runCheck(rule, own, targets, context)
    })
  }
}

/** A message under another configuration is read without the phrases that a plug-in brings. */
const knowsPhrases = ({ id, lexicon = {} }: Rule, message: Analysis): boolean =>
  Object.keys(lexicon).every((name) => message.reads(`${id}#${name}`))

function campaignRulesOf(members: readonly Member[]): Iterable<Rule> {
  const rules = members.flatMap(({ settings }) => settings.rules.map(({ rule }) => rule)).filter(({ check }) => check.campaign)
  return new Map(rules.map((rule) => [rule.id, rule])).values()
}

/** Messages of which a rule reports what it finds, with how the configuration runs it on them. */
type Targets = Map<Analysis, { readonly member: Member; readonly enabled: EnabledRule }>

/** The targets of a rule, apart where overrides give its options other values for some of the files. */
function byOptions(rule: Rule, members: readonly Member[]): Iterable<Targets> {
  const groups = new Map<string, Targets>()
  for (const member of members) {
    const enabled = member.settings.rules.find((one) => one.rule.id === rule.id)
    if (!enabled) continue
    const key = JSON.stringify(enabled.options)
    const targets: Targets = groups.get(key) ?? new Map()
    groups.set(key, targets.set(member.analysis, { member, enabled }))
  }
  return groups.values()
}

function runCheck(rule: Rule, members: readonly Member[], targets: Targets, context: Omit<Context<unknown>, 'options'>): void {
  const [first] = targets.values()
  if (!first) return
  const messages = members.map(({ analysis }) => analysis)
  const failures = guard(rule, first.member.analysis, () => {
    for (const draft of rule.check.campaign!(messages, { ...context, options: first.enabled.options })) {
      const target = targets.get(draft.in)
      const finding = target && finish(draft, target.enabled, draft.in, target.member.settings)
      if (finding) target.member.findings.push(finding)
    }
    return []
  })
  first.member.findings.push(...failures)
}
