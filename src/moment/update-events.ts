import type { Node } from 'yaml'
import type { Span } from '../text/index.ts'
import { readDay } from './day.ts'
import type { Event } from './event.ts'
import { loadYaml } from './load-packages.ts'
import { isByHand, mergeEvents } from './merge-events.ts'
import { readEvents } from './read-events.ts'
import type { RegionGroups } from './region-groups.ts'
import { writeEvent, writeEvents } from './write-events.ts'

/** An events file brought up to date, and what became of the imported events. */
export interface EventsUpdate {
  readonly text: string
  readonly added: readonly Event[]
  readonly replaced: readonly Event[]
  /** Events that were open and that a feed which lists what goes on does not list any more. */
  readonly ended: readonly Event[]
  /** Events for which the file has an entry by hand, or one that was read later: they were left as they are. */
  readonly kept: readonly Event[]
}

/** A piece of text that is to be put in the place of another. */
interface Splice extends Span {
  readonly text: string
}

/** An event with its place in the file, where it has one. */
interface Entry {
  readonly event: Event
  readonly place?: Span
}

/**
 * Puts imported events into an events file that may hold entries by hand: only entries of the same events that were imported before are
 * replaced, every other character stays. `generated` is when the file is up to date, where it now is. Of the feeds that
 * were `read` whole, what is open in the file and not listed now has ended when it was last read. Undefined for a file that is no list
 * of events, which nobody should write over.
 */
export function updateEvents(
  source: string,
  imported: readonly Event[],
  generated: string | undefined,
  groups: RegionGroups = {},
  read: ReadonlySet<string> = new Set(),
): EventsUpdate | undefined {
  if (isBlank(source)) {
    const head = source === '' || source.endsWith('\n') ? source : `${source}\n`
    return { text: head + writeEvents(imported, generated), added: imported, replaced: [], ended: [], kept: [] }
  }
  const file = openFile(source)
  if (!file) return undefined
  const { places, generated: before } = readEvents(source, groups)
  const dated = generated ?? before
  const { beaten } = mergeEvents<Entry>([
    ...[...places].map(([event, place]) => ({ event, place })),
    ...imported.map((event) => ({ event })),
  ])
  const added: Event[] = []
  const replaced: Event[] = []
  const ended: Event[] = []
  const splices: Splice[] = []
  const write = (event: Event, { start, end }: Span) =>
    splices.push({ start, end: start + source.slice(start, end).trimEnd().length, text: file.entry(event, file.column(start), dated) })
  for (const [{ event, place }, losers] of beaten) {
    const old = losers.find((loser) => loser.place)?.place
    if (place && losers.every((loser) => loser.place) && isOver(event, read, dated)) {
      ended.push(event)
      write({ ...event, end: event.source!.retrieved! }, place)
    } else if (place) {
      // What was imported with the file as it was keeps the day on which it was read.
      if (generated !== undefined && before !== undefined && !isByHand(event) && event.source?.retrieved === readDay(before))
        write(event, place)
    } else if (old) {
      replaced.push(event)
      write(event, old)
    } else added.push(event)
  }
  if (generated !== undefined) splices.push(file.generated(generated))
  splices.push(...file.additions(added, dated))
  const written = new Set([...added, ...replaced])
  return { text: splice(source, splices), added, replaced, ended, kept: imported.filter((event) => !written.has(event)) }
}

/** Whether an open event was last listed on an earlier day by a feed that has been read since. */
function isOver({ start, end, source }: Event, read: ReadonlySet<string>, now: string | undefined): boolean {
  const [listed, today] = [source?.retrieved, now === undefined ? undefined : readDay(now)]
  if (end !== undefined || !source?.type || !read.has(source.type) || !listed || !today) return false
  return start <= listed && listed < today
}

/** Whether a file holds nothing, or comments only. */
const isBlank = (source: string): boolean => source.split('\n').every((line) => /^\s*(?:#|$)/.test(line))

/** What the text of an events file has where; undefined for one that holds no list of events. */
function openFile(source: string) {
  const yaml = loadYaml()
  const document = yaml.parseDocument(source, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' })
  const map = document.contents
  const pair = yaml.isMap(map) ? map.items.find(({ key }) => yaml.isScalar(key) && key.value === 'events') : undefined
  const list = pair?.value
  if (document.errors.length > 0 || !yaml.isMap(map) || !pair || !yaml.isNode(pair.key) || !yaml.isNode(list)) return undefined
  const isEmpty = yaml.isSeq(list) ? list.items.length === 0 : yaml.isScalar(list) && list.value === null
  if (!isEmpty && !yaml.isSeq(list)) return undefined
  const isJson = map.flow === true || (yaml.isSeq(list) && list.flow === true && !isEmpty)
  const made = map.get('generated', true)
  const key = rangeOf(pair.key)
  const place = rangeOf(list)
  const lastEnd = yaml.isSeq(list) && !isEmpty ? rangeOf(list.items.at(-1) as Node).end : place.end
  const column = (offset: number) => offset - source.lastIndexOf('\n', offset - 1) - 1
  const entry = (event: Event, indent: number, generated: string | undefined) => writeEvent(event, { generated, indent, isJson })
  return {
    column,
    entry,
    /** Where the file says when it was made, or should. */
    generated(instant: string): Splice {
      const value = map.flow ? JSON.stringify(instant) : instant
      if (yaml.isScalar(made)) return { ...rangeOf(made), text: value }
      return {
        start: key.start,
        end: key.start,
        text: map.flow ? `"generated": ${value}, ` : `generated: ${value}\n${' '.repeat(column(key.start))}`,
      }
    },
    /** New entries after those that are there. */
    additions(events: readonly Event[], generated: string | undefined): Splice[] {
      if (events.length === 0) return []
      if (isJson) {
        const text = events.map((event) => entry(event, 0, generated)).join(', ')
        return isEmpty ? [{ ...place, text: `[${text}]` }] : [{ start: lastEnd, end: lastEnd, text: `, ${text}` }]
      }
      const dash = isEmpty ? column(key.start) + 2 : column(place.start)
      const text = events.map((event) => `${' '.repeat(dash)}- ${entry(event, dash + 2, generated)}\n`).join('')
      if (isEmpty) return [{ start: key.start, end: place.end, text: `events:\n${text.trimEnd()}` }]
      return [{ start: lastEnd, end: lastEnd, text: source[lastEnd - 1] === '\n' ? text : `\n${text.trimEnd()}` }]
    },
  }
}

function splice(source: string, splices: readonly Splice[]): string {
  const newline = source.includes('\r\n') ? '\r\n' : '\n'
  let text = ''
  let at = 0
  for (const { start, end, text: put } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    text += source.slice(at, start) + put.replaceAll('\n', newline)
    at = end
  }
  return text + source.slice(at)
}

const rangeOf = ({ range }: Node): Span => ({ start: range?.[0] ?? 0, end: range?.[1] ?? 0 })
