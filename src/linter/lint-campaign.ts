import type { Campaign } from '../document/index.ts'
import { Analysis, type Matcher } from '../language/index.ts'
import { type Event, exposuresOf, type RegionGroups, readAudience } from '../moment/index.ts'
import { type Finding, OWN_IDS, type Result, type SuppressedFinding } from '../report/index.ts'
import { coversFinding, readDirectives, unknownIds } from './directives.ts'
import { onePlace, resolveOverlaps } from './overlaps.ts'
import { checkCampaign, checkMessage, type RawFinding } from './run-rules.ts'
import type { Settings } from './settings.ts'

/** Everything that a run is a function of. */
export interface LintInput {
  readonly campaign: Campaign
  /** Settings of each message, by its number in the campaign. */
  readonly settings: readonly Settings[]
  readonly matcher: Matcher
  readonly events: readonly Event[]
  /** Names for several regions, from the configuration. */
  readonly regions?: RegionGroups
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Ids of all rules there are, for directives that name one that is not. */
  readonly knownRules: ReadonlySet<string>
}

/** Lints the messages of a campaign: each by itself, then all together. Pure: no disk, no clock. */
export function lintCampaign({ campaign, settings, matcher, events, regions = {}, today, knownRules }: LintInput): Result[] {
  const analyses = campaign.messages.map((message, i) => new Analysis(message, { matcher, company: settings[i]!.company }))
  const raw = analyses.map((analysis, i) => {
    const { envelope } = analysis.message
    const exposures = exposuresOf(events, envelope['audience.regions']?.value, envelope.send_at?.value.day ?? today, regions)
    const context = { today, exposures, events, campaign: analyses }
    return isEnglish(analysis) ? settings[i]!.rules.flatMap((rule) => checkMessage(rule, analysis, context, settings[i]!)) : []
  })
  if (analyses.length > 1) addCampaignFindings(analyses, settings, raw, { today, exposures: [], events, campaign: analyses })
  return analyses.map((analysis, i) => {
    const unread = events.length > 0 ? audienceFindings(analysis.message, regions) : []
    return finishMessage(analysis, raw[i]!, unread, settings[i]!, knownRules)
  })
}

/** The rules know English; a message in another language gets no findings. */
function isEnglish({ language }: Analysis): boolean {
  return language === 'en'
}

function addCampaignFindings(
  analyses: readonly Analysis[],
  settings: readonly Settings[],
  raw: RawFinding[][],
  context: Parameters<typeof checkCampaign>[2],
): void {
  if (!analyses.every(isEnglish)) return
  for (const enabled of settings[0]!.rules) {
    for (const [analysis, findings] of checkCampaign(enabled, analyses, context, settings[0]!))
      raw[analyses.indexOf(analysis)]!.push(...findings)
  }
}

function finishMessage(
  analysis: Analysis,
  raw: readonly RawFinding[],
  unread: readonly Finding[],
  settings: Settings,
  knownRules: ReadonlySet<string>,
): Result {
  const { message } = analysis
  const inOrder = [...raw].sort((a, b) => a.sentence - b.sentence || a.span.start - b.span.start)
  const rules = new Map(settings.rules.map(({ rule }) => [rule.id, rule]))
  const resolved = resolveOverlaps(onePlace(inOrder), (id) => rules.get(id))
  const { findings, suppressed } = applyDirectives(message, resolved, settings, knownRules)
  const all = [...problemFindings(message), ...unread, ...findings].sort(
    (a, b) => a.span.start - b.span.start || a.ruleId.localeCompare(b.ruleId),
  )
  const { type, typeReason, language } = analysis
  return { path: message.path, source: message.source, findings: all, suppressed, type, typeReason, language }
}

function applyDirectives(
  message: Analysis['message'],
  findings: readonly RawFinding[],
  settings: Settings,
  knownRules: ReadonlySet<string>,
) {
  if (!settings.inlineConfig) return { findings: findings.map(plain), suppressed: [] }
  const directives = readDirectives(message)
  const used = new Set<unknown>()
  const kept: Finding[] = []
  const suppressed: SuppressedFinding[] = []
  for (const finding of findings) {
    const directive = directives.find((candidate) => coversFinding(candidate, finding))
    if (directive) {
      used.add(directive)
      suppressed.push({ ...plain(finding), suppression: { kind: directive.kind, reason: directive.reason } })
    } else kept.push(plain(finding))
  }
  for (const directive of directives) {
    const unknown = unknownIds(directive, knownRules)
    if (unknown.length > 0)
      kept.push(ownFinding(OWN_IDS.unusedDirective, unknown.join(' '), 'Correct the id or remove the directive.', directive.span))
    else if (!used.has(directive)) {
      const what = directive.ids.length > 0 ? directive.ids.join(', ') : 'any rule'
      kept.push(
        ownFinding(
          OWN_IDS.unusedDirective,
          `This switches off ${what}, which finds nothing here.`,
          'Remove the directive.',
          directive.span,
        ),
      )
    }
  }
  return { findings: kept, suppressed }
}

const problemFindings = ({ problems }: Analysis['message']): Finding[] =>
  problems.map(({ message, span, lost }) => ({
    ...ownFinding(
      OWN_IDS.parseProblem,
      message,
      lost ? 'Text that could not be read was not checked.' : 'Correct it, so that the message is read as meant.',
      span,
    ),
    severity: lost ? 'error' : 'warn',
  }))

/** Regions of the audience that no event can be compared with: an error, because it would pass for "no event there". */
function audienceFindings({ envelope }: Analysis['message'], groups: RegionGroups): Finding[] {
  const audience = envelope['audience.regions']
  if (!audience) return []
  return readAudience(audience.value, groups).errors.map((error) => ({
    ...ownFinding(OWN_IDS.parseProblem, error, 'Readers there are not compared with the events until it is corrected.', audience.span),
    severity: 'error',
  }))
}

function ownFinding(ruleId: string, message: string, help: string, span: Finding['span']): Finding {
  return { ruleId, severity: 'warn', grade: 'usual', confidence: 'certain', message, help, span, zone: 'envelope', related: [] }
}

function plain({ sentence: _, ...finding }: RawFinding): Finding {
  return finding
}
