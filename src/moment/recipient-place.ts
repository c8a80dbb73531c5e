import { provinceOfPostalCode, stateOfZip } from './postal-codes.ts'
import { COMMON_NAMES, EVERYWHERE, KNOWN_GROUPS } from './region-groups.ts'
import { nameKey, regionTable } from './region-table.ts'
import { placesCalled } from './regions.ts'

/** No name of a place is longer. */
const MAX_NAME = 80

/** Where a recipient lives, as a row of a list of recipients says it; empty where it says nothing. */
export interface RecipientAddress {
  readonly country: string
  /** A state or province. */
  readonly state: string
  /** A state, a province or a country: lists differ. */
  readonly region: string
}

/** The smallest region that an address names, as a code: `US-NY`, or `US` where its state cannot be read; undefined where nothing can. */
export function placeOfAddress({ country, state, region }: RecipientAddress): string | undefined {
  const place = countryOf(country)
  if (place === undefined) return partOf('US', state) ?? partOf('CA', state) ?? onlyPlace(state) ?? onlyPlace(region)
  return place.length > 2 ? place : (partOf(place, state) ?? partOf(place, region) ?? place)
}

/** The state or province of a postal code, for a recipient of whom no more is known than `place`. A column may be called `zip`: in the US. */
export function placeOfPost(
  place: string | undefined,
  { zip, postal }: { readonly zip: string; readonly postal: string },
): string | undefined {
  if (place === 'US') return stateOfZip(zip || postal)
  if (place === 'CA') return provinceOfPostalCode(zip || postal)
  return place === undefined ? (stateOfZip(zip) ?? provinceOfPostalCode(zip || postal)) : undefined
}

/** In a column of countries Georgia is one; a list of one country may name a state there. */
function countryOf(written: string): string | undefined {
  const name = written.trim()
  const spelling = KNOWN_GROUPS.get(name.toUpperCase())
  if (spelling?.length === 1 && spelling[0] !== EVERYWHERE) return spelling[0]
  return placesCalled(name).find((place) => place.length === 2) ?? onlyPlace(name)
}

function onlyPlace(written: string): string | undefined {
  const [place, ...others] = placesCalled(written.trim())
  return others.length === 0 && place !== EVERYWHERE ? place : undefined
}

/** The part of a country that a code (`NY`, `US-NY`) or a name stands for. */
function partOf(country: string, written: string): string | undefined {
  const name = written.trim()
  if (name === '' || name.length > MAX_NAME) return undefined
  const { codes, names } = regionTable()
  const code = name.toUpperCase().replace('_', '-').replaceAll('.', '')
  const whole = code.startsWith(`${country}-`) ? code : `${country}-${code}`
  if (codes.has(whole)) return whole
  const key = nameKey(name)
  const places = new Set([COMMON_NAMES.get(key), ...(names.get(key) ?? [])])
  const [part, ...others] = [...places].filter((place) => place?.startsWith(`${country}-`))
  return others.length === 0 ? part : undefined
}
