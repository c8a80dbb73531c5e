import { GRADES, type Grade, isAtLeast } from '../report/index.ts'
import type { Rule } from '../rule/index.ts'
import { overlaps } from '../text/index.ts'
import type { RawFinding } from './run-rules.ts'

/** Families whose rules report one place a message; further places stand under `related`. */
const ONE_PLACE = /^(candor|relationship|jobs)\//

/** Of findings of one rule in one message keeps the first and gravest, where the family reports one place a message. */
export function onePlace(findings: readonly RawFinding[]): RawFinding[] {
  const kept = new Map<string, RawFinding>()
  const out: RawFinding[] = []
  for (const finding of findings) {
    const key = finding.ruleId
    const first = ONE_PLACE.test(key) ? kept.get(key) : undefined
    if (!first) {
      kept.set(key, finding)
      out.push(finding)
      continue
    }
    const [winner, loser] = isGraver(finding.grade, first.grade) ? [finding, first] : [first, finding]
    const merged = {
      ...winner,
      related: [...winner.related, { message: 'Also here.', span: loser.span, ruleId: loser.ruleId }, ...loser.related],
    }
    out[out.indexOf(first)] = merged
    kept.set(key, merged)
  }
  return out
}

/** What a rule says about findings of others. */
type RuleOf = (ruleId: string) => Pick<Rule, 'yieldsTo' | 'absorbs'> | undefined

/**
 * Where two rules mark the same words of a sentence, the one that gives way is named under `related` of the other;
 * so is, wherever it stands in the message, what a rule absorbs.
 */
export function resolveOverlaps(findings: readonly RawFinding[], ruleOf: RuleOf): RawFinding[] {
  const bySentence = groupBySentence(findings)
  const absorbers = findings.filter(({ ruleId }) => ruleOf(ruleId)?.absorbs)
  const lost = new Set<RawFinding>()
  const won = new Map<RawFinding, RawFinding[]>()
  for (const loser of findings) {
    const rivals = bySentence.get(loser.sentence)!.filter((other) => overlaps(other.span, loser.span) && givesWay(loser, other, ruleOf))
    const winner = [...rivals, ...absorbers.filter((other) => isAbsorbed(loser, other, ruleOf))].find(
      (other) => other !== loser && !lost.has(other),
    )
    if (!winner) continue
    lost.add(loser)
    won.set(winner, [...(won.get(winner) ?? []), loser])
  }
  return findings
    .filter((finding) => !lost.has(finding))
    .map((finding) => {
      const losers = won.get(finding)
      if (!losers) return finding
      return { ...finding, related: [...finding.related, ...losers.map(({ message, span, ruleId }) => ({ message, span, ruleId }))] }
    })
}

function groupBySentence(findings: readonly RawFinding[]): Map<number, RawFinding[]> {
  const groups = new Map<number, RawFinding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.sentence)
    if (group) group.push(finding)
    else groups.set(finding.sentence, [finding])
  }
  return groups
}

const givesWay = (loser: RawFinding, winner: RawFinding, ruleOf: RuleOf): boolean =>
  ruleOf(loser.ruleId)?.yieldsTo.includes(winner.ruleId) === true

const isAbsorbed = (loser: RawFinding, winner: RawFinding, ruleOf: RuleOf): boolean =>
  ruleOf(winner.ruleId)?.absorbs?.includes(loser.ruleId) === true && isAtLeast(winner.severity, loser.severity)

const isGraver = (a: Grade, b: Grade): boolean => GRADES.indexOf(a) > GRADES.indexOf(b)
