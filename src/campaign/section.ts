import { METADATA_KEYS, type MetadataEntry, metadataKey, type Problem } from '../document/index.ts'
import { didYouMean, type Span } from '../text/index.ts'
import type { Written } from './campaign-plan.ts'

/** The keys of one map of a campaign file: its own by name, and those that are metadata of messages. */
export class Section {
  /** Entries for the metadata table, each before what stands in it. */
  readonly metadata: MetadataEntry[] = []
  readonly #own = new Map<string, MetadataEntry>()

  /** `entries` are those of the map and of the maps in it, each before what stands in it; `own` the keys that are no metadata. */
  constructor(
    entries: readonly MetadataEntry[],
    own: Readonly<Record<string, unknown>>,
    private readonly problems: Problem[],
  ) {
    const keys = [...Object.keys(own), ...METADATA_KEYS]
    const names = [...new Set(keys.flatMap((key) => [key, ...parentsOf(key)]))]
    const isParent = (name: string) => keys.some((known) => isBelow(known, name))
    // What stands in a value that has been judged is not looked at again.
    let depth = Number.POSITIVE_INFINITY
    let isInMetadata = false
    for (const entry of entries) {
      if (entry.path.length > depth) {
        if (isInMetadata) this.metadata.push(entry)
        continue
      }
      const name = entry.path.join('.')
      depth = entry.path.length
      isInMetadata = !Object.hasOwn(own, name) && isMetadata(name, entry.value)
      if (isInMetadata) this.metadata.push(entry)
      else if (Object.hasOwn(own, name)) this.#own.set(name, entry)
      else if (isParent(name)) depth = this.#intoMap(entry, name, keys)
      else if (!name.startsWith('x-')) this.#unknown(name, entry.keySpan, names)
    }
  }

  entry(key: string): MetadataEntry | undefined {
    const entry = this.#own.get(key)
    return entry?.value === null ? undefined : entry
  }

  text(key: string): Written<string> | undefined {
    return this.read(key, 'text', (value) => {
      const isText = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      return isText ? String(value).trim() || undefined : undefined
    })
  }

  /** The value of a key; one that cannot be read is a problem, with the hint that `meant` may give. */
  read<T>(
    key: string,
    expected: string,
    read: (value: unknown) => T | undefined,
    meant: (value: unknown) => string = () => '',
  ): Written<T> | undefined {
    const entry = this.entry(key)
    if (!entry) return undefined
    const value = read(entry.value)
    if (value !== undefined) return { value, span: entry.span }
    this.fail(`"${key}" is ${shown(entry.value)}; expected ${expected}.${meant(entry.value)}`, entry.span)
    return undefined
  }

  /** Notes something without which mail is not checked as it is sent. */
  fail(message: string, span: Span): void {
    this.problems.push({ message, span, lost: true })
  }

  /** How deep to go on looking at keys: without end in a map, no further in anything else. */
  #intoMap({ path, value, span }: MetadataEntry, name: string, names: readonly string[]): number {
    if (isMap(value)) return Number.POSITIVE_INFINITY
    const keys = names.filter((known) => isBelow(known, name)).map((known) => known.slice(name.length + 1))
    if (value !== null) this.fail(`"${name}" is ${shown(value)}; expected a map with ${keys.join(', ')}.`, span)
    return path.length
  }

  #unknown(written: string, span: Span, names: readonly string[]): void {
    const name = shorten(written)
    const canonical = metadataKey(name)
    const hint = canonical ? ` Did you mean "${canonical}"?` : this.problems.length < MANY ? didYouMean(name, names) : ''
    this.problems.push({ message: `There is no key "${name}" here.${hint}`, span, lost: false })
  }
}

/** So many problems are no slip of the pen: what was meant is then not looked for any more. */
const MANY = 100

/** Metadata in its canonical spelling; of the audience in any, since people write it in many ways. */
function isMetadata(name: string, value: unknown): boolean {
  if (METADATA_KEYS.some((key) => key === name)) return true
  return /^(?:audience\b|trigger$)/.test(name) && !isMap(value) && metadataKey(name) !== undefined
}

/** `audience` for `audience.regions`. */
const parentsOf = (key: string): string[] => key.split('.').flatMap((_, i, words) => (i > 0 ? [words.slice(0, i).join('.')] : []))

const isBelow = (key: string, parent: string): boolean => key.startsWith(`${parent}.`)

const isMap = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

function shown(value: unknown): string {
  if (typeof value === 'string') return `"${shorten(value)}"`
  return Array.isArray(value) ? 'a list' : isMap(value) ? 'a map' : String(value)
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
