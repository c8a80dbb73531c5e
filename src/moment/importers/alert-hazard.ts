import { EVENT_SEVERITIES, type EventKind, type EventSeverity } from '../index.ts'
import type { Alert } from './alert.ts'
import { type Hazard, hazardNamed, nameOfSame } from './hazards.ts'

/** What an alert warns of and how bad it is, judged by its codes and names, whatever language its text is in. */
export interface Judgement extends Hazard {
  readonly severity: EventSeverity
  readonly isSignificant: boolean
}

/** Judges an alert. */
export function judge(alert: Alert): Judgement {
  const hazard = hazardOf(alert)
  const severity = severityOf(alert, hazard)
  const { significantFrom } = hazard
  return {
    ...hazard,
    severity,
    isForecast: hazard.isForecast || /^(?:possible|unlikely)$/i.test(alert.certainty ?? ''),
    isSignificant: significantFrom !== undefined && EVENT_SEVERITIES.indexOf(severity) >= EVENT_SEVERITIES.indexOf(significantFrom),
  }
}

/** The number of the `awareness_level` of MeteoAlarm (`3; orange; Severe`): 1 is green, and nothing to be aware of. */
export const awarenessLevel = ({ parameters }: Alert): number | undefined => numberOf(parameters.get('awareness_level')?.[0])

const BY_LEVEL: readonly EventSeverity[] = ['minor', 'minor', 'moderate', 'severe', 'extreme']

/** The numbers of `awareness_type` of MeteoAlarm; 4 is fog, 9 avalanches. */
const AWARENESS_TYPES: ReadonlyMap<number, EventKind> = new Map([
  [1, 'storm'],
  [2, 'winter-storm'],
  [3, 'storm'],
  [5, 'heat'],
  [6, 'cold'],
  [7, 'flood'],
  [8, 'wildfire'],
  [10, 'storm'],
  [12, 'flood'],
  [13, 'flood'],
])
/** The danger of forest fires, which a dry summer brings everywhere: no fire. Feeds have its name only, with the colour of the level. */
const FIRE_DANGER = 8
const FIRE_DANGER_NAME = /^(?:green|yellow|orange|red)\b.*\bforest[- ]?fire/i

/** Kinds of which a severe one is felt beyond the place that it strikes; of the others only an extreme one is. */
const GRAVE: ReadonlySet<EventKind> = new Set([
  'hurricane',
  'flood',
  'tsunami',
  'wildfire',
  'tornado',
  'earthquake',
  'volcano',
  'power-outage',
  'attack',
  'war',
  'epidemic',
])

/** Words of event names and codes (`tropStorm`) in English; the first that is found counts. */
const WORDS: readonly (readonly [EventKind, RegExp])[] = [
  ['hurricane', /hurricane|typhoon|tropical ?(?:storm|cyclone)|tropstorm|storm ?surge|\bcyclone/i],
  ['tornado', /tornado/i],
  ['tsunami', /tsunami/i],
  ['earthquake', /earthquake/i],
  ['volcano', /volcan|ash ?fall|\blava\b/i],
  ['wildfire', /(?:wild|forest|bush|brush|grass)[- ]?fire/i],
  ['smoke', /smoke/i],
  ['winter-storm', /blizzard|ice ?storm|snow|winter ?storm|freezing rain/i],
  ['flood', /flood|inundation|\bdam (?:break|failure)|\blevee/i],
  ['power-outage', /power ?(?:outage|failure)|blackout/i],
  ['telecom-outage', /telephone outage|network outage/i],
  ['attack', /terror|\bshooter|\bshooting|\bgunman|\bbomb|hostage|\battack/i],
  ['epidemic', /pandemic|epidemic|contagious|outbreak|covid/i],
  ['heat', /\bheat|high[ -]temperature/i],
  ['cold', /\bcold|\bfrost|wind ?chill|low[ -]temperature/i],
  ['storm', /storm|\bgale|squall|\bwinds?\b|\bgusts?\b|\bhail\b|\brain/i],
]

