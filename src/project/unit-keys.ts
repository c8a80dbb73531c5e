import { resolve } from 'node:path'
import type { FileConfig } from '../config/index.ts'
import type { Settings } from '../linter/index.ts'
import { hashOf, hashOfFile } from './content-hash.ts'
import { findEventsFiles } from './events-files.ts'
import { DISK } from './file-tree.ts'
import type { LintRequest } from './lint-request.ts'
import { shownPath } from './paths.ts'
import type { ReadFile } from './read-files.ts'
import { momentOf } from './run-moment.ts'
import { readTemplateText } from './template-folder.ts'
import type { Unit } from './units.ts'

/** What a configuration has to do with what is found. */
interface ConfigKey {
  /** Undefined where plug-ins may do anything, or events cannot be read twice. */
  readonly key?: string
  readonly hasEvents: boolean
}

/** Whether a plug-in is a module, which may find something else the next time. */
export const isCode = ({ text }: FileConfig['plugins'][number]): boolean => text === undefined

/** Names units by all that has a part in what is found in them, but for their audience files, which are known once they are parsed. */
export class UnitKeys {
  readonly #configs = new Map<Settings, ConfigKey>()
  readonly #files = new Map<string, string | undefined>()

  constructor(private readonly request: LintRequest) {}

  /** Undefined where the same files may give something else the next time. */
  async of({ files, campaign }: Unit): Promise<string | undefined> {
    const parts: unknown[] = []
    for (const file of files) {
      const { key, hasEvents } = await this.#configKey(file.config)
      if (key === undefined || file.isStandardInput) return undefined
      const { today, now } = momentOf(this.request, file.config.timezone)
      parts.push([key, today, hasEvents && now, this.#partsOf(file)])
    }
    const { over, assumeSent, cwd } = this.request
    const { source, problems, plan } = campaign ?? {}
    const day = momentOf(this.request, plan?.schedule.timezone).today
    return hashOf([over, assumeSent, source && [source.path, source.lines.text, problems?.map(({ message }) => message), day], parts], cwd)
  }

  /** Names the events of some configurations; undefined as above, or where there are none. */
  async ofEvents(configs: readonly FileConfig[]): Promise<string | undefined> {
    const keys = new Set<string | undefined>()
    for (const config of configs) {
      const { key, hasEvents } = await this.#configKey(config)
      if (hasEvents) keys.add(key)
    }
    return keys.size === 0 || keys.has(undefined) ? undefined : hashOf([...keys], this.request.cwd)
  }

  #partsOf({ path, shown, text, unread, isContext, place }: ReadFile): unknown {
    const { index, isVariant } = place ?? {}
    return [shown, text, unread, isContext === true, index, isVariant, readTemplateText(resolve(this.request.cwd, path), DISK)]
  }

  async #configKey(config: FileConfig): Promise<ConfigKey> {
    const known = this.#configs.get(config.settings) ?? (await this.#newConfigKey(config))
    this.#configs.set(config.settings, known)
    return known
  }

  async #newConfigKey({ settings, plugins, under, timezone, events, regions }: FileConfig): Promise<ConfigKey> {
    const hasEvents = events.length + this.request.events.length > 0
    const files = await this.#eventsParts(events)
    if (!files || plugins.some(isCode)) return { hasEvents }
    const ownRules = plugins.map(({ namespace, text }) => [namespace, text])
    return { hasEvents, key: hashOf([plainSettings(settings), ownRules, under, timezone, files, regions], this.request.cwd) }
  }

  async #eventsParts(events: readonly string[]): Promise<unknown[] | undefined> {
    const { cwd } = this.request
    const found = [...(await findEventsFiles(this.request.events, cwd)), ...(await findEventsFiles(events, cwd))]
    const parts = found.map(({ path, failure }) => [shownPath(cwd, path), failure ?? this.#hashOfFile(path)])
    return parts.every(([, content]) => content !== undefined) ? parts : undefined
  }

  #hashOfFile(path: string): string | undefined {
    if (!this.#files.has(path)) this.#files.set(path, hashOfFile(path))
    return this.#files.get(path)
  }
}

/** Phrases of plug-ins follow from their texts. */
const plainSettings = ({ rules, matcher: _, ...others }: Settings): unknown => [
  others,
  rules.map(({ rule, ...setting }) => [rule.id, setting]),
]
