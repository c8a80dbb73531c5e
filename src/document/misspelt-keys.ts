import { isSlip } from '../text/index.ts'
import type { MetadataKey } from './envelope.ts'
import type { Problem } from './message.ts'
import { isSpelling, METADATA_KEYS, snakeCase } from './metadata.ts'
import { METADATA } from './metadata-table.ts'
import type { MetadataEntry } from './parsed.ts'

/**
 * A problem for each key of a front matter that is a slip of the fingers away from one of ours: `subjct`. Front matter has keys of other
 * tools too, so a slip is told only where ours is missing and would take the value.
 */
export function misspeltKeys(entries: readonly MetadataEntry[]): Problem[] {
  const written = entries.filter(({ origin }) => origin === 'front-matter').map((entry) => ({ entry, name: spelled(entry.path) }))
  const names = new Set(written.map(({ name }) => name))
  const inMaps = namesByMap(names)
  return written.flatMap(({ entry, name }) => {
    if (isSpelling(name)) return []
    const meant = NAMES.find((known) => !names.has(known) && isMisspelt(name, known) && wouldTake(known, entry, inMaps.get(name)))
    return meant === undefined
      ? []
      : [{ message: `There is no key "${entry.path.join('.')}". Did you mean "${meant}"?`, span: entry.keySpan, lost: false }]
  })
}

const spelled = (path: readonly string[]): string => path.map(snakeCase).join('.')

/** What a key may be a slip of: the keys of the table, and the maps that hold some of them. */
const NAMES: readonly string[] = [...new Set(METADATA_KEYS.flatMap((key) => [key, ...key.split('.', 1)]))]

/** A last word that is too short is a slip of many others; `subjects` and `subject2` are names of their own. */
function isMisspelt(name: string, known: string): boolean {
  const [place, word] = parted(name)
  const [knownPlace, knownWord] = parted(known)
  if (place !== knownPlace || knownWord.length < SHORTEST) return false
  return isSlip(word, knownWord) && !/^[s\d]$/.test(word.replace(knownWord, ''))
}

const SHORTEST = 6

/** `audience` and `regions` of `audience.regions`. */
function parted(name: string): [string, string] {
  const dot = name.lastIndexOf('.')
  return [name.slice(0, Math.max(dot, 0)), name.slice(dot + 1)]
}

/** What stands in each map of a front matter, without the name of the map. */
function namesByMap(names: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const byMap = new Map<string, string[]>()
  for (const name of names) {
    const [map, inner] = parted(name)
    const inside = byMap.get(map)
    if (inside) inside.push(inner)
    else byMap.set(map, [inner])
  }
  return byMap
}

/** Whether the key that is meant can have the value; a map of keys is known by one of them. */
function wouldTake(known: string, { value }: MetadataEntry, inside: readonly string[] = []): boolean {
  if (inside.some((inner) => isSpelling(`${known}.${inner}`))) return true
  const key = known === 'audience' ? 'audience.regions' : known
  return key in METADATA && value !== null && value !== '' && METADATA[key as MetadataKey].read(value) !== undefined
}
