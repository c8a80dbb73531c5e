import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigError, type FileConfig } from '../config/index.ts'
import { type Event, readEvents } from '../moment/index.ts'
import type { LintRequest } from './lint-request.ts'

/** Reads files of events, each once; what is wrong with one is a ConfigError that shows the line. */
export class EventFiles {
  readonly #read = new Map<string, readonly Event[]>()

  constructor(private readonly request: LintRequest) {}

  /** The events for a file: those of the command line and those of its configuration. */
  for({ events, regions }: FileConfig): readonly Event[] {
    const { cwd, events: asked } = this.request
    const paths = [...asked.map((path) => resolve(cwd, path)), ...events]
    return paths.flatMap((path) => this.#events(path, regions))
  }

  #events(path: string, groups: FileConfig['regions']): readonly Event[] {
    const known = this.#read.get(path)
    if (known) return known
    const text = readText(path)
    const { events, problems } = readEvents(text, groups)
    if (problems.length > 0) throw new ConfigError(problems.map(({ message, span }) => ({ where: path, source: { text, span }, message })))
    this.#read.set(path, events)
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
