import { readShares, type WeighedRegion } from './audience-shares.ts'
import type { RegionGroups } from './region-groups.ts'
import { readRegion } from './regions.ts'

/** Region as written -> share of the audience; NaN where no share was given. `readShares` says in which units shares may be. */
export type AudienceShares = ReadonlyMap<string, number>

/** One region of an audience. */
export interface AudienceRegion {
  readonly written: string
  readonly codes: readonly string[]
  /** From 0 to 1, without the readers in `parts`, so that shares may be added up; undefined where shares are not known. */
  readonly share?: number
  /** Codes of regions in it that the audience lists by themselves. */
  readonly parts: readonly string[]
}

/** After so many regions that cannot be read the rest are not looked at: nobody corrects more at once. */
const MAX_ERRORS = 20

/** An audience as codes, and what is wrong in it. */
export interface AudienceReading {
  readonly regions: readonly AudienceRegion[]
  /** A sentence for each thing that is wrong, in the first place for each region of `misread`. */
  readonly errors: readonly string[]
  /** Regions that cannot be read, as written. */
  readonly misread: readonly string[]
}

/** Reads an audience; what cannot be read is left out of its regions. */
export function readAudience(shares: AudienceShares, groups: RegionGroups = {}): AudienceReading {
  const places = new Map<string, WeighedRegion>()
  const errors: string[] = []
  const misread: string[] = []
  for (const [written, weight] of shares) {
    const reading = readRegion(written, groups)
    if ('codes' in reading) {
      const place = reading.codes.join(' ')
      const twin = places.get(place)
      if (!twin || twin.weight < weight) places.set(place, { written, codes: reading.codes, weight })
      continue
    }
    misread.push(written)
    if (errors.push(reading.error) === MAX_ERRORS) {
      errors.push('The regions after these were not read.')
      break
    }
  }
  const { regions, error } = readShares([...places.values()])
  return { regions, errors: error === undefined ? errors : [...errors, error], misread }
}
