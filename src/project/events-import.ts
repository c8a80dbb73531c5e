import { statSync } from 'node:fs'
import { ConfigError } from '../config/index.ts'
import { type FeedFile, type Importer, importers, recogniseFeed } from '../moment/importers/index.ts'
import { addDays, type Event, mergeEvents, type RegionGroups, readAudience, readInstant } from '../moment/index.ts'
import { describeFeed } from './describe-feed.ts'
import { type EventsFilter, filterOf } from './events-filter.ts'
import { type FoundFeed, findFeeds } from './feed-files.ts'
import { readSourceFile } from './source-file.ts'

/** Feeds of a continent in bad weather stay far below this size. */
const LARGEST_MEGABYTES = 400

const DAYS_BACK = 30
const DAYS_AHEAD = 366

/** What is to be imported. */
export interface ImportRequest extends EventsFilter {
  readonly cwd: string
  /** Files and folders. */
  readonly names: readonly string[]
  /** The importer; each file is taken for what it looks like unless given. */
  readonly importer?: Importer
  /** Keep what the importers leave out as not significant. */
  readonly all: boolean
  readonly groups: RegionGroups
  /** Entries that recur are looked for around this day, where no days are given. */
  readonly today: string
}

/** What feeds held. */
export interface ImportRun {
  readonly events: readonly Event[]
  /** Names of the feeds that list what goes on, and were read without anything left aside. */
  readonly whole: ReadonlySet<string>
  /** Files that were read. */
  readonly files: number
  /** Up to when the newest of them knows what goes on. */
  readonly fetched: Date
  /** Entries that gave no event, by reason. */
  readonly leftOut: ReadonlyMap<string, number>
  /** What could not be read in a feed, as `file:line: sentence`. */
  readonly problems: readonly string[]
  /** Files that could not be read at all, a sentence each. */
  readonly failures: readonly string[]
  /** What publishers ask to be said. */
  readonly attributions: readonly string[]
}

/** Reads the events of feeds: all files, one after the other, and what they have in common once. Throws a ConfigError. */
export function importEvents(request: ImportRequest): ImportRun {
  const { cwd, names, regions, groups } = request
  const { errors } = regions ? readAudience(regions, groups) : { errors: [] }
  if (errors.length > 0) throw new ConfigError(errors.map((message) => ({ where: '--regions', message })))
  const { feeds, failures } = findFeeds(names, cwd)
  const intake = new Intake(request, failures)
  for (const feed of feeds) intake.take(feed)
  return intake.run
}

/** What the feeds have given so far. */
class Intake {
  readonly #events: { event: Event }[] = []
  readonly #leftOut = new Map<string, number>()
  readonly #problems: string[] = []
  readonly #attributions = new Set<string>()
  /** Names of feeds that list what goes on, and whether all of them could be read. */
  readonly #isWhole = new Map<string, boolean>()
  #files = 0
  #fetched = new Date(0)

  constructor(
    private readonly request: ImportRequest,
    private readonly failures: string[],
  ) {}

  get run(): ImportRun {
    return {
      events: mergeEvents(this.#events).entries.map(({ event }) => event),
      whole: this.failures.length > 0 || isFiltered(this.request) ? new Set() : this.#whole(),
      files: this.#files,
      fetched: this.#fetched,
      leftOut: this.#leftOut,
      problems: this.#problems,
      failures: this.failures,
      attributions: [...this.#attributions],
    }
  }

  #whole(): ReadonlySet<string> {
    return new Set([...this.#isWhole].flatMap(([name, isWhole]) => (isWhole ? [name] : [])))
  }

  take(feed: FoundFeed): void {
    const opened = this.#open(feed)
    if (!opened) return
    const { file, fetched } = opened
    const importer = this.request.importer ?? recogniseFeed(file)
    if (importer) this.#read(file, importer, fetched)
    else this.#refuse(feed, `"${feed.shown}" ${describeFeed(file)}; expected a feed: ${importers.map(({ name }) => name).join(', ')}.`)
  }

  #open({ path, shown }: FoundFeed): { file: FeedFile; fetched: Date } | undefined {
    try {
      const { text, unread } = readSourceFile(path, LARGEST_MEGABYTES)
      if (unread === undefined) return { file: { path: shown, text }, fetched: statSync(path).mtime }
      this.failures.push(`"${shown}": ${unread}`)
    } catch (error) {
      this.failures.push(`Could not read "${shown}": ${error instanceof Error ? error.message : String(error)}.`)
    }
    return undefined
  }

  #read(file: FeedFile, importer: Importer, fetched: Date): void {
    const { all, since, until, groups, today } = this.request
    const { events, leftOut, problems, retrieved, isPart } = importer.read(file, { all, ...recurring(since, until, today) })
    const sentences = problems.map(({ message, line }) => `${file.path}${line === undefined ? '' : `:${line}`}: ${message}`)
    if (events.length === 0 && leftOut.length === 0 && problems.length > 0) {
      this.failures.push(...sentences)
      return
    }
    this.#problems.push(...sentences)
    this.#files++
    const current = currentAt(retrieved, fetched)
    if (current > this.#fetched) this.#fetched = current
    if (importer.isOfNow) this.#isWhole.set(importer.name, problems.length === 0 && !isPart && this.#isWhole.get(importer.name) !== false)
    if (importer.attribution) this.#attributions.add(importer.attribution)
    for (const { reason, count } of leftOut) this.#leave(reason, count)
    const unwanted = filterOf(this.request, groups)
    for (const event of events) {
      const reason = unwanted(event)
      if (reason === undefined) this.#events.push({ event: datedOn(event, fetched) })
      else this.#leave(reason, 1)
    }
  }

  /** A file in a folder may be there for another purpose; one that was named may not. */
  #refuse({ isNamed }: FoundFeed, sentence: string): void {
    if (isNamed) this.failures.push(sentence)
    else this.#problems.push(sentence)
  }

  #leave(reason: string, count: number): void {
    this.#leftOut.set(reason, (this.#leftOut.get(reason) ?? 0) + count)
  }
}

const isFiltered = ({ since, until, regions, minSeverity }: ImportRequest): boolean =>
  [since, until, regions, minSeverity].some((filter) => filter !== undefined)

/** Days in which an entry that recurs is looked for: from those that may be felt still to the same day of next year. */
function recurring(since: string | undefined, until: string | undefined, today: string) {
  const first = since ?? addDays(until !== undefined && until < today ? until : today, -DAYS_BACK)
  const last = until ?? addDays(since !== undefined && since > today ? since : today, DAYS_AHEAD)
  return { since: first, until: last }
}

/** A feed knows of nothing that came after the day on which it says that it was made, whenever its file was copied. */
function currentAt(retrieved: string | undefined, fetched: Date): Date {
  const made = readInstant(retrieved ?? '')
  return made !== undefined && made < fetched.getTime() ? new Date(made) : fetched
}

/** An event of a feed that does not say when it was made was read when its file was fetched. */
function datedOn(event: Event, fetched: Date): Event {
  return { ...event, source: { ...event.source, retrieved: event.source?.retrieved ?? fetched.toISOString().slice(0, 10) } }
}
