import type { Message, Problem } from '../document/index.ts'
import { type Event, type RegionGroups, readAudience } from '../moment/index.ts'
import { type Finding, OWN_IDS, type Result, type Severity } from '../report/index.ts'
import { isSlip, type LineIndex, type SourceFile, type Span } from '../text/index.ts'
import { lineAround } from './line-around.ts'

const LOST = 'Text that could not be read was not checked.'
const MISREAD = 'Correct it, so that the message is read as meant.'
const NOT_COMPARED = 'Readers there are not compared with the events until it is corrected.'

/** The reason for the type of a file that is no message. */
export const NO_MESSAGE = 'The file is no message.'

/** What could not be read in a message as meant. */
export function problemFindings({ problems }: Message): Finding[] {
  return problems.map(({ message, span, lost, help = lost ? LOST : MISREAD, file }) => ({
    ...ownFinding(OWN_IDS.parseProblem, lost ? 'error' : 'warn', message, help, span),
    ...(file && { file }),
  }))
}

/** Regions of the audience that no event can be compared with: an error, because it would pass for "no event there". */
export function audienceFindings({ envelope }: Message, groups: RegionGroups): Finding[] {
  const audience = envelope['audience.regions']
  if (!audience) return []
  const { errors, misread } = readAudience(audience.value, groups)
  return errors.map((error, i) => ({
    ...ownFinding(OWN_IDS.parseProblem, 'error', error, NOT_COMPARED, audience.places?.get(misread[i] ?? '') ?? audience.span),
    at: { head: 'audience.regions' },
    ...(audience.file && { file: audience.file }),
  }))
}

/** Ids that a message acknowledges and that are a slip away from one of an event, which would else be reported as not thought of. */
export function acknowledgementFindings({ envelope: { acknowledges } }: Message, events: readonly Event[]): Finding[] {
  if (!acknowledges) return []
  const ids = events.map(({ id }) => id.toLowerCase())
  return acknowledges.value.flatMap((id) => {
    const written = id.toLowerCase()
    const meant = ids.includes(written) ? undefined : ids.find((known) => isSlip(written, known) && wordsOf(written) !== wordsOf(known))
    if (meant === undefined) return []
    const message = `acknowledges: ${id} is the id of no event. Did you mean "${meant}"?`
    const finding = ownFinding(OWN_IDS.parseProblem, 'warn', message, MISREAD, acknowledges.span)
    return [{ ...finding, at: { head: 'acknowledges' as const }, ...(acknowledges.file && { file: acknowledges.file }) }]
  })
}

/** An id without its numbers: `outage-2` is another event than `outage-1`, and no slip. */
const wordsOf = (id: string): string => id.replace(/\d/g, '')

/** The result of a file that is no message, such as one of events: what could not be read in it, each with its line. */
export function problemResult(path: string, source: LineIndex, problems: readonly Problem[], help: string): Result {
  const findings = problems.map(({ message, span, lost }) => ownFinding(OWN_IDS.parseProblem, lost ? 'error' : 'warn', message, help, span))
  return sidecarResult({ path, lines: source }, findings)
}

/** The result of a file that is no message, each finding with its line. */
export function sidecarResult({ path, lines }: SourceFile, found: readonly Finding[]): Result {
  const findings = found.map((finding) => ({ ...finding, excerpt: lineAround(lines, finding.span) }))
  return { path, source: lines, findings, suppressed: [], type: 'other', typeReason: NO_MESSAGE, language: 'en' }
}

/** A finding that the tool itself makes about a file, not a rule about its words. */
export function ownFinding(ruleId: string, severity: Severity, message: string, help: string, span: Span): Finding {
  return { ruleId, severity, grade: 'usual', confidence: 'certain', message, help, span, zone: 'envelope', related: [] }
}
