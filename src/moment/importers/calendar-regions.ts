import { readRegion } from '../index.ts'

const EVERYWHERE: readonly string[] = ['*']

/**
 * Finds the regions of an entry of a calendar: its `LOCATION` where that is a region, else those of the calendar ("Holidays in Canada",
 * "US Holidays"), else everywhere, since a calendar is imported by people to whose readers it applies.
 */
export function regionFinder(calendarName: string | undefined): (location: string | undefined) => readonly string[] {
  const ofCalendar = calendarRegions(calendarName ?? '') ?? EVERYWHERE
  const known = new Map<string, readonly string[]>()
  return (location) => {
    if (!location) return ofCalendar
    const regions = known.get(location) ?? codesOf(location) ?? ofCalendar
    known.set(location, regions)
    return regions
  }
}

function calendarRegions(name: string): readonly string[] | undefined {
  const [, before, after] = /^(?:(.{1,60}) (?:public )?holidays|.{1,60} in (.{1,60}))$/i.exec(name) ?? []
  return codesOf(before ?? after ?? '')
}

function codesOf(written: string): readonly string[] | undefined {
  const reading = written === '' ? undefined : readRegion(written)
  return reading && 'codes' in reading ? reading.codes : undefined
}
