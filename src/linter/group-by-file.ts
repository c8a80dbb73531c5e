import type { Finding, ReportedMessage, Result, SuppressedFinding } from '../report/index.ts'
import type { SourceFile } from '../text/index.ts'

/**
 * One result a file, in the order in which the files came: the messages of an export stand in one file, and a finding about a subject that
 * a campaign.yml gives belongs to that one. What is said there about several messages is reported once.
 */
export function groupByFile(results: readonly Result[]): Result[] {
  const files = new Map<string, FileFindings>()
  for (const result of results) {
    const own = fileOf(files, result)
    own.messages.push(...(result.messages ?? []))
    for (const finding of result.findings) add((finding.file ? fileOf(files, result, finding.file) : own).findings, finding)
    for (const finding of result.suppressed) add((finding.file ? fileOf(files, result, finding.file) : own).suppressed, finding)
  }
  return [...files.values()].map(({ result, messages, findings, suppressed }) => ({
    ...result,
    messages,
    findings: [...findings.values()].sort(byPlace),
    suppressed: [...suppressed.values()],
  }))
}

/** What there is in a file; the maps have a key for each rule, place and sentence. */
interface FileFindings {
  readonly result: Result
  readonly messages: ReportedMessage[]
  readonly findings: Map<string, Finding>
  readonly suppressed: Map<string, SuppressedFinding>
}

function fileOf(files: Map<string, FileFindings>, result: Result, { path, lines: source }: SourceFile = sourceOf(result)): FileFindings {
  const file = files.get(path) ?? { result: { ...result, path, source }, messages: [], findings: new Map(), suppressed: new Map() }
  files.set(path, file)
  return file
}

const sourceOf = ({ path, source }: Result): SourceFile => ({ path, lines: source })

function add<F extends Finding>(findings: Map<string, F>, finding: F): void {
  const key = `${finding.ruleId} ${finding.span.start} ${finding.span.end} ${finding.message}`
  if (!findings.has(key)) findings.set(key, inOwnFile(finding))
}

/** Findings that are told as one stand in the same file. */
function inOwnFile<F extends Finding>({ file: _, ...finding }: F): F {
  const { further } = finding
  return (further ? { ...finding, further: further.map(inOwnFile) } : finding) as F
}

const byPlace = (a: Finding, b: Finding): number => a.span.start - b.span.start
