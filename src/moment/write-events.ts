import { readDay } from './day.ts'
import type { Event, EventSource } from './event.ts'
import { aftermathDaysOf, KINDS } from './kinds.ts'
import { loadYaml } from './load-packages.ts'

/** Entries and values that are written on one line. */
const INLINE = ['also', 'regions', 'counties', 'effects', 'idioms', 'source']

/** Writes an `events.yml` that `readEvents` reads back; what follows from the kind of an event is left out. `generated` says when it was made. */
export function writeEvents(events: readonly Event[], generated?: string): string {
  const head = `version: 1\n${generated === undefined ? '' : `generated: ${generated}\n`}`
  if (events.length === 0) return `${head}events: []\n`
  return `${head}events:\n${events.map((event) => `  - ${writeEvent(event, { generated, indent: 4, isJson: false })}\n`).join('')}`
}

/** How an entry is written into a file. */
export interface EntryStyle {
  /** When the file was made: an entry that was read on that day need not say so. */
  readonly generated: string | undefined
  /** Columns ahead of each line but the first. */
  readonly indent: number
  /** For a file in JSON, or a list in brackets. */
  readonly isJson: boolean
}

/** One entry of an events file, without the dash before it and the end of line after it. */
export function writeEvent(event: Event, { generated, indent, isJson }: EntryStyle): string {
  const entry = entryOf(event, generated)
  if (isJson) return JSON.stringify(entry)
  const yaml = loadYaml()
  const document = new yaml.Document(entry)
  for (const key of INLINE) {
    const node = document.get(key)
    if (yaml.isCollection(node)) node.flow = true
  }
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd()
  return text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(indent)}`)
}

/** The keys of an entry in their order, without those that say what is true anyway. */
function entryOf(
  { id, name, also, kind, severity, regions, counties, partial, start, end, ...event }: Event,
  generated: string | undefined,
) {
  const { aftermathDays, effects, idioms, scope, forecast, source } = event
  return {
    id,
    name,
    ...(also.length > 0 && { also }),
    kind,
    severity,
    ...(regions.length > 0 && { regions }),
    ...(counties && { counties }),
    ...(partial && { partial }),
    start,
    ...(end !== undefined && { end }),
    ...(aftermathDays !== aftermathDaysOf(kind, severity) && { aftermath_days: aftermathDays }),
    ...(effects.join() !== KINDS[kind].effects.join() && { effects }),
    ...(idioms && { idioms }),
    ...(scope === 'company' && { scope }),
    ...(forecast && { forecast }),
    ...(source && sourceOf(source, generated)),
  }
}

function sourceOf({ retrieved, ...source }: EventSource, generated: string | undefined) {
  const isSaid = retrieved === undefined || retrieved === (generated === undefined ? undefined : readDay(generated))
  const said = { ...source, ...(!isSaid && { retrieved }) }
  return Object.keys(said).length > 0 ? { source: said } : {}
}