/** Air that the US index calls very unhealthy or worse, whoever breathes it. */
const FOUL_AIR = /\bvery unhealthy\b|\bhazardous\b|\bcode (?:purple|maroon)\b/i

function hazardOf(alert: Alert): Hazard {
  return hazardOfAwareness(alert) ?? hazardOfName(alert) ?? hazardOfWords(alert)
}

function hazardOfAwareness({ event = 'Warning', parameters }: Alert): Hazard | undefined {
  const type = numberOf(parameters.get('awareness_type')?.[0]) ?? (FIRE_DANGER_NAME.test(event) ? FIRE_DANGER : undefined)
  if (type === undefined) return undefined
  const hazard = bySeverity(event, AWARENESS_TYPES.get(type))
  return type === FIRE_DANGER ? { ...hazard, isForecast: true, significantFrom: undefined } : hazard
}

/** By the name of the National Weather Service or the SAME code that stands for it. */
function hazardOfName(alert: Alert): Hazard | undefined {
  const codes = alert.eventCodes.flatMap(({ valueName, value }) => (valueName === 'SAME' ? (nameOfSame(value) ?? []) : []))
  const hazard = [alert.event ?? '', ...codes].flatMap((name) => hazardNamed(name) ?? [])[0]
  if (hazard?.isOrder) return { ...hazard, kind: causeIn(alert) ?? hazard.kind }
  if (hazard?.name === 'Air Quality Alert') return hazardOfAir(hazard, alert)
  return hazard?.name === 'Flash Flood Warning' && isDamaging(alert) ? { ...hazard, significantFrom: 'minor' } : hazard
}

const causeIn = ({ texts }: Alert): EventKind | undefined => {
  const text = texts.join('\n')
  return WORDS.find(([kind, words]) => GRAVE.has(kind) && words.test(text))?.[0]
}

/** Smoke of wildfires is an event; ozone on a summer day is none. */
function hazardOfAir(hazard: Hazard, { texts }: Alert): Hazard {
  const text = texts.join('\n')
  if (!/\bsmoke|\bwild ?fires?\b/i.test(text)) return { ...hazard, kind: undefined, significantFrom: undefined }
  return FOUL_AIR.test(text) ? { ...hazard, significantFrom: 'minor' } : hazard
}

const isDamaging = ({ parameters }: Alert): boolean =>
  parameters.get('flashFloodDamageThreat')?.some((threat) => /^(?:considerable|catastrophic)$/i.test(threat.trim())) === true

function hazardOfWords({ event = '', eventCodes, texts }: Alert): Hazard {
  const written = [event, ...eventCodes.map(({ value }) => value)].join('\n')
  const kind = (WORDS.find(([, words]) => words.test(written)) ?? WORDS.find(([, words]) => words.test(texts[0] ?? '')))?.[0]
  return { ...bySeverity(event, kind), isForecast: /\b(?:watch|outlook)\b/i.test(event) }
}

const bySeverity = (name: string, kind: EventKind | undefined): Hazard => ({
  name,
  kind,
  significantFrom: kind && (GRAVE.has(kind) ? 'severe' : 'extreme'),
  isForecast: false,
})

/** CAP's element `severity`; an unknown one of what is significant by its name is severe, or the name would not be on the list. */
function severityOf(alert: Alert, { kind, significantFrom }: Hazard): EventSeverity {
  const level = awarenessLevel(alert)
  const rated = (level !== undefined && BY_LEVEL[level]) || EVENT_SEVERITIES.find((severity) => severity === alert.severity?.toLowerCase())
  if (rated) return rated
  if (kind === 'smoke') return 'moderate'
  return significantFrom === 'minor' ? 'severe' : 'minor'
}

const numberOf = (written: string | undefined): number | undefined => {
  const digits = /^\s*(\d{1,2})\b/.exec(written ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}
