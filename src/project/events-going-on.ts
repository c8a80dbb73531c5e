import { type ConfigChoice, ConfigError, type FileConfig } from '../config/index.ts'
import type { RegionShares } from '../document/index.ts'
import { sendDaysOf } from '../linter/index.ts'
import {
  contains,
  type DayRange,
  type Event,
  type EventsFile,
  type Exposure,
  exposuresOf,
  incidentsOf,
  readAudience,
} from '../moment/index.ts'
import type { Result } from '../report/index.ts'
import { EventFiles, type EventsChoice } from './load-events.ts'
import { messagesOf } from './messages-of.ts'
import { momentOf, type RunMoment } from './run-moment.ts'
import { settingsFor } from './settings-for.ts'

/** What is asked about events: for whom and when. */
export interface GoingOnRequest extends EventsChoice, RunMoment {
  readonly config: ConfigChoice
  /** The days; those of the messages, or the day of the run, unless given. */
  readonly days?: DayRange
  /** The audience; that of the messages, of the configuration, or everybody, unless given. */
  readonly audience?: RegionShares
  /** A message, or a campaign: the question is asked for each of its messages. */
  readonly campaign?: string
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
  readonly events: readonly MetEvent[]
}

/** All answers, and how far they can be relied on. */
export interface GoingOn {
  readonly answers: readonly Answer[]
  readonly now: number
  readonly files: readonly EventsFile[]
  /** What could not be read in files of events. */
  readonly problems: readonly Result[]
  readonly failures: readonly string[]
}

/** A question with the configuration that it is asked under. */
interface Question {
  readonly config: FileConfig
  readonly message?: string
  readonly audience?: RegionShares | undefined
  readonly days: DayRange
}

const EVERYBODY: RegionShares = new Map([['*', Number.NaN]])

/** Says what goes on for an audience, or for the readers of each message of a campaign. Throws a ConfigError. */
export async function eventsGoingOn(request: GoingOnRequest): Promise<GoingOn> {
  const questions = await questionsOf(request)
  const known = await EventFiles.load(
    questions.map(({ config }) => config),
    request,
  )
  const files = new Map(questions.flatMap(({ config }) => known.for(config).files.map((file) => [file.path, file])))
  return {
    answers: questions.map((question) => answer(question, known.for(question.config).events)),
    now: momentOf(request, undefined).now,
    files: [...files.values()],
    problems: known.results,
    failures: known.failures,
  }
}

async function questionsOf(request: GoingOnRequest): Promise<Question[]> {
  const { campaign, audience, days } = request
  const today = (config: FileConfig) => momentOf(request, config.timezone).today
  if (campaign === undefined) {
    const config = await settingsFor('events.yml', request)
    const day = today(config)
    return [{ config, audience: audience ?? config.under['audience.regions']?.value, days: days ?? { from: day, to: day } }]
  }
  const messages = await messagesOf(campaign, request)
  return messages.map(({ message: { path, envelope }, file: { config } }) => ({
    config,
    message: path,
    audience: audience ?? envelope['audience.regions']?.value,
    days: days ?? sendDaysOf(envelope, today(config)),
  }))
}

function answer({ config: { regions: groups }, message, audience = EVERYBODY, days }: Question, events: readonly Event[]): Answer {
  const { regions, errors } = readAudience(audience, groups)
  if (errors.length > 0) throw new ConfigError(errors.map((error) => ({ where: message ?? 'The audience', message: error })))
  const codes = regions.flatMap((region) => region.codes)
  const met = [...exposuresOf(events, audience, days, groups), ...incidentsOf(events, audience, days, groups)]
  return {
    ...(message !== undefined && { message }),
    days,
    ...(audience !== EVERYBODY && { audience: [...audience.keys()] }),
    events: met.map((exposure) => ({ ...exposure, places: placesOf(exposure, codes) })),
  }
}

/** Where an event and an audience meet: of two regions of which one lies in the other, the smaller. */
function placesOf({ event: { regions } }: Exposure, audience: readonly string[]): string[] {
  const places = regions.length > 0 ? regions : ['*']
  const inAudience = places.filter((place) => audience.some((code) => contains(code, place)))
  const inEvent = audience.filter((code) => places.some((place) => contains(place, code)))
  return [...new Set([...inAudience, ...inEvent])]
}
