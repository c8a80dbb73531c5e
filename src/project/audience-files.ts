import { dirname, resolve } from 'node:path'
import { ConfigError } from '../config/index.ts'
import type { Envelope, Field, Message, Origin, Problem } from '../document/index.ts'
import type { RegionGroups } from '../moment/index.ts'
import type { AudienceFileReading } from './audience-tally.ts'
import type { LintRequest } from './lint-request.ts'
import type { ConfiguredMessage } from './parse-files.ts'
import { shownPath } from './paths.ts'

/** Messages with the audience that their files give them, and a sentence for what such a file of the whole run leaves open. */
export interface MessagesWithAudience {
  readonly messages: readonly ConfiguredMessage[]
  readonly notes: readonly string[]
  /** The files, by their absolute paths. */
  readonly paths: readonly string[]
}

const UNKNOWN = 'Until it can be read, nobody knows which events its readers live with.'
const PARTIAL = 'Of the readers in the other rows nobody knows which events they live with.'

/** Which of two places that speak of the audience is closer to the message. */
const NEARNESS: Readonly<Record<Origin, number>> = {
  config: 0,
  campaign: 1,
  html: 2,
  'front-matter': 2,
  header: 2,
  line: 2,
  'command-line': 3,
}

/**
 * Reads the audience files that messages, campaigns, configurations and the command line name, each once a run: their shares become the
 * audience of the message, at the place where the file is named. One of the configuration or the command line that cannot be used is a
 * ConfigError.
 */
export class AudienceFiles {
  /** By the names of regions that a configuration has. */
  readonly #read = new Map<RegionGroups, Map<string, Promise<AudienceFileReading>>>()
  readonly #reported = new Set<string>()

  constructor(private readonly request: LintRequest) {}

  /** Gives some messages of the run their audience. */
  async readFor(messages: readonly ConfiguredMessage[]): Promise<MessagesWithAudience> {
    const [paths, notes] = [new Set<string>(), new Set<string>()]
    const read: ConfiguredMessage[] = []
    for (const one of messages) read.push({ ...one, message: await this.#withAudience(one, paths, notes) })
    return { messages: read, notes: [...notes], paths: [...paths] }
  }

  async #withAudience({ message, file: { config } }: ConfiguredMessage, paths: Set<string>, notes: Set<string>): Promise<Message> {
    const field = fileOf(message.envelope)
    if (!field) return message
    const path = this.#pathOf(field, message)
    paths.add(path)
    const { shares, problem } = await this.#reading(path, config.regions)
    const problems = problem === undefined ? [] : this.#problems(field, problem, shares === undefined, notes)
    const { 'audience.regions': _, ...envelope } = message.envelope
    const audience = shares && { 'audience.regions': { ...field, value: shares } }
    return { ...message, envelope: { ...envelope, ...audience }, problems: [...message.problems, ...problems] }
  }

  /** Found from where it is named; the path of a configuration is absolute. */
  #pathOf({ value, origin, file }: Field<string>, message: Message): string {
    const { cwd } = this.request
    return origin === 'command-line' ? resolve(cwd, value) : resolve(cwd, dirname(file?.path ?? message.path), value)
  }

  async #reading(path: string, groups: RegionGroups): Promise<AudienceFileReading> {
    const read = this.#read.get(groups) ?? new Map<string, Promise<AudienceFileReading>>()
    this.#read.set(groups, read)
    const { readAudienceFile } = await import('./audience-file.ts')
    const reading = read.get(path) ?? readAudienceFile(path, groups, this.request.progress)
    read.set(path, reading)
    return reading
  }

  /** A problem stands where the file is named; what is named outside of the drafts is said once a run. */
  #problems({ value, origin, span, file }: Field<string>, problem: string, lost: boolean, notes: Set<string>): Problem[] {
    if (origin === 'command-line' || origin === 'config') {
      const where = origin === 'command-line' ? '--audience-file' : 'defaults.audience.file of the configuration'
      const message = `"${shownPath(this.request.cwd, value)}": ${problem}`
      if (lost) throw new ConfigError([{ where, message }])
      notes.add(`${where}: ${message}`)
      return []
    }
    const place = `${file?.path} ${span.start}`
    if (file && this.#reported.has(place)) return []
    this.#reported.add(place)
    return [{ message: `audience.file "${value}": ${problem}`, help: lost ? UNKNOWN : PARTIAL, span, lost, ...(file && { file }) }]
  }
}

/** The file of a message's audience, unless regions are named closer to the message. */
function fileOf(envelope: Envelope): Field<string> | undefined {
  const file = envelope['audience.file']
  const regions = envelope['audience.regions']
  return file && (!regions || NEARNESS[file.origin] >= NEARNESS[regions.origin]) ? file : undefined
}
