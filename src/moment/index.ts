export { type AudienceRegion, type AudienceShares, readAudience } from './audience.ts'
export { readDay } from './day.ts'
export {
  EFFECTS,
  type Effect,
  EVENT_KINDS,
  EVENT_SEVERITIES,
  type Event,
  type EventKind,
  type EventSeverity,
  type Exposure,
} from './event.ts'
export { exposuresOf } from './exposure.ts'
export { type IdiomClass, KINDS, type KindFacts } from './kinds.ts'
export { type EventsReading, readEvents } from './read-events.ts'
export type { RegionGroups } from './region-groups.ts'
export { type RegionReading, readRegion } from './regions.ts'
export { phaseOf } from './window.ts'
export type { EventsProblem } from './yaml-fields.ts'
