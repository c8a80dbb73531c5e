import { didYouMean } from '../../text/index.ts'
import type { EventSeverity } from '../index.ts'
import { dayOfIso } from './feed-days.ts'
import { ImportNotes, unreadable } from './import-notes.ts'
import { eventId, importedEvent } from './imported-event.ts'
import type { FeedFile, Importer } from './importer.ts'
import { cutFrontMatter, type FrontMatterFields, readFrontMatterFields } from './status-front-matter.ts'
import { withSystems } from './with-systems.ts'

/** Words for how bad it is, of cState and of pages that follow the states of Statuspage. */
const SEVERITIES: ReadonlyMap<string, EventSeverity> = new Map([
  ['critical', 'extreme'],
  ['down', 'severe'],
  ['major-outage', 'severe'],
  ['major', 'severe'],
  ['disrupted', 'moderate'],
  ['partial-outage', 'moderate'],
  ['minor', 'moderate'],
  ['degraded', 'minor'],
  ['degraded-performance', 'minor'],
  ['notice', 'minor'],
  ['maintenance', 'minor'],
  ['under-maintenance', 'minor'],
])

/** Incidents of a status page that is kept as Markdown files, one an incident: cState, Astro and others. */
export const statusMarkdown: Importer = {
  name: 'status-md',
  title: 'incidents of your own status page in Markdown (cState and the like), a file each',
  recognises: ({ path, text }) =>
    /\.mdx?$/i.test(path) && /^(?:resolved|affected|affectedSystems)\s*:/m.test(cutFrontMatter(text).slice(0, 4096)),
  read(file, { all }) {
    const fields = readFrontMatterFields(file.text)
    if ('message' in fields) return unreadable(fields)
    const notes = new ImportNotes()
    readIncident(file, fields, notes, all)
    return notes.reading
  },
}

function readIncident({ path, text }: FeedFile, fields: FrontMatterFields, notes: ImportNotes, all: boolean): void {
  const title = fields.text('title')
  if (!title) return notes.report('The front matter has no "title".', 1)
  const start = dayOfIso(fields.text('date'))
  if (!start) return notes.report(`"${title}" has no readable "date"; expected one such as 2026-05-04T09:00:00Z.`, fields.lineOf('date'))
  const [isResolved, resolvedWhen] = [fields.text('resolved') === 'true', fields.text('resolvedWhen')]
  if (isResolved && resolvedWhen && !dayOfIso(resolvedWhen))
    return notes.report(`"${title}" has an unreadable "resolvedWhen"; expected a date as for "date".`, fields.lineOf('resolvedWhen'))
  const isNotice = fields.text('informational') === 'true'
  if (isNotice && !all) return notes.leaveOut('for information only')
  const word = (fields.text('severity') ?? 'notice').toLowerCase().replace(/[\s_]+/g, '-')
  const severity = SEVERITIES.get(word)
  if (!severity) {
    const known = [...SEVERITIES.keys()]
    const shown = word.slice(0, 40)
    return notes.report(
      `"severity" is "${shown}"; expected one of ${known.join(', ')}.${didYouMean(shown, known)}`,
      fields.lineOf('severity'),
    )
  }
  const ref = slugOf(path)
  notes.add(
    importedEvent({
      id: eventId('status', ref),
      ...withSystems(title, [...fields.list('affected'), ...fields.list('affectedSystems')]),
      kind: 'incident',
      severity: isNotice ? 'minor' : severity,
      regions: [],
      start,
      end: isResolved ? (dayOfIso(resolvedWhen) ?? lastUpdate(text) ?? start) : undefined,
      scope: 'company',
      source: { type: 'status-md', ref },
    }),
    () => fields.lineOf('resolvedWhen') ?? fields.lineOf('date'),
  )
}

/** The day of the last `<Update date="…">` in the body, which is the best that such a page tells of the end. */
function lastUpdate(body: string): string | undefined {
  const days = body
    .split('<Update ')
    .slice(1)
    .map((rest) => dayOfIso(/^[^>]{0,200}?\bdate=["']([^"'>]{0,60})/.exec(rest)?.[1]))
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
}

/** A page goes by the name of its file; one that is the index of a folder, by that of the folder. */
function slugOf(path: string): string {
  const parts = path.split(/[\\/]/)
  const name = parts.at(-1)!.replace(/\.mdx?$/i, '')
  return /^_?index$/i.test(name) ? (parts.at(-2) ?? name) : name
}
