import { type EventKind, KINDS } from '../index.ts'
import type { CalendarEntry } from './calendar-entry.ts'

/** Words of days on which people remember the dead, in the languages of the calendars that have them. */
const MEMORIAL = new RegExp(
  [
    'remembrance|memorial|mourning|veterans|armistice|anzac|holocaust|shoah|genocide|victims?|fallen|martyrs?|patriot day|september 11|9/11',
    'day of the dead|all souls|yom hazikaron|truth and reconciliation|commemorat|pearl harbor|red hand day',
    'gedenktag|volkstrauertag|totensonntag|allerseelen|ewigkeitssonntag|dodenherdenking|commémorati|toussaint|difuntos|memoria',
  ].join('|'),
  'iu',
)

/** What kind of day a calendar marks: the kind that a category names, a memorial by its words, else an observance. */
export function kindOfDay({ summary, categories }: CalendarEntry): EventKind {
  for (const category of categories) {
    const word = category.toLowerCase().replace(/[\s_]+/g, '-')
    if (Object.hasOwn(KINDS, word)) return word as EventKind
  }
  return MEMORIAL.test([summary, ...categories].join('\n')) ? 'memorial' : 'observance'
}
