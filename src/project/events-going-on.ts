import { type ConfigChoice, ConfigError } from '../config/index.ts'
import type { Envelope, RegionShares } from '../document/index.ts'
import {
  contains,
  type DayRange,
  type Event,
  type EventsFile,
  type Exposure,
  exposuresOf,
  incidentsOf,
  placesOf,
  readAudience,
  UNKNOWN_REGION,
} from '../moment/index.ts'
import type { Result } from '../report/index.ts'
import { type Question, questionsOf } from './events-questions.ts'
import { EventFiles, type EventsChoice } from './load-events.ts'
import { momentOf, type RunMoment } from './run-moment.ts'

/** What is asked about events: for whom and when. */
export interface GoingOnRequest extends EventsChoice, RunMoment {
  readonly config: ConfigChoice
  /** The days; those of the messages, or the day of the run, unless given. */
  readonly days?: DayRange
  /** What the command line says about the audience; else it is that of the messages, of the configuration, or everybody. */
  readonly over: Envelope
  /** A message, or a campaign: the question is asked for each of its messages. */
  readonly campaign?: string
  /** Where to show how far a long reading has come. */
  readonly progress?: NodeJS.WritableStream
}

/** An event that meets an audience, and in which of its places. */
export interface MetEvent extends Exposure {
  readonly places: readonly string[]
}

/** What goes on for one audience in some days. */
export interface Answer {
  /** The message that the question is asked for. */
  readonly message?: string
  readonly days: DayRange
  /** Regions as written; undefined stands for everywhere. */
  readonly audience?: readonly string[]
  /** Share of the audience of whom nobody knows where they live. */
  readonly unread?: number
  readonly events: readonly MetEvent[]
}

/** All answers, and how far they can be relied on. */
export interface GoingOn {
  readonly answers: readonly Answer[]
  readonly now: number
  readonly files: readonly EventsFile[]
  /** What could not be read in files of events, and of campaigns. */
  readonly problems: readonly Result[]
  readonly failures: readonly string[]
}

const EVERYBODY: RegionShares = new Map([['*', Number.NaN]])

/** Says what goes on for an audience, or for the readers of each message of a campaign. Throws a ConfigError. */
export async function eventsGoingOn(request: GoingOnRequest): Promise<GoingOn> {
  const { questions, problems } = await questionsOf(request)
  const known = await EventFiles.load(
    questions.map(({ config }) => config),
    request,
  )
  const files = new Map(questions.flatMap(({ config }) => known.for(config).files.map((file) => [file.path, file])))
  return {
    answers: questions.map((question) => answer(question, known.for(question.config).events)),
    now: momentOf(request, undefined).now,
    files: [...files.values()],
    problems: [...problems, ...known.results].filter(({ findings }) => findings.length > 0),
    failures: known.failures,
  }
}

function answer({ config: { regions: groups }, message, audience, days }: Question, events: readonly Event[]): Answer {
  const shares = audience?.value ?? EVERYBODY
  const { regions, errors } = readAudience(shares, groups)
  const where = audience?.origin === 'command-line' ? '--regions' : (message ?? 'defaults.audience of the configuration')
  if (errors.length > 0) throw new ConfigError(errors.map((error) => ({ where, message: error })))
  const unread = regions.find(({ written }) => written === UNKNOWN_REGION)?.share
  const codes = regions.flatMap((region) => region.codes)
  const met = [...exposuresOf(events, shares, days, groups), ...incidentsOf(events, shares, days, groups)]
  return {
    ...(message !== undefined && { message }),
    days,
    ...(audience && { audience: [...shares.keys()].filter((region) => region !== UNKNOWN_REGION) }),
    ...(unread !== undefined && { unread }),
    events: met.map((exposure) => ({ ...exposure, places: sharedPlaces(exposure, codes) })),
  }
}

/** Where an event and an audience meet: of two regions of which one lies in the other, the smaller. */
function sharedPlaces({ event }: Exposure, audience: readonly string[]): string[] {
  const places = placesOf(event)
  const inAudience = places.filter((place) => audience.some((code) => contains(code, place)))
  const inEvent = audience.filter((code) => places.some((place) => contains(place, code)))
  return [...new Set([...inAudience, ...inEvent])]
}
