import { resolve } from 'node:path'
import type { FileConfig } from '../config/index.ts'
import { LineIndex } from '../text/index.ts'
import { hashOfFile } from './content-hash.ts'
import type { LintRequest } from './lint-request.ts'
import type { LintedUnit } from './lint-unit.ts'
import type { EventFiles } from './load-events.ts'
import { shownPath } from './paths.ts'
import type { ResultCache } from './result-cache.ts'
import { readSourceFile } from './source-file.ts'
import { restoredUnit, storedUnit } from './stored-unit.ts'
import { UnitKeys } from './unit-keys.ts'
import type { Unit } from './units.ts'

/** The name under which the problems of events files are kept; no file has it. */
const EVENTS = '//events'

/** Gives what a cache knows, and has it learn the rest. */
export class CachedUnits {
  readonly #keys: UnitKeys
  readonly #hashes = new Map<string, string | undefined>()

  constructor(
    private readonly cache: ResultCache,
    private readonly request: LintRequest,
  ) {
    this.#keys = new UnitKeys(request)
  }

  /** What is found in a unit; `lint` finds it where the cache does not know it. */
  async lint(unit: Unit, lint: (unit: Unit) => Promise<LintedUnit>): Promise<LintedUnit> {
    const key = await this.#keys.of(unit)
    if (key === undefined) return lint(unit)
    const known = this.cache.get(unit.name, key, this.#hashOf)
    if (known) {
      const audienceFiles = Object.keys(known.audienceFiles).map((path) => resolve(this.request.cwd, path))
      return { ...restoredUnit(known.unit, this.#linesOf(unit)), audienceFiles }
    }
    const linted = await lint(unit)
    const audienceFiles = linted.audienceFiles.map((path) => [shownPath(this.request.cwd, path), this.#hashOf(path)] as const)
    // Which name was meant in place of a file that is not there depends on those that are.
    if (audienceFiles.every((entry): entry is [string, string] => entry[1] !== undefined))
      this.cache.set(unit.name, key, Object.fromEntries(audienceFiles), storedUnit(linted))
    return linted
  }

  /** What is wrong with the files of events of some configurations; `load` reads them where the cache does not know it. */
  async events(configs: readonly FileConfig[], load: () => Promise<EventFiles>): Promise<Pick<EventFiles, 'results' | 'failures'>> {
    const key = await this.#keys.ofEvents(configs)
    if (key === undefined) return load()
    const known = this.cache.get(EVENTS, key, this.#hashOf)
    if (known) {
      const { results, notes: failures } = restoredUnit(known.unit, this.#linesOf())
      return { results: [...results], failures }
    }
    const { results, failures } = await load()
    this.cache.set(EVENTS, key, {}, storedUnit({ results, notes: failures }))
    return { results, failures }
  }

  readonly #hashOf = (path: string): string | undefined => {
    const absolute = resolve(this.request.cwd, path)
    if (!this.#hashes.has(absolute)) this.#hashes.set(absolute, hashOfFile(absolute))
    return this.#hashes.get(absolute)
  }

  /** The lines of files by their names in reports; those that had a part in the key have been read. */
  #linesOf({ files = [], campaign }: Partial<Unit> = {}): (path: string) => LineIndex {
    const known = new Map<string, LineIndex>(campaign && [[campaign.source.path, campaign.source.lines]])
    return (path) => {
      const lines = known.get(path) ?? new LineIndex(files.find(({ shown }) => shown === path)?.text ?? this.#textOf(path))
      known.set(path, lines)
      return lines
    }
  }

  #textOf(path: string): string {
    try {
      return readSourceFile(resolve(this.request.cwd, path)).text
    } catch {
      return ''
    }
  }
}
