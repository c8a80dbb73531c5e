import type { RegionGroups } from './region-groups.ts'
import { readRegion } from './regions.ts'

/** Region as written -> share of the audience from 0 to 1; NaN where no share was given. */
export type AudienceShares = ReadonlyMap<string, number>

/** One region of an audience. */
export interface AudienceRegion {
  readonly written: string
  readonly codes: readonly string[]
  /** Undefined where no share was given. */
  readonly share?: number
}

/** An audience as codes; what cannot be read is left out of `regions` and said in `errors`, a sentence each. */
export function readAudience(shares: AudienceShares, groups: RegionGroups = {}): { regions: AudienceRegion[]; errors: string[] } {
  const regions: AudienceRegion[] = []
  const errors: string[] = []
  for (const [written, share] of shares) {
    const reading = readRegion(written, groups)
    if ('error' in reading) errors.push(reading.error)
    else regions.push({ written, codes: reading.codes, ...(!Number.isNaN(share) && { share }) })
  }
  return { regions, errors }
}
