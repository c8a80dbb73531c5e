import type { Finding } from './finding.ts'
import { fingerprint } from './fingerprint.ts'
import type { Result } from './result.ts'

/** The fingerprints of a result's findings, of those that are switched off as well: they count findings of the same rule at the same words. */
export function fingerprintsOf({ path, source, findings, suppressed }: Result): ReadonlyMap<Finding, string> {
  const ordinals = new Map<string, number>()
  return new Map(
    [...findings, ...suppressed].map((finding) => {
      const { ruleId, span } = finding
      const words = source.text.slice(span.start, span.end)
      const key = `${ruleId}\n${words.toLowerCase().replace(/\s+/g, ' ').trim()}`
      const ordinal = ordinals.get(key) ?? 0
      ordinals.set(key, ordinal + 1)
      return [finding, fingerprint(ruleId, path, words, ordinal)]
    }),
  )
}
