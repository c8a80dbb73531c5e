import type { EventKind, EventSeverity } from '../index.ts'
import type { Alert } from './alert.ts'

/** What the parameters of MeteoAlarm say of a warning, whatever language its text is in. */
export interface Awareness {
  readonly kind: EventKind | undefined
  /** The danger of forest fires, which a dry summer brings everywhere: no fire. */
  readonly isFireDanger: boolean
}

/** The `awareness_type` (`1; Wind`) of a warning; feeds have the danger of fires by name only, with the colour of its level. */
export function awarenessOf({ event = '', parameters }: Alert): Awareness | undefined {
  const number = leadingNumber(parameters.get('awareness_type')?.[0])
  if (number === undefined) return FIRE_DANGER_NAME.test(event) ? { kind: 'wildfire', isFireDanger: true } : undefined
  return { kind: KINDS_BY_TYPE.get(number), isFireDanger: number === FIRE_DANGER }
}

/** The severity of an `awareness_level` (`3; orange; Severe`). */
export function awarenessSeverity({ parameters }: Alert): EventSeverity | undefined {
  return SEVERITIES_BY_LEVEL[leadingNumber(parameters.get('awareness_level')?.[0]) ?? 0]
}

/** Whether a warning is green: there is nothing to be aware of. */
export const isGreen = ({ parameters }: Alert): boolean => leadingNumber(parameters.get('awareness_level')?.[0]) === 1

const SEVERITIES_BY_LEVEL: readonly (EventSeverity | undefined)[] = [undefined, 'minor', 'moderate', 'severe', 'extreme']

const FIRE_DANGER = 8
const FIRE_DANGER_NAME = /^(?:green|yellow|orange|red)\b.*\bforest[- ]?fire/i

/** By the number of the type; 4 is fog, 9 avalanches. */
const KINDS_BY_TYPE: ReadonlyMap<number, EventKind> = new Map([
  [1, 'storm'],
  [2, 'winter-storm'],
  [3, 'storm'],
  [5, 'heat'],
  [6, 'cold'],
  [7, 'flood'],
  [FIRE_DANGER, 'wildfire'],
  [10, 'storm'],
  [12, 'flood'],
  [13, 'flood'],
])

function leadingNumber(written = ''): number | undefined {
  const digits = /^\s*(\d{1,2})\b/.exec(written)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
