import ICAL from 'ical.js'
import type { CalendarEntry } from './calendar-entry.ts'

/** Days from one to another, both included, and how many steps the rules of a whole file may still take. */
export interface OccurrenceWindow {
  readonly since: string
  readonly until: string
  steps: number
}

/** The days within a window on which an entry that recurs begins; undefined where its rules cannot be followed to the end. */
export function occurrencesOf({ start, rules, added, excepted }: CalendarEntry, window: OccurrenceWindow): string[] | undefined {
  const days = new Set([start, ...added])
  try {
    for (const rule of rules) for (const day of daysOfRule(rule, start, window)) days.add(day)
  } catch {
    return undefined
  }
  for (const day of excepted) days.delete(day)
  return [...days].filter((day) => day >= window.since && day <= window.until).sort()
}

function* daysOfRule(data: object, start: string, window: OccurrenceWindow): Generator<string> {
  const rule = new ICAL.Recur(data)
  const end = timeOf(window.until)
  if (!rule.until || rule.until.compare(end) > 0) rule.until = end
  const iterator = new BoundedIterator({ rule, dtstart: timeOf(start) }, window)
  for (let time = iterator.next(); time; time = iterator.next()) yield time.toString().slice(0, 10)
}

const timeOf = (day: string): ICAL.Time => ICAL.Time.fromDateString(day)

/** The package looks for the next occurrence of a rule such as "the 30th of February, daily" for ever: here every day it looks at counts. */
class BoundedIterator extends ICAL.RecurIterator {
  constructor(
    options: ConstructorParameters<typeof ICAL.RecurIterator>[0],
    private readonly window: OccurrenceWindow,
  ) {
    super(options)
  }

  override check_contracting_rules(): boolean {
    if (--this.window.steps < 0) throw new RangeError('too many steps')
    return super.check_contracting_rules()
  }
}
