import type { FixedFile, ProjectRun } from '../project/index.ts'
import type { Finding, Result } from '../report/index.ts'
import { type LintResult, lintResult } from '../report/index.ts'
import { OptionsError } from './errors.ts'

/** What stands behind a result that a program has: reports show more than is in it. */
export interface LintRecord {
  readonly result: Result
  readonly run: ProjectRun
  readonly cwd: string
  /** The file before and after its fixes, where any were made. */
  readonly fixed?: FixedFile
}

const RECORDS = new WeakMap<LintResult, LintRecord>()

/** A result for a program, whose record is kept for as long as the program keeps it. */
export function recorded(record: LintRecord, filePath: string): LintResult {
  const result = lintResult(record.result, filePath)
  RECORDS.set(result, record)
  return result
}

/** The record of a result; throws an OptionsError for one that is a copy, or nobody's. */
export function recordOf(result: LintResult): LintRecord {
  const record = typeof result === 'object' && result !== null ? RECORDS.get(result) : undefined
  if (record) return record
  throw new OptionsError(
    'A result was not made by lintFiles, lintText or getErrorResults of Tactful, or is a copy of one: expected the very objects.',
  )
}

/** The same result with some of its findings only. */
export function narrowed(result: LintResult, isKept: (finding: Finding) => boolean): LintResult {
  const record = recordOf(result)
  const findings = record.result.findings.filter(isKept)
  return recorded({ ...record, result: { ...record.result, findings } }, result.filePath)
}
