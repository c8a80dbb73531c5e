import type { Campaign } from '../document/index.ts'
import { Analysis, type PhraseMatcher } from '../language/index.ts'
import type { Finding, Measure, Result, SuppressedFinding } from '../report/index.ts'
import { AppliedDirectives, type UsedDirectives } from './apply-directives.ts'
import { checkCampaign } from './check-campaign.ts'
import { directiveFindings } from './directive-findings.ts'
import { type DirectiveContext, USUAL_POLICY } from './directive-policy.ts'
import { readSidecarDirectives } from './directives.ts'
import { measuredAnalysis } from './measured-analysis.ts'
import { type MomentInput, momentContext } from './moment-context.ts'
import { onceAPlace, onePlace, resolveOverlaps } from './overlaps.ts'
import { acknowledgementFindings, audienceFindings, problemFindings, sidecarResult } from './own-findings.ts'
import { renderMessage } from './render-message.ts'
import { checkMessage, type RawFinding } from './run-rules.ts'
import type { EnabledRule, Settings } from './settings.ts'

/** Everything that a run is a function of. */
export interface LintInput extends MomentInput {
  readonly campaign: Campaign
  /** Settings of each message, by its number in the campaign. */
  readonly settings: readonly Settings[]
  readonly matcher: PhraseMatcher
  /** Ids of all rules there are, for directives that name one that is not. */
  readonly knownRules: ReadonlySet<string>
  /** Takes the times, where somebody wants to know them. */
  readonly measure?: Measure
}

/**
 * Lints the messages of a campaign: each by itself, then all together. A result for each of them, and one for the file that speaks of them
 * where its directives have no effect. Pure: no disk, no clock.
 */
export function lintCampaign({ campaign, settings, matcher, knownRules, measure, ...moment }: LintInput): Result[] {
  const { events, regions = {} } = moment
  const analyses = campaign.messages.map((message, i) => {
    const reader = { matcher, ...settings[i]! }
    return measure ? measuredAnalysis(message, reader, measure) : new Analysis(message, reader)
  })
  const context = { ...momentContext(moment), campaign: analyses, options: {} }
  const members = analyses.map((analysis, i): Member => {
    const rules = isEnglish(analysis) ? settings[i]!.rules : []
    const check = (rule: EnabledRule) => checkMessage(rule, analysis, context, settings[i]!)
    const { path } = analysis.message
    const run = measure ? (one: EnabledRule) => measure({ phase: 'rules', rule: one.rule.id, path }, () => check(one)) : check
    return { analysis, settings: settings[i]!, findings: rules.flatMap(run) }
  })
  checkCampaign(members.filter(isRun), context, measure)
  const shared = campaign.sidecar ? readSidecarDirectives(campaign.sidecar) : []
  const used: UsedDirectives = new Map()
  const judgedBy = (members: readonly Member[]): DirectiveContext => ({
    policy: { ...USUAL_POLICY, ...members[0]?.settings.directives },
    today: moment.today,
    knownRules,
    // Most messages have no directive to judge.
    get ranRules() {
      return new Set(members.filter(isRun).flatMap(({ settings }) => settings.rules.map(({ rule }) => rule.id)))
    },
  })
  const results = members.map((member) => {
    const { message } = member.analysis
    const onEvents = events.length > 0 ? [...audienceFindings(message, regions), ...acknowledgementFindings(message, events)] : []
    const own = [...problemFindings(message), ...onEvents]
    return resultOf(member, own, new AppliedDirectives(message, judgedBy([member]), shared, used))
  })
  if (!campaign.sidecar?.isWhole) return results
  const { file } = campaign.sidecar
  const heeding = members.filter(({ settings }) => settings.inlineConfig)
  const faults = (heeding.length > 0 ? shared : []).flatMap((directive) =>
    directiveFindings(directive, used.get(directive), judgedBy(heeding), { lines: file.lines, format: 'yaml' }),
  )
  return faults.length > 0 ? [...results, sidecarResult(file, faults)] : results
}

/** A message with its settings and what its rules have found. */
interface Member {
  readonly analysis: Analysis
  readonly settings: Settings
  readonly findings: RawFinding[]
}

const isRun = ({ analysis }: Member): boolean => isEnglish(analysis)

/** The rules know English; a message in another language gets no findings. */
function isEnglish({ language }: Analysis): boolean {
  return language === 'en'
}

function resultOf(
  { analysis, findings: raw, settings: { rules, inlineConfig } }: Member,
  own: readonly Finding[],
  directives: AppliedDirectives,
): Result {
  const { message, type, typeReason, language } = analysis
  const inOrder = [...raw].sort((a, b) => a.sentence - b.sentence || a.span.start - b.span.start)
  const ruleOf = (id: string) => rules.find(({ rule }) => rule.id === id)?.rule
  const file = { path: message.path, lines: message.source }
  const judged = onceAPlace(inOrder).map((finding) => (inlineConfig ? directives.judge(finding) : finding))
  const resolved = resolveOverlaps(onePlace(judged, file), ruleOf, file)
  const faults = inlineConfig ? directives.faults() : []
  const sorted = [...own, ...resolved.flatMap(standing), ...faults].sort(
    (a, b) => a.span.start - b.span.start || a.ruleId.localeCompare(b.ruleId),
  )
  const { path, source, name } = message
  const within = { path, ...(name !== undefined && { name }), type, typeReason, language, render: () => renderMessage(message) }
  const inside = <F extends Finding>(finding: F): F => ({
    ...finding,
    ...(name !== undefined && { inMessage: name }),
    within,
    ...(finding.further && { further: finding.further.map(inside) }),
  })
  return {
    path,
    source,
    findings: sorted.map(inside),
    suppressed: resolved.flatMap(switchedOff).map(inside),
    type,
    typeReason,
    language,
    messages: [within],
  }
}

const standing = (finding: RawFinding): Finding[] => (finding.suppression ? [] : [plain(finding)])

const switchedOff = (finding: RawFinding): SuppressedFinding[] =>
  finding.suppression ? [{ ...plain(finding), suppression: finding.suppression }] : []

/** A finding without what only the linter needs to know. */
function plain({ sentence: _, once: __, suppression: ___, further, ...finding }: RawFinding): Finding {
  return { ...finding, ...(further && { further: further.map(plain) }) }
}
