import type { Event, EventSeverity } from '../index.ts'
import { type CalendarBlock, cutCalendar } from './calendar-blocks.ts'
import { type CalendarEntry, lastDayOf, readCalendarEntry } from './calendar-entry.ts'
import { regionFinder } from './calendar-regions.ts'
import { ImportNotes, unreadable } from './import-notes.ts'
import { eventId, importedEvent } from './imported-event.ts'
import type { Importer, ImportOptions } from './importer.ts'
import { kindOfDay } from './kept-days.ts'
import { type OccurrenceWindow, occurrencesOf } from './occurrences.ts'

/** Days that rules may look at in one file, some seconds of work; a yearly rule looks at one a year. */
const MAX_STEPS = 100_000
const SEVERITIES: Readonly<Record<string, EventSeverity>> = { observance: 'minor', memorial: 'moderate' }

/** Holidays, observances and days of remembrance of a calendar in the iCalendar format (RFC 5545). */
export const icalendar: Importer = {
  name: 'ics',
  title: 'observances and days of remembrance of a calendar (iCalendar)',
  recognises: ({ text }) => /^\s*BEGIN:VCALENDAR/i.test(text.slice(0, 200)),
  read({ text }, options) {
    const calendar = cutCalendar(text)
    if (!calendar)
      return unreadable({ message: 'Expected a calendar in the iCalendar format, which begins with BEGIN:VCALENDAR.', line: 1 })
    const notes = new ImportNotes()
    for (const line of calendar.unclosed) notes.report('An entry is not closed; expected END:VEVENT.', line)
    const entries = readEntries(calendar.blocks, notes)
    const replaced = new Set(entries.flatMap(({ entry: { uid, replaces } }) => (uid && replaces ? [`${uid} ${replaces}`] : [])))
    const window = windowOf(options)
    const regionsAt = regionFinder(calendar.name)
    for (const { entry, lineOf } of entries) {
      for (const day of daysOf(entry, window, notes, lineOf)) {
        if (entry.replaces !== undefined || !replaced.has(`${entry.uid} ${day}`))
          notes.add(eventOf(entry, day, regionsAt(entry.location)), lineOf)
      }
    }
    return notes.reading
  },
}

interface PlacedEntry {
  readonly entry: CalendarEntry
  lineOf(): number
}

function readEntries(blocks: readonly CalendarBlock[], notes: ImportNotes): PlacedEntry[] {
  return blocks.flatMap(({ lines, line }) => {
    const entry = readCalendarEntry(lines)
    if (typeof entry !== 'string') return [{ entry, lineOf: () => line }]
    notes.report(entry, line)
    return []
  })
}

function windowOf({ since, until }: ImportOptions): OccurrenceWindow | undefined {
  return since !== undefined && until !== undefined ? { since, until, steps: MAX_STEPS } : undefined
}

/** The days on which an entry begins: its own, or those that its rules give within the window. */
function daysOf(entry: CalendarEntry, window: OccurrenceWindow | undefined, notes: ImportNotes, lineOf: () => number): string[] {
  if (entry.isCancelled) {
    notes.leaveOut('cancelled')
    return []
  }
  if (!recurs(entry)) return [entry.start]
  if (!window) notes.leaveOut('recurs, and no days to look at were given')
  else if (entry.rules.some((rule) => 'freq' in rule && !/^(?:YEARLY|MONTHLY|WEEKLY)$/.test(String(rule.freq))))
    notes.leaveOut('recurs daily')
  else {
    const days = occurrencesOf(entry, window)
    if (!days) notes.report(`"${entry.summary.slice(0, 80)}" recurs by a rule (RRULE) that cannot be followed.`, lineOf())
    else if (days.length === 0) notes.leaveOut('recurs on other days')
    else return days
  }
  return []
}

const recurs = ({ rules, added }: CalendarEntry): boolean => rules.length > 0 || added.length > 0

function eventOf(entry: CalendarEntry, day: string, regions: readonly string[]): Event {
  const kind = kindOfDay(entry)
  const isOneOfMany = recurs(entry) || entry.replaces !== undefined
  const ref = [entry.uid ?? entry.summary, isOneOfMany || !entry.uid ? (entry.replaces ?? day) : ''].join(' ').trim()
  return importedEvent({
    id: eventId('ics', ref),
    name: entry.summary,
    kind,
    severity: SEVERITIES[kind] ?? 'moderate',
    regions,
    start: day,
    end: lastDayOf(entry, day),
    source: { type: 'ics', ref },
  })
}
