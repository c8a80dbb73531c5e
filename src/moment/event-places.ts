import { regionsAround } from './contains.ts'
import type { Event } from './event.ts'
import { countyOfFips } from './region-codes.ts'
import { EVERYWHERE } from './region-groups.ts'

/** Where an event is: its regions, those of which it names counties narrowed to these; everywhere where it names none. */
export function placesOf({ regions, counties = [] }: Pick<Event, 'regions' | 'counties'>): readonly string[] {
  if (regions.length === 0) return [EVERYWHERE]
  const whole = new Set(regions)
  const parts = new Map<string, string[]>()
  for (const county of counties.flatMap((fips) => countyOfFips(fips) ?? [])) {
    const region = regionsAround(county).find((code) => whole.has(code))
    const known = region && parts.get(region)
    if (known) known.push(county)
    else if (region) parts.set(region, [county])
  }
  return regions.flatMap((region) => parts.get(region) ?? [region])
}
