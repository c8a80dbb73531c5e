import type { Message } from '../document/index.ts'
import { type RegionGroups, readAudience } from '../moment/index.ts'
import { type Finding, OWN_IDS, type Severity } from '../report/index.ts'
import type { Span } from '../text/index.ts'

const LOST = 'Text that could not be read was not checked.'
const MISREAD = 'Correct it, so that the message is read as meant.'
const NOT_COMPARED = 'Readers there are not compared with the events until it is corrected.'

/** What could not be read in a message as meant. */
export function problemFindings({ problems }: Message): Finding[] {
  return problems.map(({ message, span, lost }) =>
    ownFinding(OWN_IDS.parseProblem, lost ? 'error' : 'warn', message, lost ? LOST : MISREAD, span),
  )
}

/** Regions of the audience that no event can be compared with: an error, because it would pass for "no event there". */
export function audienceFindings({ envelope }: Message, groups: RegionGroups): Finding[] {
  const audience = envelope['audience.regions']
  if (!audience) return []
  return readAudience(audience.value, groups).errors.map((error) =>
    ownFinding(OWN_IDS.parseProblem, 'error', error, NOT_COMPARED, audience.span),
  )
}

/** A finding that the tool itself makes about a file, not a rule about its words. */
export function ownFinding(ruleId: string, severity: Severity, message: string, help: string, span: Span): Finding {
  return { ruleId, severity, grade: 'usual', confidence: 'certain', message, help, span, zone: 'envelope', related: [] }
}
