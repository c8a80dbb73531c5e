import { resolve } from 'node:path'
import { allOf, type Finding, OWN_IDS, parted, type Result, relatedAlone, type SuppressedFinding } from '../report/index.ts'
import { overlaps, type Span } from '../text/index.ts'
import { shownPath } from './paths.ts'
import type { ProjectChanges } from './project-changes.ts'

/** Results of which only what has to do with changed text counts, and how many findings are kept apart. */
export interface ChangedResults {
  readonly results: readonly Result[]
  readonly apart: number
}

/**
 * Keeps apart what was there before: a finding counts where it touches changed text, where it is about a changed file as a whole, and
 * where it was not found before, because a change elsewhere in the message or its campaign is then its cause. `lintBefore` gives
 * the results for some files (paths as shown) as they were.
 */
export async function keepChanged(
  found: readonly Result[],
  changes: ProjectChanges,
  cwd: string,
  lintBefore: (paths: readonly string[]) => Promise<readonly Result[]>,
): Promise<ChangedResults> {
  const files = found.map((result) => ({ result, spans: changes.spansIn(resolve(cwd, result.path), result.source) }))
  const hasOthers = files.filter(({ result: { findings }, spans }) =>
    findings.flatMap(allOf).some((finding) => !hasChanged(finding, spans)),
  )
  const pathBefore = (path: string) => {
    const file = changes.files.get(resolve(cwd, path))
    return file ? file.before && shownPath(cwd, file.before.path) : path
  }
  const paths = hasOthers.flatMap(({ result: { path } }) => pathBefore(path) ?? [])
  const before = paths.length > 0 ? keysByPath(await lintBefore(paths)) : new Map<string, Set<string>>()
  let apart = 0
  const results = files.flatMap(({ result, spans }): Result[] => {
    const known = before.get(pathBefore(result.path) ?? '') ?? new Set()
    const counts = (one: Finding) => hasChanged(one, spans) || !known.has(keyOf(one, result))
    const parts = result.findings.map((finding) => parted(finding, { path: result.path, lines: result.source }, counts))
    const findings = parts.flatMap(({ counting }) => counting ?? [])
    const unchanged = parts.flatMap(({ apart }) => apart ?? [])
    apart += unchanged.length
    if (findings.length === 0 && !changes.files.has(resolve(cwd, result.path))) return []
    return [{ ...result, findings, suppressed: [...result.suppressed, ...unchanged.map(asUnchanged)] }]
  })
  return { results, apart }
}

/** Whether a finding has to do with what has changed of its file. */
function hasChanged(finding: Finding, spans: readonly Span[]): boolean {
  const { ruleId, span } = finding
  if (ruleId === OWN_IDS.internalError) return true
  if (span.end === span.start) return spans.length > 0
  const own = [span, ...relatedAlone(finding).flatMap((other) => (other.file ? [] : [other.span]))]
  return spans.some((changed) => own.some((one) => overlaps(one, changed)))
}

const asUnchanged = (finding: Finding): SuppressedFinding => ({
  ...finding,
  suppression: { kind: 'unchanged', reason: 'The text has not changed.' },
})

function keysByPath(results: readonly Result[]): Map<string, Set<string>> {
  return new Map(results.map((result) => [result.path, new Set(result.findings.flatMap(allOf).map((finding) => keyOf(finding, result)))]))
}

/** What a finding has in common with itself in another version of the file. A louder one is another one. */
const keyOf = ({ ruleId, severity, span }: Finding, { source }: Result): string =>
  `${ruleId} ${severity} ${source.text.slice(span.start, span.end).replace(/\s+/g, ' ')}`
