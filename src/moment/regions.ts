import { contains } from './contains.ts'
import { explainRegion } from './explain-region.ts'
import { COMMON_NAMES, canonicalCode, EVERYWHERE, KNOWN_GROUPS, type RegionGroups, UNKNOWN_REGION } from './region-groups.ts'
import { readSchemeCode } from './region-schemes.ts'
import { nameKey, regionTable } from './region-table.ts'

/** What a written region stands for: upper-case ISO 3166 codes, or a sentence that says why it stands for none. */
export type RegionReading = { readonly codes: readonly string[] } | { readonly error: string }

const CODE = /^[a-z]{2}(?:[-_][a-z0-9]{1,3})?$/i
/** Groups may hold groups, to this depth. */
const MAX_DEPTH = 8
/** No name of a place is longer. */
const MAX_NAME = 80

/**
 * Reads a region: a group, a code of ISO 3166-1 or 3166-2 in any case, a code with its scheme (`fips:36061`, `same:036061`,
 * `ugc:NYZ072`, `sgc:3520`, `emma:DE123`), a name that only one place has, or `*`.
 */
export function readRegion(written: string, groups: RegionGroups = {}, depth = 0): RegionReading {
  const name = written.trim()
  const group = groupOf(name, groups)
  if (group) return depth < MAX_DEPTH ? readRegions(group, groups, depth + 1) : { error: `The region group "${name}" holds itself.` }
  const known = KNOWN_GROUPS.get(name.toUpperCase())
  if (known) return { codes: known }
  const coded = readSchemeCode(name)
  if (coded) return coded
  const places = placesCalled(name)
  return places.length === 1 ? { codes: places } : { error: explainRegion(name, places, groups) }
}

/** Whether several regions go by a name, in the configuration or everywhere (`EU`). */
export function isRegionGroup(name: string, groups: RegionGroups): boolean {
  return name !== '' && (groupOf(name, groups) !== undefined || KNOWN_GROUPS.has(name.toUpperCase()))
}

/** The places that a code or a name may mean, as codes; quick, for many of them. */
export function placesCalled(name: string): readonly string[] {
  if (name === EVERYWHERE || name === UNKNOWN_REGION) return [name]
  const { codes, alpha3, names } = regionTable()
  const code = CODE.test(name) ? name.toUpperCase().replace('_', '-') : alpha3.get(name.toUpperCase())
  if (code) return codes.has(code) ? [canonicalCode(code)] : []
  if (name.length > MAX_NAME) return []
  const key = nameKey(name)
  const common = COMMON_NAMES.get(key)
  return common ? [common] : withoutParts([...new Set((names.get(key) ?? []).map(canonicalCode))])
}

function readRegions(all: readonly string[], groups: RegionGroups, depth: number): RegionReading {
  const codes = new Set<string>()
  for (const one of all) {
    const reading = readRegion(one, groups, depth)
    if ('error' in reading) return reading
    for (const code of reading.codes) codes.add(code)
  }
  return { codes: [...codes] }
}

function groupOf(name: string, groups: RegionGroups): readonly string[] | undefined {
  if (Object.hasOwn(groups, name)) return groups[name]
  const wanted = name.toLowerCase()
  return Object.entries(groups).find(([key]) => key.toLowerCase() === wanted)?.[1]
}

/** A country and its part of the same name (Luxembourg) are no two answers: the larger counts. */
function withoutParts(places: readonly string[]): string[] {
  return places.filter((place) => !places.some((other) => other !== place && (contains(other, place) || isTwin(other, place))))
}

/** ISO 3166-2 lists some countries of 3166-1 as parts of another: HK and CN-HK. */
const isTwin = (country: string, part: string): boolean => country.length === 2 && part.endsWith(`-${country}`)
