import { isRegionGroup, placesCalled, readRegion } from '../index.ts'

const EVERYWHERE: readonly string[] = ['*']

/**
 * Finds the regions of an entry of a calendar: its `LOCATION` where that is a region or ends with one
 * ("London, UK"), else those of the calendar ("Holidays in Canada",
 * "US Holidays"), else everywhere, since a calendar is imported by people to whose readers it applies.
 */
export function regionFinder(calendarName: string | undefined): (location: string | undefined) => readonly string[] {
  const ofCalendar = calendarRegions(calendarName ?? '')
  return (location) => {
    const parts = location === undefined ? [] : [location, location.slice(location.lastIndexOf(',') + 1)]
    return parts.map(regionsCalled).find((codes) => codes !== undefined) ?? ofCalendar
  }
}

function calendarRegions(name: string): readonly string[] {
  const [, before, after] = /^(?:(.{1,60}) (?:public )?holidays|.{1,60} in (.{1,60}))$/i.exec(name) ?? []
  const place = before ?? after
  return (place === undefined ? undefined : regionsCalled(place)) ?? EVERYWHERE
}

/** Most locations are rooms and streets: why one of them is no region need not be found out. */
function regionsCalled(name: string): readonly string[] | undefined {
  const places = placesCalled(name.trim())
  if (places.length === 1) return places
  const reading = isRegionGroup(name.trim(), {}) ? readRegion(name) : undefined
  return reading && 'codes' in reading ? reading.codes : undefined
}
