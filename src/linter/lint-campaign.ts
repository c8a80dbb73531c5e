import type { Campaign, Message } from '../document/index.ts'
import { Analysis, type Matcher } from '../language/index.ts'
import type { Finding, Result } from '../report/index.ts'
import { applyDirectives, directiveFaults } from './apply-directives.ts'
import { checkCampaign } from './check-campaign.ts'
import { type Directive, readSidecarDirectives } from './directives.ts'
import { type MomentInput, momentContext } from './moment-context.ts'
import { onceAPlace, onePlace, resolveOverlaps } from './overlaps.ts'
import { audienceFindings, problemFindings, sidecarResult } from './own-findings.ts'
import { renderMessage } from './render-message.ts'
import { checkMessage, type RawFinding } from './run-rules.ts'
import type { Settings } from './settings.ts'

/** Everything that a run is a function of. */
export interface LintInput extends MomentInput {
  readonly campaign: Campaign
  /** Settings of each message, by its number in the campaign. */
  readonly settings: readonly Settings[]
  readonly matcher: Matcher
  /** Ids of all rules there are, for directives that name one that is not. */
  readonly knownRules: ReadonlySet<string>
}

/**
 * Lints the messages of a campaign: each by itself, then all together. A result for each of them, and one for the file that speaks of them
 * where its directives have no effect. Pure: no disk, no clock.
 */
export function lintCampaign({ campaign, settings, matcher, knownRules, ...moment }: LintInput): Result[] {
  const { events, regions = {} } = moment
  const analyses = campaign.messages.map((message, i) => new Analysis(message, { matcher, company: settings[i]!.company }))
  const context = { ...momentContext(moment), campaign: analyses }
  const members = analyses.map((analysis, i) => {
    const rules = isEnglish(analysis) ? settings[i]!.rules : []
    return { analysis, settings: settings[i]!, findings: rules.flatMap((rule) => checkMessage(rule, analysis, context, settings[i]!)) }
  })
  checkCampaign(
    members.filter(({ analysis }) => isEnglish(analysis)),
    context,
  )
  const shared = campaign.sidecar ? readSidecarDirectives(campaign.sidecar) : []
  const used = new Set<Directive>()
  const results = members.map(({ analysis, settings, findings }) => {
    const own = [...problemFindings(analysis.message), ...(events.length > 0 ? audienceFindings(analysis.message, regions) : [])]
    return resultOf(analysis, own, findings, settings, (message, found) => applyDirectives(message, found, knownRules, shared, used))
  })
  const isChecked = campaign.sidecar?.isWhole && settings.some(({ inlineConfig }) => inlineConfig)
  const faults = isChecked ? shared.flatMap((directive) => directiveFaults(directive, used.has(directive), knownRules)) : []
  return faults.length > 0 ? [...results, sidecarResult(campaign.sidecar!.file, faults)] : results
}

/** The rules know English; a message in another language gets no findings. */
function isEnglish({ language }: Analysis): boolean {
  return language === 'en'
}

function resultOf(
  analysis: Analysis,
  own: readonly Finding[],
  raw: readonly RawFinding[],
  { rules, inlineConfig }: Settings,
  apply: (message: Message, findings: readonly Finding[]) => Pick<Result, 'findings' | 'suppressed'>,
): Result {
  const { message, type, typeReason, language } = analysis
  const inOrder = [...raw].sort((a, b) => a.sentence - b.sentence || a.span.start - b.span.start)
  const byId = new Map(rules.map(({ rule }) => [rule.id, rule]))
  const file = { path: message.path, lines: message.source }
  const resolved = resolveOverlaps(onePlace(onceAPlace(inOrder), file), (id) => byId.get(id), file).map(withoutSentence)
  const { findings, suppressed } = inlineConfig ? apply(message, resolved) : { findings: resolved, suppressed: [] }
  const sorted = [...own, ...findings].sort((a, b) => a.span.start - b.span.start || a.ruleId.localeCompare(b.ruleId))
  const { path, source, name } = message
  const within = { path, ...(name !== undefined && { name }), type, typeReason, language, render: () => renderMessage(message) }
  const inside = <F extends Finding>(finding: F): F => ({ ...finding, ...(name !== undefined && { inMessage: name }), within })
  return { path, source, findings: sorted.map(inside), suppressed: suppressed.map(inside), type, typeReason, language, messages: [within] }
}

function withoutSentence({ sentence: _, ...finding }: RawFinding): Finding {
  return finding
}
