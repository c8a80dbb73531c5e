export { type AudienceRegion, type AudienceShares, readAudience } from './audience.ts'
export { contains } from './contains.ts'
export { addDays, daysBetween, readDay, readInstant } from './day.ts'
export type { DayRange, Effect, Event, EventKind, EventSeverity, EventSource, Exposure, IdiomClass } from './event.ts'
export { EVENT_SEVERITIES } from './event.ts'
export { EVENTS_KEYS } from './event-keys.ts'
export { placesOf } from './event-places.ts'
export { asOf, type EventsFile } from './events-file.ts'
export { exposuresOf, incidentsOf } from './exposure.ts'
export { type FamilyRole, familyDaysAhead } from './family-days.ts'
export { hemisphereOf } from './hemisphere.ts'
export { aftermathDaysOf, KINDS, type KindFacts } from './kinds.ts'
export { type Merged, mergeEvents } from './merge-events.ts'
export { isNearFeast } from './movable-feasts.ts'
export { placesInWords, whereInWords } from './places-in-words.ts'
export { type EventsReading, readEvents } from './read-events.ts'
export { placeOfAddress, placeOfPost, type RecipientAddress } from './recipient-place.ts'
export {
  countryOfAlpha3,
  countryOfEmma,
  countryOfName,
  countryOfNuts,
  countyOfSame,
  countyOfUgc,
  MARINE,
  provinceOfSgc,
  regionOfIso,
  stateOfFips,
  stateOfSame,
  stateOfUgc,
} from './region-codes.ts'
export { type RegionGroups, UNKNOWN_REGION } from './region-groups.ts'
export { isRegionGroup, placesCalled, type RegionReading, readRegion } from './regions.ts'
export { GREETINGS, isGreetingTime, isOppositeSeason, SEASONS } from './seasons.ts'
export { shareInWords } from './share-in-words.ts'
export { type EventsUpdate, updateEvents } from './update-events.ts'
export { phaseOf } from './window.ts'
export { writeEvents } from './write-events.ts'
export type { EventsProblem } from './yaml-fields.ts'
