import { type Analysis, type Context, type DayRange, type Draft, defineRule, type EventsFile } from '#rule'

const HOUR = 3_600_000
const DAY = 24 * HOUR

interface Options {
  readonly hours: number
  readonly days: number
}

/** A file that was brought up to date too long ago, with that instant. */
type Dated = EventsFile & { readonly asOf: number }

function* check(message: Analysis, { options, today, now, eventFiles, sendDays }: Context<Options>): Iterable<Draft> {
  const missing = eventFiles.filter(({ isMissing }) => isMissing)
  if (missing.length > 0) {
    yield { at: { field: 'send_at' }, message: 'missing', data: { file: named(missing) } }
    return
  }
  if (!isNear(sendDays(message), Date.parse(today), options.days)) return
  const stale = eventFiles.filter((file): file is Dated => file.asOf !== undefined && now - file.asOf > options.hours * HOUR)
  const [oldest] = stale.sort((a, b) => a.asOf - b.asOf)
  if (oldest) yield { at: { field: 'send_at' }, data: { file: named(stale), day: dayOf(oldest.asOf - 1), age: age(now - oldest.asOf) } }
}

/** Whether some day of these lies at most so many days from a day, before or after it. */
const isNear = ({ from, to }: DayRange, day: number, days: number): boolean =>
  from <= dayOf(day + days * DAY) && to >= dayOf(day - days * DAY)

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

const named = ([first, ...others]: readonly EventsFile[]): string =>
  others.length > 0 ? `${first!.path} (and ${others.length} more)` : first!.path

const age = (milliseconds: number): string =>
  milliseconds < 4 * DAY ? `${Math.floor(milliseconds / HOUR)} hours` : `${Math.floor(milliseconds / DAY)} days`

const marketing = { type: 'marketing', text: 'Twenty per cent off all filters.' } as const
/** Examples are read as on 1 May 2026. */
const file = (generated: string) => [{ path: 'events.yml', isMissing: false, asOf: Date.parse(generated) }]

export const staleEvents = defineRule({
  id: 'context/stale-events',
  since: '0.1.0',
  principle: 'Before a mail goes out, know what has happened to its readers since you last looked.',
  why: 'A mail that was right when the list of events was made meets readers whom something has struck since. A list that is days old, or not there at all, answers "nothing is going on" as calmly as a fresh one; so the run says that it could not look.',
  grades: { usual: 'warn' },
  recommended: ['usual'],
  confidence: 'certain',
  messages: {
    default:
      '{file} knows what went on until {day}, {age} before this run; what has struck readers since goes unseen. Import the feeds again.',
    missing: '{file} is not there, so no mail is compared with the events in it. Create it or correct its name.',
  },
  help: { default: 'tactful events import <feeds> -o {file}', missing: 'tactful events import <feeds> -o {file}' },
  types: ['marketing', 'newsletter', 'lifecycle', 'inactivity', 'feedback', 'notice', 'upgrade', 'other'],
  metadata: { reads: ['send_at', 'type'], without: 'Without a send date the mail counts as sent today.' },
  exemptions: [
    'Runs without files of events: the rules about events are off there.',
    'Files by hand that say nothing of their age: their author adds an entry when something happens.',
    'Mail that is sent long before or after the day of the run (option `days`), unless a file is missing.',
    'More than one message of a run: the first one says it, and how many others there are.',
  ],
  objection: 'Your feeds change once a week and that is often enough: set `hours: 168`.',
  yieldsTo: [],
  isOncePerRun: true,
  options: {
    hours: { type: 'number', default: 48, minimum: 0, description: 'How old, in hours, a file of events may be.' },
    days: {
      type: 'number',
      default: 7,
      minimum: 0,
      maximum: 3650,
      description: 'How far, in days, the send date may be from the day of the run.',
    },
  },
  examples: {
    flags: [
      { ...marketing, eventFiles: file('2026-04-28T08:00:00Z') },
      { ...marketing, metadata: { send_at: '2026-05-08' }, eventFiles: file('2026-04-01T00:00:00Z') },
      { ...marketing, metadata: { send_at: '2026-05-08' }, eventFiles: file('2026-04-29T23:59:00Z') },
      { ...marketing, metadata: { send_at: '2026-04-24' }, eventFiles: file('2026-04-01T00:00:00Z') },
      { ...marketing, eventFiles: file('2026-05-01T08:00:00Z'), options: { hours: 12 } },
      { ...marketing, metadata: { send_at: '2026-06-20' }, eventFiles: file('2026-04-28T08:00:00Z'), options: { days: 60 } },
      { ...marketing, eventFiles: [{ path: 'events.yml', isMissing: true }] },
      { ...marketing, metadata: { send_at: '2020-01-01' }, eventFiles: [{ path: 'events.yml', isMissing: true }] },
      { ...marketing, eventFiles: [...file('2026-05-01T08:00:00Z'), { path: 'fema.yml', isMissing: false, asOf: Date.UTC(2026, 3, 2) }] },
      { type: 'inactivity', text: 'Your backup has not run for a week.', eventFiles: file('2026-04-20T08:00:00Z') },
    ],
    passes: [
      { ...marketing },
      { ...marketing, eventFiles: file('2026-04-30T08:00:00Z') },
      { ...marketing, eventFiles: file('2026-04-30T00:00:00Z') },
      { ...marketing, metadata: { send_at: '2026-05-09' }, eventFiles: file('2026-04-01T00:00:00Z') },
      { ...marketing, metadata: { send_at: '2012-11-02' }, eventFiles: file('2026-04-01T00:00:00Z') },
      { ...marketing, eventFiles: [{ path: 'events.yml', isMissing: false }] },
      { ...marketing, eventFiles: file('2026-04-28T08:00:00Z'), options: { hours: 168 } },
      { type: 'transactional', text: 'Your code is 330417.', eventFiles: file('2026-04-01T00:00:00Z') },
    ],
    beyond: [],
  },
  check: { message: check },
})
