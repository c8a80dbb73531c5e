import type { Finding, Result, SuppressedFinding } from '../report/index.ts'

/**
 * One result a file, in the order in which the files came: the messages of an export stand in one file, and a finding about a subject that
 * a campaign.yml gives belongs to that one.
 */
export function groupByFile(results: readonly Result[]): Result[] {
  const files = new Map<string, Result>()
  for (const result of results) {
    addTo(files, { ...result, findings: result.findings.filter(isOwn), suppressed: result.suppressed.filter(isOwn) })
    for (const finding of result.findings) if (finding.file) addTo(files, elsewhere(result, finding, { findings: [ownOf(finding)] }))
    for (const finding of result.suppressed) if (finding.file) addTo(files, elsewhere(result, finding, { suppressed: [ownOf(finding)] }))
  }
  return [...files.values()]
}

function addTo(files: Map<string, Result>, result: Result): void {
  const known = files.get(result.path)
  const findings = known ? [...known.findings, ...result.findings].sort((a, b) => a.span.start - b.span.start) : result.findings
  files.set(result.path, known ? { ...known, findings, suppressed: [...known.suppressed, ...result.suppressed] } : result)
}

function elsewhere(result: Result, { file }: Finding, found: Partial<Pick<Result, 'findings' | 'suppressed'>>): Result {
  return { ...result, path: file!.path, source: file!.lines, findings: [], suppressed: [], ...found }
}

const isOwn = ({ file }: Finding): boolean => file === undefined

function ownOf<F extends Finding | SuppressedFinding>({ file: _, ...finding }: F): Omit<F, 'file'> {
  return finding
}
