import type { Envelope } from '../document/index.ts'
import type { Analysis } from '../language/index.ts'
import type { RegionGroups } from '../moment/index.ts'
import {
  type AudienceShares,
  type DayRange,
  type Event,
  type EventsFile,
  type Exposure,
  exposuresOf,
  incidentsOf,
  readAudience,
  readInstant,
} from '../moment/index.ts'
import type { Context } from '../rule/index.ts'

/** What a run knows of the days on which it takes place. */
export interface MomentInput {
  readonly events: readonly Event[]
  /** The files that the events come from. */
  readonly eventFiles?: readonly EventsFile[]
  /** Names for several regions, from the configuration. */
  readonly regions?: RegionGroups
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Milliseconds since 1970; the end of the day unless given. */
  readonly now?: number
}

type MomentContext = Pick<
  Context<unknown>,
  'today' | 'now' | 'events' | 'eventFiles' | 'exposuresOf' | 'incidentsOf' | 'goingOn' | 'sendDays' | 'regionsOf'
>

const EVERYWHERE: AudienceShares = new Map([['*', Number.NaN]])

/** What checks may ask about the moment in which a message reaches people; each answer is worked out once. */
export function momentContext({ events, eventFiles = [], regions = {}, today, now }: MomentInput): MomentContext {
  const exposures = new Map<Analysis, readonly Exposure[]>()
  const sendDays = (message: Analysis) => sendDaysOf(message.message.envelope, today)
  const exposedTo = (message: Analysis, audience: AudienceShares | undefined) => exposuresOf(events, audience, sendDays(message), regions)
  return {
    today,
    now: now ?? readInstant(today) ?? 0,
    events,
    eventFiles,
    sendDays,
    exposuresOf: (message) => {
      const known = exposures.get(message) ?? exposedTo(message, message.message.envelope['audience.regions']?.value)
      exposures.set(message, known)
      return known
    },
    incidentsOf: (message) => incidentsOf(events, message.message.envelope['audience.regions']?.value, sendDays(message), regions),
    regionsOf: ({ message: { envelope } }) =>
      readAudience(envelope['audience.regions']?.value ?? new Map(), regions).regions.flatMap(({ codes }) => codes),
    goingOn: (message) => exposedTo(message, EVERYWHERE).map(({ event }) => event),
  }
}

/** The days on which a message may reach people: its own date, else the window of its campaign, else the day of the run. */
export function sendDaysOf({ send_at, 'send_window.from': from, 'send_window.to': to }: Envelope, today: string): DayRange {
  if (send_at) return { from: send_at.value.day, to: send_at.value.day }
  return { from: from?.value.day ?? today, to: to?.value.day ?? from?.value.day ?? today }
}
