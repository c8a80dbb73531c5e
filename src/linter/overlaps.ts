import { asOne, GRADES, isAtLeast, placeOf } from '../report/index.ts'
import type { Rule } from '../rule/index.ts'
import { overlaps, type SourceFile } from '../text/index.ts'
import type { RawFinding } from './run-rules.ts'

/** Families whose rules report one place a message; further places stand under `related`. */
const ONE_PLACE = /^(candor|relationship|jobs)\//

/** Of findings of one rule on the same words, as a check of the message and one of the campaign may give them, keeps the gravest; in order of reading. */
export function onceAPlace(findings: readonly RawFinding[]): RawFinding[] {
  const kept: (RawFinding | undefined)[] = []
  const latest = new Map<string, number>()
  for (const finding of findings) {
    const at = latest.get(finding.ruleId)
    const rival = at === undefined ? undefined : kept[at]
    const isSame = rival && rival.file === finding.file && overlaps(rival.span, finding.span)
    if (isSame && GRADES.indexOf(finding.grade) <= GRADES.indexOf(rival.grade)) continue
    if (isSame) kept[at!] = undefined
    latest.set(finding.ruleId, kept.push(finding) - 1)
  }
  return kept.filter((finding) => finding !== undefined)
}

/**
 * Of findings of one rule in one message keeps the first of the gravest, where its family reports one place a message or the rule says that
 * they are one. Those that a directive covers are told apart: what stands elsewhere still stands.
 */
export function onePlace(findings: readonly RawFinding[], own: SourceFile): RawFinding[] {
  const groups = new Map<string, RawFinding[]>()
  for (const [i, finding] of findings.entries()) {
    const key = `${finding.ruleId} ${groupOf(finding) ?? `#${i}`} ${finding.suppression !== undefined}`
    const same = groups.get(key)
    if (same) same.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()].map((same) => {
    const [winner, ...others] = [...same].sort((a, b) => GRADES.indexOf(b.grade) - GRADES.indexOf(a.grade))
    return asOne(winner!, others, own)
  })
}

const groupOf = ({ ruleId, once }: RawFinding): string | undefined => (ONE_PLACE.test(ruleId) ? '' : once)

/** What a rule says about findings of others. */
type RuleOf = (ruleId: string) => Pick<Rule, 'yieldsTo' | 'absorbs'> | undefined

/**
 * Where two rules mark the same words of a sentence, the one that gives way is named under `related` of the other;
 * so is, wherever it stands in the message, what a rule absorbs.
 */
export function resolveOverlaps(findings: readonly RawFinding[], ruleOf: RuleOf, own: SourceFile): RawFinding[] {
  const inSentence = groupByPlace(findings)
  const absorbers = findings.filter(({ ruleId }) => ruleOf(ruleId)?.absorbs)
  const lost = new Set<RawFinding>()
  const won = new Map<RawFinding, RawFinding[]>()
  for (const loser of findings) {
    const rivals = (ruleOf(loser.ruleId)?.yieldsTo ?? [])
      .flatMap((id) => inSentence.get(placeKey(id, loser.sentence)) ?? [])
      .filter((other) => other.file?.path === loser.file?.path && overlaps(other.span, loser.span))
    const winner = [...rivals, ...absorbers.filter((other) => isAbsorbed(loser, other, ruleOf))].find(
      (other) => other !== loser && !lost.has(other),
    )
    if (!winner) continue
    lost.add(loser)
    won.set(winner, [...(won.get(winner) ?? []), loser])
  }
  return findings.filter((finding) => !lost.has(finding)).map((finding) => withRelated(finding, won.get(finding) ?? [], own))
}

/** Names findings of a message under another one; `own` is the message's file. */
function withRelated(finding: RawFinding, others: readonly RawFinding[], own: SourceFile): RawFinding {
  if (others.length === 0) return finding
  return { ...finding, related: [...finding.related, ...others.map((other) => placeOf(other, finding, own))] }
}

function groupByPlace(findings: readonly RawFinding[]): Map<string, RawFinding[]> {
  const groups = new Map<string, RawFinding[]>()
  for (const finding of findings) {
    const key = placeKey(finding.ruleId, finding.sentence)
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return groups
}

const placeKey = (ruleId: string, sentence: number): string => `${sentence} ${ruleId}`

const isAbsorbed = (loser: RawFinding, winner: RawFinding, ruleOf: RuleOf): boolean =>
  ruleOf(winner.ruleId)?.absorbs?.includes(loser.ruleId) === true && isAtLeast(winner.severity, loser.severity)
