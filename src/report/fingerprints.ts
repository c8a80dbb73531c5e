import { allOf } from './as-one.ts'
import type { Finding } from './finding.ts'
import { fingerprint } from './fingerprint.ts'
import type { Result } from './result.ts'

/**
 * The fingerprints of a result's findings, of those as well that do not count or are told with another: they number findings of the same
 * rule at the same words by their place.
 */
export function fingerprintsOf({ path, source, findings, suppressed }: Result): ReadonlyMap<Finding, string> {
  const ordinals = new Map<string, number>()
  const inOrder = [...findings, ...suppressed].flatMap(allOf).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  return new Map(
    inOrder.map((finding) => {
      const { ruleId, span } = finding
      const words = source.text.slice(span.start, span.end)
      const key = `${ruleId}\n${words.toLowerCase().replace(/\s+/g, ' ').trim()}`
      const ordinal = ordinals.get(key) ?? 0
      ordinals.set(key, ordinal + 1)
      return [finding, fingerprint(ruleId, path, words, ordinal)]
    }),
  )
}
