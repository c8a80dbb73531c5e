import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { StoredUnit } from './stored-unit.ts'
import { isStoredUnit } from './stored-unit-shape.ts'
import { writeWhole } from './write-file.ts'

declare const TACTFUL_BUILD: string | undefined

/** Findings of another build, or of another Node with other tables of Unicode, do not count. */
const MAKER = `${typeof TACTFUL_BUILD === 'string' ? TACTFUL_BUILD : 'source'} ${process.version}`
/** How a cache file begins. */
const HEAD = '{"tactfulCache":'

/** A unit with the key under which it counts, and the audience files that had a part in it, each with its hash. */
export interface Entry {
  readonly key: string
  readonly audienceFiles: Readonly<Record<string, string>>
  readonly unit: StoredUnit
}

/**
 * What was found in the units of earlier runs, in a file that holds no texts of messages but what findings quote. One that is damaged, or of
 * another build, counts as empty.
 */
export class ResultCache {
  readonly #entries: Map<string, unknown>
  readonly #asked = new Set<string>()
  #isChanged = false

  /** `path` is absolute. */
  constructor(private readonly path: string) {
    this.#entries = read(path)
  }

  /** What was kept of the unit of a name, if it was kept under this key and its audience files, by their paths, still are what they were. */
  get(name: string, key: string, hashOfAudience: (path: string) => string | undefined): Entry | undefined {
    this.#asked.add(name)
    const entry = this.#entries.get(name)
    if (!isEntry(entry) || entry.key !== key) return undefined
    return Object.entries(entry.audienceFiles).every(([path, hash]) => hashOfAudience(path) === hash) ? entry : undefined
  }

  set(name: string, key: string, audienceFiles: Readonly<Record<string, string>>, unit: StoredUnit): void {
    this.#entries.set(name, { key, audienceFiles, unit } satisfies Entry)
    this.#isChanged = true
  }

  /** Writes the file where something is new; units that this run did not ask for stay while their file, from `cwd`, is there. */
  save(cwd: string): void {
    if (!this.#isChanged) return
    const kept = [...this.#entries].filter(([name]) => this.#asked.has(name) || existsSync(resolve(cwd, name)))
    writeWhole(this.path, JSON.stringify({ tactfulCache: MAKER, units: Object.fromEntries(kept) }))
    this.#isChanged = false
  }
}

/** Whether a file may be written over: it is not there, is empty, or is a cache, damaged or not. */
export function isCacheFile(path: string): boolean {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  return text === '' || text.startsWith(HEAD)
}

function read(path: string): Map<string, unknown> {
  try {
    const { tactfulCache, units } = JSON.parse(readFileSync(path, 'utf8')) as { tactfulCache?: unknown; units?: unknown }
    return tactfulCache === MAKER && typeof units === 'object' && units !== null ? new Map(Object.entries(units)) : new Map()
  } catch {
    return new Map()
  }
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false
  const { key, audienceFiles, unit } = value as Partial<Record<keyof Entry, unknown>>
  return typeof key === 'string' && typeof audienceFiles === 'object' && audienceFiles !== null && isStoredUnit(unit)
}
