import type { Result } from '../../src/report/index.ts'
import { overlaps, type Span } from '../../src/text/index.ts'
import type { Label, LabelledFolder } from './read-folder.ts'

/** Labels of one rule that one finding answers: a place, or all places of a rule that reports one a message. */
interface Target {
  readonly msg: string
  readonly rule: string
  readonly text: string
  readonly spans: Span[]
  isWhole: boolean
  isSure: boolean
  isFound: boolean
}

/** A finding and what the labels say of it; a `repeat` marks a label that was found already and counts nowhere. */
interface Judged {
  readonly msg: string
  readonly rule: string
  readonly severity: string
  readonly span: Span
  readonly line: number
  readonly text: string
  verdict: 'right' | 'wrong' | 'repeat'
}

export interface Scored {
  readonly targets: readonly Target[]
  readonly judged: readonly Judged[]
  readonly messages: number
  /** Messages without any label, and how many of them got a finding, and a warning or error. */
  readonly clean: number
  readonly cleanWithFinding: number
  readonly cleanLoud: number
}

const ONE_PLACE = /^(candor|relationship|jobs)\//

/**
 * Compares findings with labels. A finding that overlaps a label of its rule is right, a second one on the same label counts nowhere,
 * any other is wrong; labels with fewer than two votes forgive a finding but are not asked for. Only `rules` count.
 */
export function score(folder: LabelledFolder, results: readonly Result[], rules: ReadonlySet<string>): Scored {
  const counts = (rule: string) => rules.has(rule) && (!folder.knownRules || folder.knownRules.has(rule))
  const ids = new Set(folder.labels.map(({ msg }) => msg))
  const targets = targetsOf(folder, counts)
  const judged = results.flatMap((result) => {
    const msg = result.path.replace(/\.[^.]+$/, '')
    if (!ids.has(msg)) return []
    return result.findings
      .filter(({ ruleId }) => ruleId.includes('/') && counts(ruleId))
      .map((finding) => judge(msg, finding, result, targets))
  })
  const clean = [...ids].filter((id) => !folder.labels.some(({ msg, rule }) => msg === id && rule))
  const disturbed = (loud: boolean) =>
    clean.filter((id) => judged.some(({ msg, severity }) => msg === id && (!loud || severity !== 'info'))).length
  return { targets, judged, messages: ids.size, clean: clean.length, cleanWithFinding: disturbed(false), cleanLoud: disturbed(true) }
}

function judge(msg: string, finding: Result['findings'][number], { source }: Result, targets: readonly Target[]): Judged {
  const { ruleId: rule, severity, span } = finding
  const wide = { start: span.start, end: Math.max(span.end, span.start + 1) }
  const text = source.text.slice(span.start, span.end).replace(/\s+/g, ' ')
  const judged: Judged = { msg, rule, severity, span, text, line: source.position(span.start).line, verdict: 'wrong' }
  for (const target of targets) {
    if (target.msg !== msg || target.rule !== rule || !(target.isWhole || target.spans.some((place) => overlaps(place, wide)))) continue
    if (!target.isFound) {
      target.isFound = true
      judged.verdict = 'right'
    } else if (judged.verdict === 'wrong') judged.verdict = 'repeat'
  }
  return judged
}

function targetsOf(folder: LabelledFolder, counts: (rule: string) => boolean): Target[] {
  const targets: Target[] = []
  const merged = new Map<string, Target>()
  for (const label of folder.labels) {
    if (!label.rule || !counts(label.rule)) continue
    const isWhole = label.level === 'message'
    const span = isWhole ? undefined : (label.span ?? findQuote(folder.messages.get(label.msg) ?? '', label))
    const isSure = (label.votes ?? 1) >= 2
    const key = `${label.msg} ${label.rule}`
    const before = ONE_PLACE.test(label.rule) ? merged.get(key) : undefined
    if (before) {
      if (span) before.spans.push(span)
      before.isWhole ||= isWhole || !span
      before.isSure ||= isSure
      continue
    }
    const target = {
      msg: label.msg,
      rule: label.rule,
      text: label.text,
      spans: span ? [span] : [],
      isWhole: isWhole || !span,
      isSure,
      isFound: false,
    }
    targets.push(target)
    merged.set(key, target)
  }
  return targets
}

/** The quoted words in the file, any run of white space, emphasis or quoting marks standing for any other. */
function findQuote(source: string, { text }: Label): Span | undefined {
  const words = text
    .trim()
    .split(/[\s>*_]+/)
    .filter(Boolean)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/"/g, '\\\\?"'))
  const match = new RegExp(words.join('[\\s>*_\\\\-]+')).exec(source)
  return match ? { start: match.index, end: match.index + match[0].length } : undefined
}
