import type { Effect, EventKind, IdiomClass } from './event.ts'

/** What is true of an event by its kind, unless its entry says otherwise. */
export interface KindFacts {
  /** Days after the end in which it is still felt. */
  readonly aftermathDays: number
  /** Days ahead of the start in which people prepare for it: only what can be forecast has any. */
  readonly leadDays: number
  /** None for days of remembrance: what collides there depends on the day. */
  readonly idioms?: IdiomClass
  /** What it commonly takes from people in the regions that it strikes. */
  readonly effects: readonly Effect[]
}

const LEAD = 2

/** Kinds of events, their windows, and what they do. */
export const KINDS: Readonly<Record<EventKind, KindFacts>> = {
  hurricane: facts(21, 'storm', ['power', 'internet', 'water', 'transport', 'shelter'], LEAD),
  storm: facts(7, 'storm', ['power', 'internet', 'transport'], LEAD),
  flood: facts(14, 'flood', ['power', 'water', 'transport', 'shelter'], LEAD),
  tsunami: facts(14, 'flood', ['power', 'internet', 'water', 'transport', 'shelter']),
  wildfire: facts(14, 'fire', ['power', 'transport', 'shelter', 'health']),
  smoke: facts(14, 'fire', ['health']),
  tornado: facts(10, 'storm', ['power', 'internet', 'transport', 'shelter']),
  'winter-storm': facts(10, 'cold', ['power', 'internet', 'transport'], LEAD),
  earthquake: facts(14, 'quake', ['power', 'internet', 'water', 'transport', 'shelter']),
  volcano: facts(14, 'quake', ['transport', 'shelter', 'health']),
  heat: facts(2, 'heat', ['health'], LEAD),
  cold: facts(2, 'cold', ['transport', 'health'], LEAD),
  'power-outage': facts(3, 'power', ['power', 'internet']),
  'telecom-outage': facts(3, 'power', ['internet']),
  attack: facts(7, 'violence', ['transport']),
  war: facts(7, 'violence', ['power', 'internet', 'water', 'transport', 'shelter', 'health']),
  epidemic: facts(7, 'illness', ['health']),
  mourning: facts(7, 'death', []),
  memorial: facts(0, undefined, []),
  observance: facts(0, undefined, []),
  incident: facts(3, 'power', []),
}

/** An incident of the company's own that was critical is felt for a week. */
const CRITICAL_INCIDENT_DAYS = 7

/** Days of aftermath by kind, longer for a critical incident. */
export function aftermathDaysOf(kind: EventKind, severity: string): number {
  return kind === 'incident' && severity === 'extreme' ? CRITICAL_INCIDENT_DAYS : KINDS[kind].aftermathDays
}

function facts(aftermathDays: number, idioms: IdiomClass | undefined, effects: readonly Effect[], leadDays = 0): KindFacts {
  return { aftermathDays, leadDays, effects, ...(idioms && { idioms }) }
}
