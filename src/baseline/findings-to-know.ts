import { type Finding, fingerprintsOf, OWN_IDS, type Result } from '../report/index.ts'
import type { KnownFinding } from './known-finding.ts'

/** How many characters of a finding's words a baseline shows. */
const SHOWN = 60

/** Text that went unread and rules that failed are never known: what was not checked is not clean. */
const NEVER_KNOWN: readonly string[] = [OWN_IDS.parseProblem, OWN_IDS.internalError]

/** The findings of a file as a baseline in another folder knows them; `path` leads from there to the file. */
export function findingsToKnow(result: Result, path: string): ReadonlyMap<Finding, KnownFinding> {
  const known = new Map<Finding, KnownFinding>()
  for (const [finding, fingerprint] of fingerprintsOf({ ...result, path: '' })) {
    const { ruleId, span } = finding
    if (!NEVER_KNOWN.includes(ruleId)) known.set(finding, { path, ruleId, fingerprint, words: shown(result.source.text, span) })
  }
  return known
}

function shown(text: string, { start, end }: Finding['span']): string {
  const words = text
    .slice(start, Math.min(end, start + 4 * SHOWN))
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
  return words.length > SHOWN ? `${[...words].slice(0, SHOWN).join('')}…` : words
}
