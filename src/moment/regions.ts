import { didYouMean } from '../text/index.ts'
import { contains } from './contains.ts'
import { COMMON_NAMES, canonicalCode, EVERYWHERE, KNOWN_GROUPS, type RegionGroups } from './region-groups.ts'
import { nameKey, regionTable } from './region-table.ts'

/** What a written region stands for: upper-case ISO 3166 codes, or a sentence that says why it stands for none. */
export type RegionReading = { readonly codes: readonly string[] } | { readonly error: string }

const CODE = /^[a-z]{2}(?:[-_][a-z0-9]{1,3})?$/i
/** Groups may hold groups, to this depth. */
const MAX_DEPTH = 8
/** No name of a place is longer; more is not compared with all of them. */
const MAX_NAME = 80

/** Reads a region: a group, a code of ISO 3166-1 or 3166-2 in any case, a name that only one place has, or `*`. */
export function readRegion(written: string, groups: RegionGroups = {}, depth = 0): RegionReading {
  const name = written.trim()
  if (name === EVERYWHERE) return { codes: [EVERYWHERE] }
  const group = groupOf(name, groups)
  if (group) {
    return depth < MAX_DEPTH ? readRegions(group, groups, depth + 1) : { error: `The region group "${name}" holds itself.` }
  }
  const known = KNOWN_GROUPS.get(name.toUpperCase())
  if (known) return { codes: known }
  return CODE.test(name) ? readCode(name, groups) : readName(name, groups)
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

function readCode(written: string, groups: RegionGroups): RegionReading {
  const { codes } = regionTable()
  const code = written.toUpperCase().replace('_', '-')
  if (codes.has(code)) return { codes: [canonicalCode(code)] }
  const country = code.slice(0, 2)
  if (code.length === 2) {
    const hint = codes.has(`US-${code}`)
      ? ` Did you mean "US-${code}"?`
      : didYouMean(code, [...Object.keys(groups), ...KNOWN_GROUPS.keys()])
    return { error: `ISO 3166-1 has no country "${written}".${hint}` }
  }
  if (!codes.has(country)) return { error: `ISO 3166-1 has no country "${country}", so there is no region "${written}".` }
  const siblings = [...codes.keys()].filter((other) => other.startsWith(`${country}-`))
  return { error: `ISO 3166-2 has no region "${written}".${didYouMean(code, siblings)}` }
}

function readName(written: string, groups: RegionGroups): RegionReading {
  const { names, alpha3, codes } = regionTable()
  const code = alpha3.get(written.toUpperCase())
  if (code) return { codes: [canonicalCode(code)] }
  const key = nameKey(written)
  const common = COMMON_NAMES.get(key)
  if (common) return { codes: [common] }
  const places = withoutParts([...new Set((names.get(key) ?? []).map(canonicalCode))])
  if (places.length === 1) return { codes: places }
  if (places.length > 1) {
    const both = places.slice(0, 4).map((place) => `${place} (${titleOf(place)})`)
    return { error: `"${written}" is the name of more than one place: ${both.join(', ')}. Give the code.` }
  }
  const shown = written.length > MAX_NAME ? `${written.slice(0, MAX_NAME)}…` : written
  if (written.length > MAX_NAME) return { error: `"${shown}" is not a region; expected a code such as US-NY or a name such as New York.` }
  const alike = [...names.values()].flat().map((place) => codes.get(place)!.name)
  const candidates = [...Object.keys(groups), ...alike.filter((name) => name[0]?.toLowerCase() === key[0])]
  return {
    error: `There is no region "${shown}".${didYouMean(written, candidates)} Expected a code such as US-NY or a name such as New York.`,
  }
}

/** A country and its part of the same name (Luxembourg) are no two answers: the larger counts. */
function withoutParts(places: readonly string[]): string[] {
  return places.filter((place) => !places.some((other) => other !== place && (contains(other, place) || isTwin(other, place))))
}

/** ISO 3166-2 lists some countries of 3166-1 as parts of another: HK and CN-HK. */
const isTwin = (country: string, part: string): boolean => country.length === 2 && part.endsWith(`-${country}`)

function titleOf(code: string): string {
  const { codes } = regionTable()
  const name = codes.get(code)?.name ?? code
  const country = code.length > 2 ? codes.get(code.slice(0, 2))?.name : undefined
  return country ? `${name}, ${country}` : name
}
