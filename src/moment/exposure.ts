type RegionShares = ReadonlyMap<string, number>

import type { Event, Exposure } from './event.ts'

/** Which events meet an audience on a day. */
export function exposuresOf(_events: readonly Event[], _regions: RegionShares | undefined, _day: string): Exposure[] {
  return []
}
