import { regionsAround } from './contains.ts'

const SOUTH = new Set('AU NZ ZA AR CL UY PY BO PE NA BW ZW MZ LS SZ'.split(' '))
/** Countries with four seasons; what lies near the equator is in neither set. */
const NORTH = new Set(
  'US CA GB IE FR DE NL BE LU AT CH LI DK SE NO FI IS PL CZ SK HU SI HR BA RS ME MK AL GR IT ES PT MT CY RO BG MD UA EE LV LT TR GE JP KR CN'.split(
    ' ',
  ),
)

/** The half of the earth on which people of some regions have their seasons; undefined where they do not agree, or have none. */
export function hemisphereOf(regions: readonly string[]): 'north' | 'south' | undefined {
  if (regions.length === 0) return undefined
  const isAllIn = (countries: ReadonlySet<string>) => regions.every((region) => countries.has(regionsAround(region).at(-2) ?? ''))
  return isAllIn(NORTH) ? 'north' : isAllIn(SOUTH) ? 'south' : undefined
}
