import type { Grade } from '../report/index.ts'
import { GRADES } from '../report/index.ts'
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

/** Where two rules mark the same words of a sentence, the one that gives way is named under `related` of the other. */
export function resolveOverlaps(findings: readonly RawFinding[], yieldsTo: (ruleId: string) => readonly string[]): RawFinding[] {
  const lost = new Set<RawFinding>()
  const won = new Map<RawFinding, RawFinding[]>()
  for (const loser of findings) {
    const winners = yieldsTo(loser.ruleId)
    const winner = findings.find(
      (other) => other !== loser && winners.includes(other.ruleId) && isSamePlace(other, loser) && !lost.has(other),
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

const isSamePlace = (a: RawFinding, b: RawFinding): boolean => a.sentence === b.sentence && overlaps(a.span, b.span)

const isGraver = (a: Grade, b: Grade): boolean => GRADES.indexOf(a) > GRADES.indexOf(b)
