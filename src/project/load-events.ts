import type { FileConfig } from '../config/index.ts'
import type { Problem } from '../document/index.ts'
import { problemResult } from '../linter/index.ts'
import { asOf, type Event, type EventsFile, mergeEvents, readEvents } from '../moment/index.ts'
import type { Result } from '../report/index.ts'
import { LineIndex, type Span } from '../text/index.ts'
import { findEventsFiles } from './events-files.ts'
import { shownPath } from './paths.ts'
import { refusalOf } from './refusal.ts'
import { readSourceFile } from './source-file.ts'

/** The events that count for a message, and the files that were asked for them. */
export interface KnownEvents {
  readonly events: readonly Event[]
  readonly files: readonly EventsFile[]
}

/** Where a run looks for events. */
export interface EventsChoice {
  readonly cwd: string
  /** Files and patterns of the command line, from the working directory. */
  readonly events: readonly string[]
}

type EventsConfig = Pick<FileConfig, 'events' | 'regions'>

/** An entry of an events file with its place. */
interface PlacedEvent {
  readonly event: Event
  readonly path: string
  readonly span: Span
}

const HELP = 'Correct it: what cannot be read there is compared with no mail.'

/** The events of a run: each file is read once, and what is wrong with one is said without keeping the others from counting. */
export class EventFiles {
  /** By the list in the configuration, which all files that share their settings share. */
  readonly #known = new Map<EventsConfig['events'], KnownEvents>()
  readonly #sources = new Map<string, LineIndex | undefined>()
  readonly #problems = new Map<string, Map<string, Problem>>()
  readonly #failures = new Set<string>()

  private constructor(private readonly choice: EventsChoice) {}

  /** Reads the files of the command line and of some configurations. */
  static async load(configs: Iterable<EventsConfig>, choice: EventsChoice): Promise<EventFiles> {
    const files = new EventFiles(choice)
    for (const config of configs) if (!files.#known.has(config.events)) files.#known.set(config.events, await files.#read(config))
    return files
  }

  /** The events for messages of a configuration that was loaded. */
  for({ events }: EventsConfig): KnownEvents {
    return this.#known.get(events) ?? { events: [], files: [] }
  }

  /** A result for each file in which something could not be read. */
  get results(): Result[] {
    return [...this.#problems].map(([path, problems]) =>
      problemResult(path, this.#sources.get(path) ?? new LineIndex(''), [...problems.values()], HELP),
    )
  }

  /** A sentence for each file of the command line that is not there. */
  get failures(): readonly string[] {
    return [...this.#failures]
  }

  async #read({ events, regions }: EventsConfig): Promise<KnownEvents> {
    const { cwd, events: asked } = this.choice
    const named = await findEventsFiles(asked, cwd)
    for (const { failure } of named) if (failure) this.#failures.add(failure)
    const found = new Map([...named, ...(await findEventsFiles(events, cwd))].map((file) => [file.path, file]))
    const entries: PlacedEvent[] = []
    const files = [...found.values()].map(({ path, failure }): EventsFile => {
      const shown = shownPath(cwd, path)
      return { path: shown, ...(failure ? { isMissing: true } : { isMissing: false, ...this.#readFile(path, shown, regions, entries) }) }
    })
    const { entries: counting, clashes } = mergeEvents(entries)
    for (const { first, second } of clashes) this.#note(second.path, [clashOf(first, second, this.#sources.get(first.path)!)])
    return { events: counting.map(({ event }) => event), files }
  }

  #readFile(path: string, shown: string, groups: EventsConfig['regions'], entries: PlacedEvent[]): Pick<EventsFile, 'asOf'> {
    if (!this.#sources.has(shown)) this.#sources.set(shown, this.#open(path, shown))
    const source = this.#sources.get(shown)
    if (!source) return {}
    const { places, problems, generated } = readEvents(source.text, groups)
    this.#note(shown, problems)
    for (const [event, span] of places) entries.push({ event, path: shown, span })
    const instant = asOf([...places.keys()], generated)
    return instant === undefined ? {} : { asOf: instant }
  }

  #open(path: string, shown: string): LineIndex | undefined {
    try {
      const { text, unread } = readSourceFile(path)
      if (unread === undefined) return new LineIndex(text)
      this.#note(shown, [wholeFile(unread)])
    } catch (error) {
      this.#note(shown, [wholeFile(`This file of events cannot be read: ${refusalOf(error)}.`)])
    }
    return undefined
  }

  /** The same problem of a file that is read for two configurations is said once. */
  #note(path: string, problems: readonly Problem[]): void {
    const known = this.#problems.get(path) ?? new Map<string, Problem>()
    for (const problem of problems) known.set(`${problem.span.start} ${problem.message}`, problem)
    if (known.size > 0) this.#problems.set(path, known)
  }
}

const wholeFile = (message: string): Problem => ({ message, span: { start: 0, end: 0 }, lost: true })

function clashOf(first: PlacedEvent, { event, span }: PlacedEvent, source: LineIndex): Problem {
  const { line } = source.position(first.span.start)
  return { message: `There is an event "${event.id}" in ${first.path}:${line} already; that one counts.`, span, lost: true }
}
