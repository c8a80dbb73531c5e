import { placesCalled, readRegion } from '../index.ts'

const EVERYWHERE: readonly string[] = ['*']

/**
 * Finds the regions of an entry of a calendar: its `LOCATION` where that is a region, else those of the calendar ("Holidays in Canada",
 * "US Holidays"), else everywhere, since a calendar is imported by people to whose readers it applies.
 */
export function regionFinder(calendarName: string | undefined): (location: string | undefined) => readonly string[] {
  const ofCalendar = calendarRegions(calendarName ?? '')
  return (location) => {
    const places = location ? placesCalled(location) : []
    return places.length === 1 ? places : ofCalendar
  }
}

function calendarRegions(name: string): readonly string[] {
  const [, before, after] = /^(?:(.{1,60}) (?:public )?holidays|.{1,60} in (.{1,60}))$/i.exec(name) ?? []
  const place = before ?? after
  const reading = place === undefined ? undefined : readRegion(place)
  return reading && 'codes' in reading ? reading.codes : EVERYWHERE
}
