import { type Finding, fingerprintsOf, isFatal } from '../report/index.ts'
import { repositoryPath } from './file-path.ts'
import type { Formatter } from './format.ts'
import { printable } from './printable.ts'

const SEVERITIES = { error: 'critical', warn: 'major', info: 'minor' } as const

/** The report of GitLab's Code Quality: an array, each entry with a fingerprint of its own. */
export const gitlab: Formatter = ({ results }, options) => {
  const entries = results.flatMap((result) => {
    const fingerprints = fingerprintsOf(result)
    const path = repositoryPath(result.path, options)
    return result.findings.map((finding) => {
      const { ruleId, span, message, help } = finding
      const [first, last] = [result.source.position(span.start), result.source.position(span.end)]
      return {
        description: printable(`${message} ${help}`).trim(),
        check_name: ruleId,
        fingerprint: fingerprints.get(finding),
        severity: severityOf(finding),
        location: { path, lines: { begin: first.line, end: last.line } },
      }
    })
  })
  return `${JSON.stringify(entries, null, 2)}\n`
}

const severityOf = (finding: Finding) => (isFatal(finding) ? 'blocker' : SEVERITIES[finding.severity])
