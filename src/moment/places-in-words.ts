import { stateOfCounty } from './region-codes.ts'
import { EVERYWHERE, UNKNOWN_REGION } from './region-groups.ts'
import { regionTable } from './region-table.ts'
import { readRegion } from './regions.ts'

/** A longer name is no easier to read than its code. */
const LONGEST = 24
const WITH_ARTICLE =
  /^(?:United|Netherlands$|Philippines$|Bahamas$|Gambia$|Maldives$|Comoros$|Dominican|Central African|Isle |District )|(?:Islands|Territory|Territories)$/

/** Where regions of an audience or of an event are: `in New York and New Jersey`, `in the United States and 3 more`, `everywhere`. */
export function whereInWords(regions: readonly string[]): string {
  return regions.length === 0 || regions.includes(EVERYWHERE) ? 'everywhere' : `in ${placesInWords(regions)}`
}

/** The names of regions in a sentence, those beyond the second counted. */
export function placesInWords(regions: readonly string[]): string {
  const [first = '', ...others] = regions
  return others.length > 1 ? `${nameOf(first)} and ${others.length} more` : regions.map(nameOf).join(' and ')
}

/** What people call a region; as written, where that is the name of several or the name is long. */
function nameOf(written: string): string {
  const reading = readRegion(written)
  const [code, ...others] = 'codes' in reading ? reading.codes : []
  if (code === undefined || code === EVERYWHERE || others.length > 0) return written
  if (code === UNKNOWN_REGION) return 'unknown places'
  const state = stateOfCounty(code)
  if (state) return `a county of ${nameOf(state)}`
  const name = code.length === 2 ? countryName(code) : regionTable().codes.get(code)?.name
  if (name === undefined || name.length > LONGEST) return written
  return WITH_ARTICLE.test(name) ? `the ${name}` : name
}

/** The name of a country in common use, which that of ISO 3166-1 often is not. */
function countryName(code: string): string | undefined {
  try {
    return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code)
  } catch {
    return undefined
  }
}
