import { type Finding, isAtLeast, type Result } from '../report/index.ts'

/** Of the findings of rules that speak of the run as a whole keeps the first of the loudest, which says how many others there are. */
export function oncePerRun(results: readonly Result[], ruleIds: ReadonlySet<string>): Result[] {
  const kept = new Map<string, { finding: Finding; count: number }>()
  for (const { findings } of results) {
    for (const finding of findings) {
      if (!ruleIds.has(finding.ruleId)) continue
      const known = kept.get(finding.ruleId)
      const isKept = known !== undefined && isAtLeast(known.finding.severity, finding.severity)
      kept.set(finding.ruleId, { finding: isKept ? known.finding : finding, count: (known?.count ?? 0) + 1 })
    }
  }
  const one = (finding: Finding): Finding[] => {
    const known = kept.get(finding.ruleId)
    if (!known) return [finding]
    return known.finding === finding ? [withCount(finding, known.count - 1)] : []
  }
  return kept.size === 0 ? [...results] : results.map((result) => ({ ...result, findings: result.findings.flatMap(one) }))
}

function withCount(finding: Finding, others: number): Finding {
  if (others === 0) return finding
  return { ...finding, message: `${finding.message} (${others} more ${others === 1 ? 'message' : 'messages'} too.)` }
}
