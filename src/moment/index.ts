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
