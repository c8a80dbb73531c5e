import { EVENT_SEVERITIES, type EventKind, type EventSeverity } from '../index.ts'
import type { Alert } from './alert.ts'
import { awarenessOf, awarenessSeverity } from './awareness.ts'
import { type Hazard, hazardNamed, nameOfSame } from './hazards.ts'
import { kindIn } from './kind-words.ts'

/** What an alert warns of and how bad it is. */
export interface Judgement extends Hazard {
  readonly severity: EventSeverity
  readonly isSignificant: boolean
}

/** Judges an alert by its codes and names first, by the words of its text only where those say nothing. */
export function judge(alert: Alert): Judgement {
  const hazard = hazardOfAwareness(alert) ?? hazardOfName(alert) ?? hazardOfWords(alert)
  const severity = severityOf(alert, hazard)
  const { significantFrom } = hazard
  return {
    ...hazard,
    severity,
    isForecast: hazard.isForecast || /^(?:possible|unlikely)$/i.test(alert.certainty ?? ''),
    isSignificant: significantFrom !== undefined && EVENT_SEVERITIES.indexOf(severity) >= EVENT_SEVERITIES.indexOf(significantFrom),
  }
}

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
const isGrave = (kind: EventKind): boolean => GRAVE.has(kind)

/** Air that the US index calls very unhealthy or worse, whoever breathes it. */
const FOUL_AIR = /\bvery unhealthy\b|\bhazardous\b|\bcode (?:purple|maroon)\b/i

function hazardOfAwareness(alert: Alert): Hazard | undefined {
  const awareness = awarenessOf(alert)
  if (!awareness) return undefined
  const hazard = bySeverity(alert.event ?? '', awareness.kind)
  return awareness.isFireDanger ? { ...hazard, isForecast: true, significantFrom: undefined } : hazard
}

/** By the name of the National Weather Service, or the SAME code that stands for it. */
function hazardOfName(alert: Alert): Hazard | undefined {
  const codes = alert.eventCodes.flatMap(({ valueName, value }) => (valueName === 'SAME' ? (nameOfSame(value) ?? []) : []))
  const hazard = [alert.event ?? '', ...codes].flatMap((name) => hazardNamed(name) ?? [])[0]
  if (hazard?.isOrder) return { ...hazard, kind: kindIn(alert.texts.join('\n'), isGrave) ?? hazard.kind }
  if (hazard?.name === 'Air Quality Alert') return hazardOfAir(hazard, alert)
  return hazard?.name === 'Flash Flood Warning' && isDamaging(alert) ? { ...hazard, significantFrom: 'minor' } : hazard
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
  const names = [event, ...eventCodes.map(({ value }) => value)].join('\n')
  const kind = kindIn(names) ?? kindIn(texts[0] ?? '')
  return { ...bySeverity(event, kind), isForecast: /\b(?:watch|outlook)\b/i.test(event) }
}

const bySeverity = (name: string, kind: EventKind | undefined): Hazard => ({
  name,
  kind,
  significantFrom: kind && (isGrave(kind) ? 'severe' : 'extreme'),
  isForecast: false,
})

/** CAP's element `severity`; an unknown one of what is significant by its name is severe, or the name would not be on the list. */
function severityOf(alert: Alert, { kind, significantFrom }: Hazard): EventSeverity {
  const rated = awarenessSeverity(alert) ?? EVENT_SEVERITIES.find((severity) => severity === alert.severity?.toLowerCase())
  if (rated) return rated
  if (kind === 'smoke') return 'moderate'
  return significantFrom === 'minor' ? 'severe' : 'minor'
}
