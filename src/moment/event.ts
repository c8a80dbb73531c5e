/** Kinds of events; house names, see `KINDS` for their windows. */
export const EVENT_KINDS = [
  'hurricane',
  'storm',
  'flood',
  'tsunami',
  'wildfire',
  'smoke',
  'tornado',
  'winter-storm',
  'earthquake',
  'volcano',
  'heat',
  'cold',
  'power-outage',
  'telecom-outage',
  'attack',
  'war',
  'epidemic',
  'mourning',
  'memorial',
  'observance',
  'incident',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** Severity words of CAP 1.2 (element `severity`), in lower case. */
export const EVENT_SEVERITIES = ['minor', 'moderate', 'severe', 'extreme'] as const
export type EventSeverity = (typeof EVENT_SEVERITIES)[number]

/** What an event takes from people: it explains why they did not do something. */
export const EFFECTS = ['power', 'internet', 'water', 'transport', 'shelter', 'health'] as const
export type Effect = (typeof EFFECTS)[number]

/** Classes of figures of speech that collide with an event. */
export const IDIOM_CLASSES = ['storm', 'flood', 'fire', 'quake', 'cold', 'heat', 'power', 'violence', 'illness', 'death'] as const
export type IdiomClass = (typeof IDIOM_CLASSES)[number]

/** Where an event was read: the feed or page, and its own name there. */
export interface EventSource {
  /** The importer's name (`nws`, `fema` …); undefined for an entry written by hand. */
  readonly type?: string
  readonly ref?: string
  readonly url?: string
  /** Day on which the source was read, `YYYY-MM-DD`. */
  readonly retrieved?: string
}

/** Something that goes on for people in some regions: one entry of `events.yml`. */
export interface Event {
  readonly id: string
  readonly name: string
  /** Other names; a message that uses one has acknowledged the event. */
  readonly also: readonly string[]
  readonly kind: EventKind
  readonly severity: EventSeverity
  /** ISO 3166-1 or 3166-2 codes, upper case; none on a company event means everywhere. */
  readonly regions: readonly string[]
  /** US counties by FIPS 6-4 code, such as 36061, where the source names them. */
  readonly counties?: readonly string[]
  /** It strikes a part of its regions only, and nobody knows whom of those there: an earthquake in a country. */
  readonly partial?: boolean
  /** First day, `YYYY-MM-DD`. */
  readonly start: string
  /** Last day; undefined while the event goes on. */
  readonly end?: string
  /** Days after the end in which it is still felt. */
  readonly aftermathDays: number
  readonly effects: readonly Effect[]
  /** Classes of figures of speech that collide with it, where its kind does not say or says too little. */
  readonly idioms?: readonly IdiomClass[]
  readonly scope: 'public' | 'company'
  /** A watch or a forecast, not yet the event. */
  readonly forecast: boolean
  /** `retrieved` is the day of the whole file where the entry itself has none. */
  readonly source?: EventSource
}

/** Days from `from` to `to`, both included, `YYYY-MM-DD`. */
export interface DayRange {
  readonly from: string
  readonly to: string
}

/** How an event meets one message: when in its course, and how much of the audience. */
export interface Exposure {
  readonly event: Event
  readonly phase: 'ahead' | 'during' | 'aftermath'
  readonly reach: 'all' | 'part'
  /** Share of the audience from 0 to 1, where it is known. */
  readonly share?: number
  /** The regions of the audience that it touches, as the audience gives them. */
  readonly regions: readonly string[]
  /** Codes of the places where the two meet: the smaller of each pair, New York of a storm there and an audience in the United States. */
  readonly places: readonly string[]
}
