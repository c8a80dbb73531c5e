import { allOf, type Finding, parted, type Result, type SuppressedFinding } from '../report/index.ts'
import { findingsToKnow } from './findings-to-know.ts'
import { type KnownFinding, keyOf } from './known-finding.ts'

/** A file that was linted, as its baseline sees it. */
export interface JudgedFile {
  readonly result: Result
  /** From the folder of the baseline. */
  readonly path: string
  /** Whether a rule ran on it, so that a finding which is known could have been found again. */
  hasRun(ruleId: string): boolean
}

/** The files with the findings that are known set apart. */
export interface SetApart {
  readonly results: readonly Result[]
  /** What the baseline knows and is no longer found: in these files, or in files that are gone. */
  readonly stale: readonly KnownFinding[]
}

/** Sets apart the findings that a baseline knows. A file that has none there may be one that is gone, under another name. */
export function setApart(files: readonly JudgedFile[], known: readonly KnownFinding[], isThere: (path: string) => boolean): SetApart {
  const byPath = new Map<string, KnownFinding[]>()
  for (const entry of known) byPath.set(entry.path, [...(byPath.get(entry.path) ?? []), entry])
  const linted = new Set(files.map(({ path }) => path))
  const gone = new Map([...byPath].filter(([path]) => !linted.has(path) && !isThere(path)))
  const stale: KnownFinding[] = []
  const results = files.map((file) => {
    const found = findingsToKnow(file.result, file.path)
    const entries = byPath.get(file.path) ?? renamed(found, gone)
    const rest = new Map(entries.map((entry) => [keyOf(entry), entry]))
    const kept: Finding[] = []
    const apart: SuppressedFinding[] = []
    const isKnown = (finding: Finding) => found.has(finding) && rest.delete(keyOf(found.get(finding)!))
    for (const finding of file.result.suppressed) if (finding.suppression.kind === 'unchanged') allOf(finding).forEach(isKnown)
    for (const finding of file.result.findings) {
      const parts = parted(finding, { path: file.result.path, lines: file.result.source }, (one) => !isKnown(one))
      if (parts.counting) kept.push(parts.counting)
      if (parts.apart) apart.push({ ...parts.apart, suppression: { kind: 'file', reason: '' } })
    }
    for (const entry of rest.values()) if (file.hasRun(entry.ruleId)) stale.push(entry)
    return apart.length > 0 ? { ...file.result, findings: kept, suppressed: [...file.result.suppressed, ...apart] } : file.result
  })
  return { results, stale: [...stale, ...[...gone.values()].flat()] }
}

/** The entries of a file that is gone and whose findings, for the greater part, are those of this one; it is then no longer gone. */
function renamed(found: ReturnType<typeof findingsToKnow>, gone: Map<string, KnownFinding[]>): readonly KnownFinding[] {
  const here = new Set([...found.values()].map(keyOf))
  for (const [path, entries] of gone) {
    if (2 * entries.filter((entry) => here.has(keyOf(entry))).length <= entries.length) continue
    gone.delete(path)
    return entries
  }
  return []
}
