import type { EventKind } from '../index.ts'
import type { Alert } from './alert.ts'
import { codedArea, drawnRegions } from './alert-area.ts'
import { type Judgement, judge } from './alert-hazard.ts'
import { type AlertWindow, windowOf } from './alert-window.ts'
import { isGreen } from './awareness.ts'
import { hazardNamed } from './hazards.ts'
import type { ImportOptions } from './importer.ts'
import { readVtec, type Vtec } from './vtec.ts'

/** An alert that stands for something that goes on in some regions. */
export interface Warning extends AlertWindow {
  readonly alert: Alert
  readonly hazard: Judgement & { readonly kind: EventKind }
  readonly regions: readonly string[]
  /** US counties by FIPS 6-4 code, of a warning for some of them only. */
  readonly counties: readonly string[]
  /** It is for a part of these regions only. */
  readonly isPartial: boolean
  readonly vtec: Vtec | undefined
}

/** What an alert gives: a warning, or the reason why it gives none, or what is wrong with it. */
export type WarningReading = { readonly warning: Warning } | { readonly leftOut: string } | { readonly problem: string }

/** Reads an alert as a warning. Whether it is meant for the public comes first, what it says is read only then. */
export function readWarning(alert: Alert, { all }: ImportOptions): WarningReading {
  if (!alert.status) return { problem: 'it has no status; expected Actual' }
  const vtec = readVtec(alert.parameters.get('VTEC') ?? [])
  const notMeant = whyNotMeant(alert, vtec)
  if (notMeant) return { leftOut: notMeant }
  const area = codedArea(alert)
  if (area.isMarine) return { leftOut: 'marine zone' }
  const { kind, ...hazard } = judge(alert)
  const name = hazard.name.slice(0, 60)
  // Of air quality alerts only those for smoke have a kind: of the others none is significant.
  if (!kind) return { leftOut: `${hazardNamed(name)?.kind ? 'not significant' : 'no kind of event'}: ${name}` }
  if (!all && !hazard.isSignificant) return { leftOut: `not significant: ${name}` }
  const window = windowOf(alert, vtec)
  if (typeof window === 'string') return { problem: window }
  const regions = area.regions.length > 0 ? area.regions : drawnRegions(alert)
  if (regions.length === 0 && alert.places.length > 0) return { leftOut: 'at sea, no country within reach' }
  if (regions.length === 0) return { problem: `it has no region code that is known, and no place; ${EXPECTED_CODES}` }
  const counties = hazard.isLocal ? area.counties : []
  const isPartial = area.isPartial || area.regions.length === 0
  return { warning: { alert, hazard: { ...hazard, kind }, regions, counties, isPartial, vtec, ...window } }
}

const EXPECTED_CODES = 'expected a geocode such as UGC, SAME, CAP-CP Location, EMMA_ID or ISO 3166-2'

function whyNotMeant(alert: Alert, vtec: Vtec | undefined): string | undefined {
  const { status = '', scope, event = '', msgType = '', responseTypes } = alert
  if (/^(?:test|exercise)$/i.test(status) || vtec?.product === 'T' || TEST.test(event)) return 'test message'
  if (!/^actual$/i.test(status)) return `status ${status.slice(0, 20)}`
  if (scope && !/^public$/i.test(scope)) return 'not public'
  if (/^ack$/i.test(msgType)) return 'acknowledgement of a message'
  if (event === '') return 'no event in it'
  if (responseTypes.some((type) => /^allclear$/i.test(type))) return 'all clear'
  return isGreen(alert) ? 'no awareness required' : undefined
}

const TEST = /^(?:test|practice|required (?:weekly|monthly) test|demo)\b/i
