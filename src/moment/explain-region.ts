import { didYouMean } from '../text/index.ts'
import { KNOWN_GROUPS, type RegionGroups } from './region-groups.ts'
import { nameKey, regionTable } from './region-table.ts'

/** More of a name is not shown, and no longer name is compared with all there are. */
const MAX_SHOWN = 80
const EXPECTED = 'a code such as US-NY or a name such as New York'
const CODE = /^([a-z]{2})(?:[-_][a-z0-9]{1,3})?$/i

/** Says why a written region is not one place, and which was probably meant; `places` are those that it may mean. */
export function explainRegion(name: string, places: readonly string[], groups: RegionGroups): string {
  if (name.length > MAX_SHOWN) return `"${name.slice(0, MAX_SHOWN)}…" is not a region; expected ${EXPECTED}.`
  if (places.length > 1) {
    const shown = places.slice(0, 4).map((place) => `${place} (${titleOf(place)})`)
    return `"${name}" is the name of more than one place: ${shown.join(', ')}. Give the code.`
  }
  const country = CODE.exec(name)?.[1]?.toUpperCase()
  return country ? explainCode(name, country, groups) : explainName(name, groups)
}

function explainCode(written: string, country: string, groups: RegionGroups): string {
  const { codes } = regionTable()
  if (written.length === 2) {
    const hint = codes.has(`US-${country}`)
      ? ` Did you mean "US-${country}"?`
      : didYouMean(country, [...Object.keys(groups), ...KNOWN_GROUPS.keys()])
    return `ISO 3166-1 has no country "${written}".${hint}`
  }
  if (!codes.has(country)) return `ISO 3166-1 has no country "${country}", so there is no region "${written}".`
  const siblings = [...codes.keys()].filter((other) => other.startsWith(`${country}-`))
  return `ISO 3166-2 has no region "${written}".${didYouMean(written.toUpperCase(), siblings)}`
}

function explainName(name: string, groups: RegionGroups): string {
  const initial = nameKey(name)[0]
  const alike = [...regionTable().codes.values()].flatMap((place) => (place.name[0]?.toLowerCase() === initial ? [place.name] : []))
  return `There is no region "${name}".${didYouMean(name, [...Object.keys(groups), ...alike])} Expected ${EXPECTED}.`
}

function titleOf(code: string): string {
  const { codes } = regionTable()
  const name = codes.get(code)?.name ?? code
  const country = code.length > 2 ? codes.get(code.slice(0, 2))?.name : undefined
  return country ? `${name}, ${country}` : name
}
