import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigError, type FileConfig } from '../config/index.ts'
import { type Event, readEvents } from '../moment/index.ts'
import type { LintRequest } from './lint-request.ts'

/** Reads files of events, each once; what is wrong with one is a ConfigError that shows the line. */
export class EventFiles {
  /** By the names of regions that a configuration has, which give the regions of an event their meaning. */
  readonly #read = new Map<FileConfig['regions'], Map<string, readonly Event[]>>()

  constructor(private readonly request: LintRequest) {}

  /** The events for a file: those of the command line and those of its configuration. */
  for({ events, regions }: FileConfig): readonly Event[] {
    const { cwd, events: asked } = this.request
    const paths = [...asked.map((path) => resolve(cwd, path)), ...events]
    return paths.flatMap((path) => this.#events(path, regions))
  }

  #events(path: string, groups: FileConfig['regions']): readonly Event[] {
    const read = this.#read.get(groups) ?? new Map<string, readonly Event[]>()
    this.#read.set(groups, read)
    const known = read.get(path)
    if (known) return known
    const text = readText(path)
    const { events, problems } = readEvents(text, groups)
    if (problems.length > 0) throw new ConfigError(problems.map(({ message, span }) => ({ where: path, source: { text, span }, message })))
    read.set(path, events)
    return events
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new ConfigError([{ where: path, message: 'there is no such file of events.' }])
  }
}
