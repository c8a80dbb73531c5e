import type * as Yaml from 'yaml'
import type { Document, Node } from 'yaml'
import type { Span } from '../text/index.ts'
import { readDay } from './day.ts'
import type { Event } from './event.ts'
import { EVENTS_KEYS } from './event-keys.ts'
import { loadYaml } from './load-packages.ts'
import { readEvent } from './read-event.ts'
import type { RegionGroups } from './region-groups.ts'
import { type EventsProblem, YamlFields } from './yaml-fields.ts'

/** What an events file says: the events that could be read, and every problem with its place. */
export interface EventsReading {
  readonly events: readonly Event[]
  /** Where each event stands. */
  readonly places: ReadonlyMap<Event, Span>
  readonly problems: readonly EventsProblem[]
  /** The date or date-time at which the file was made, as written. */
  readonly generated?: string
}

/**
 * Reads an `events.yml` (YAML 1.2, so JSON too). An entry that is broken is left out and reported, the others count;
 * of a file with a syntax error, what stands before the error.
 */
export function readEvents(source: string, groups: RegionGroups = {}): EventsReading {
  const problems: EventsProblem[] = []
  const yaml = loadYaml()
  const document = parse(yaml, source)
  if (typeof document === 'string')
    return { events: [], places: new Map(), problems: [{ message: document, span: { start: 0, end: source.length }, lost: true }] }
  const { errors, contents } = document
  for (const { message, pos } of errors.slice(0, 1))
    problems.push({ message: `This cannot be read as YAML: ${message}.`, span: { start: pos[0], end: pos[1] }, lost: true })
  if (!contents || !yaml.isMap(contents)) {
    const span = contents?.range ? { start: contents.range[0], end: contents.range[1] } : { start: 0, end: source.length }
    if (errors.length === 0) problems.push({ message: 'Expected "version: 1" and a list of "events:".', span, lost: true })
    return { events: [], places: new Map(), problems }
  }
  const anchors = anchorsOf(yaml, document)
  const file = new YamlFields(yaml, anchors, contents, problems, EVENTS_KEYS)
  if (file.has('version') && file.text('version') !== '1')
    file.report(`There is no version ${file.text('version')}; expected 1.`, file.node('version')!)
  const generated = file.instant('generated')
  const until = errors[0]?.pos[0] ?? Number.POSITIVE_INFINITY
  const day = generated === undefined ? undefined : readDay(generated)
  const read = entriesOf(yaml, file, until).flatMap((node) => readEvent(yaml, anchors, node, problems, { groups, generated: day }) ?? [])
  const events = read.map(({ event }) => event)
  const places = new Map(read.map(({ event, at }) => [event, at]))
  return { events, places, problems, ...(generated && { generated }) }
}

/** Nesting that is deep enough exhausts the parser's stack. */
function parse(yaml: typeof Yaml, source: string): Document.Parsed | string {
  try {
    return yaml.parseDocument(source, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' })
  } catch (error) {
    return `This cannot be read as YAML: ${error instanceof Error ? error.message : String(error)}.`
  }
}

/** The package looks an anchor up by walking the whole document; here it is walked once. */
function anchorsOf(yaml: typeof Yaml, document: Document): ReadonlyMap<string, Node> {
  const anchors = new Map<string, Node>()
  yaml.visit(document, {
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) anchors.set(node.anchor, node as Node)
    },
  })
  return anchors
}

function entriesOf(yaml: typeof Yaml, file: YamlFields, until: number): Node[] {
  const list = file.node('events')
  if (!list) {
    if (!file.has('events')) file.fail('There are no "events:".')
    return []
  }
  if (yaml.isSeq(list))
    return (list.items as (Node | null)[]).filter((node): node is Node => node !== null && (node.range?.[1] ?? 0) <= until)
  file.fail('"events" is no list; expected entries that begin with "- id:".', list)
  return []
}
