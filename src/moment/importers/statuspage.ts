import { didYouMean } from '../../text/index.ts'
import type { EventSeverity } from '../index.ts'
import { dayOfIso } from './feed-days.ts'
import { ImportNotes, unreadable } from './import-notes.ts'
import { eventId, importedEvent } from './imported-event.ts'
import type { Importer } from './importer.ts'
import { readJsonFeed } from './json-feed.ts'
import { type JsonObject, listOf, objectOf, textOf } from './json-values.ts'
import { withSystems } from './with-systems.ts'

/** The field `impact` of an incident. */
const SEVERITIES: ReadonlyMap<string, EventSeverity> = new Map([
  ['none', 'minor'],
  ['maintenance', 'minor'],
  ['minor', 'moderate'],
  ['major', 'severe'],
  ['critical', 'extreme'],
])

const OVER: ReadonlySet<string> = new Set(['resolved', 'postmortem', 'completed'])

/** Incidents and maintenance of a status page in the form of Atlassian Statuspage, which others answer in too. */
export const statuspage: Importer = {
  name: 'statuspage',
  title: 'incidents of your own status page (Atlassian Statuspage: incidents, unresolved, scheduled-maintenances, summary)',
  recognises: ({ text }) => {
    const head = text.slice(0, 4096)
    return /"page"\s*:\s*\{/.test(head) && /"(?:incidents|scheduled_maintenances|components)"\s*:\s*\[/.test(head)
  },
  read({ text }, { all }) {
    const feed = readJsonFeed(text)
    if ('message' in feed) return unreadable(feed)
    const root = objectOf(feed.value)
    const lists = ['incidents', 'scheduled_maintenances'].filter((key) => Array.isArray(root?.[key]))
    if (!root || lists.length === 0)
      return unreadable({ message: 'Expected an answer of Statuspage: "page", with a list of "incidents" or "scheduled_maintenances".' })
    const notes = new ImportNotes()
    for (const list of lists) {
      for (const [at, entry] of listOf(root[list]).entries())
        readIncident(objectOf(entry) ?? {}, { notes, all, lineOf: () => feed.lineOf(list, at) })
    }
    return notes.reading
  },
}

interface Reading {
  readonly notes: ImportNotes
  readonly all: boolean
  lineOf(): number | undefined
}

function readIncident(incident: JsonObject, { notes, all, lineOf }: Reading): void {
  const [ref, name] = [textOf(incident.id), textOf(incident.name)]
  if (!ref || !name) return notes.report('An incident has no "id" and "name".', lineOf())
  const impact = textOf(incident.impact)?.toLowerCase() ?? ''
  const severity = SEVERITIES.get(impact)
  if (!severity) {
    const known = [...SEVERITIES.keys()]
    const shown = impact.slice(0, 40)
    return notes.report(`"${name}" has the impact "${shown}"; expected ${known.join(', ')}.${didYouMean(shown, known)}`, lineOf())
  }
  const isMaintenance = 'scheduled_for' in incident
  if (impact === 'none' && !isMaintenance && !all) return notes.leaveOut('no impact')
  const start = dayOf(incident, isMaintenance ? ['scheduled_for'] : ['started_at', 'created_at'])
  if (!start) return notes.report(`"${name}" has no readable start; expected a date-time in "started_at" or "created_at".`, lineOf())
  const systems = listOf(incident.components).flatMap((component) => textOf(objectOf(component)?.name) ?? [])
  const url = textOf(incident.shortlink)
  notes.add(
    importedEvent({
      id: eventId('statuspage', ref),
      ...withSystems(name, systems),
      kind: 'incident',
      severity,
      regions: [],
      start,
      end: endOf(incident, isMaintenance),
      scope: 'company',
      forecast: incident.status === 'scheduled',
      source: { type: 'statuspage', ref, ...(url && { url }) },
    }),
    lineOf,
  )
}

/** An incident goes on until its status says that it is over; maintenance until the end that was planned. */
function endOf(incident: JsonObject, isMaintenance: boolean): string | undefined {
  const resolved = dayOf(incident, ['resolved_at'])
  if (isMaintenance) return resolved ?? dayOf(incident, ['scheduled_until'])
  return OVER.has(textOf(incident.status) ?? '') ? (resolved ?? dayOf(incident, ['monitoring_at', 'updated_at'])) : undefined
}

/** The day of the first of some fields that holds a date. */
function dayOf(incident: JsonObject, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const day = dayOfIso(incident[key])
    if (day) return day
  }
  return undefined
}
