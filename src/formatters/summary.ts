import type { ChalkInstance } from 'chalk'
import { allOf, type Counts, count, type Finding, OWN_IDS, type Run, type Severity } from '../report/index.ts'

/** Severities as people read them. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'info' }

/** The last line of a report for people: how many findings of each severity in how many files. */
export function summaryLine({ results }: Run, chalk: ChalkInstance): string {
  if (results.length === 0) return 'No files were read.'
  const files = counted(results.length, 'file')
  const findings = results.flatMap((result) => result.findings)
  const counts = count(findings)
  const total = totalOf(counts)
  const known = knownNote(results)
  if (total === 0) return `${chalk.green('✔')} No ${known ? 'new ' : ''}findings in ${files}.${known}`
  const paint = counts.error > 0 ? chalk.red : counts.warn > 0 ? chalk.yellow : chalk.blue
  return `${paint('✖')} ${counted(total, 'finding')} in ${files} (${countsInWords(counts)})${mendsNote(findings)}${known && `.${known}`}`
}

/** How many findings `--fix` mends, or how many places where one finding has several. */
function mendsNote(findings: readonly Finding[]): string {
  // A directive that would be sent is stripped only where that is asked for.
  const places = findings
    .filter(({ ruleId }) => ruleId !== OWN_IDS.sentDirective)
    .map((finding) => allOf(finding).filter(({ fix }) => fix).length)
    .filter((mended) => mended > 0)
  if (places.length === 0) return ''
  const all = places.reduce((sum, mended) => sum + mended)
  return `; --fix mends ${all === places.length ? all : counted(all, 'place')}`
}

/** How many findings the baseline knows, behind a full stop. */
function knownNote(results: Run['results']): string {
  const known = results.flatMap(({ suppressed }) => suppressed).filter(({ suppression }) => suppression.kind === 'file').length
  if (known === 0) return ''
  return ` ${counted(known, 'finding')} of the baseline ${known === 1 ? 'is' : 'are'} not shown: --no-baseline shows ${known === 1 ? 'it' : 'them'}.`
}

/** `2 errors, 1 warning`; what there is none of is left out. */
export function countsInWords({ error, warn, info }: Counts): string {
  return [counted(error, 'error'), counted(warn, 'warning'), `${info} info`].filter((part) => !part.startsWith('0 ')).join(', ')
}

export const totalOf = ({ error, warn, info }: Counts): number => error + warn + info

/** `1 file`, `2 files`. */
export const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

/** The colour of a severity. */
export function severityPaint(severity: Severity, chalk: ChalkInstance): ChalkInstance {
  return severity === 'error' ? chalk.red : severity === 'warn' ? chalk.yellow : chalk.blue
}
