import type * as Yaml from 'yaml'
import type { Node } from 'yaml'
import type { Span } from '../text/index.ts'
import { EFFECTS, EVENT_KINDS, EVENT_SEVERITIES, type Event, type EventSource, IDIOM_CLASSES } from './event.ts'
import { EVENT_KEYS, requiredOf, SOURCE_KEYS } from './event-keys.ts'
import { aftermathDaysOf, KINDS } from './kinds.ts'
import type { RegionGroups } from './region-groups.ts'
import { readRegion } from './regions.ts'
import { type EventsProblem, YamlFields } from './yaml-fields.ts'

/** Reads one entry of an events file; undefined, with the problems said, when it cannot be used. */
export function readEvent(
  yaml: typeof Yaml,
  anchors: ReadonlyMap<string, Node>,
  node: Node,
  problems: EventsProblem[],
  file: { readonly groups: RegionGroups; readonly generated: string | undefined },
): { event: Event; at: Span } | undefined {
  const at = { start: node.range?.[0] ?? 0, end: endOf(yaml, node) }
  if (!yaml.isMap(node)) {
    problems.push({ message: 'An event is no map of keys and values; expected "id:", "name:", "kind:" and so on.', span: at, lost: true })
    return undefined
  }
  const fields = new YamlFields(yaml, anchors, node, problems, EVENT_KEYS)
  const [id, name] = [fields.text('id'), fields.text('name')]
  const kind = fields.word('kind', EVENT_KINDS)
  const severity = fields.word('severity', EVENT_SEVERITIES)
  const scope = fields.word('scope', ['public', 'company']) ?? 'public'
  const [start, end] = [fields.day('start'), fields.day('end')]
  const aftermath = fields.count('aftermath_days')
  const effects = fields.words('effects', EFFECTS)
  const idioms = fields.words('idioms', IDIOM_CLASSES)
  const also = fields.texts('also').map(({ text }) => text)
  const regions = readRegions(fields, file.groups)
  const forecast = fields.flag('forecast') ?? false
  const partial = fields.flag('partial') ?? false
  const counties = fields.texts('counties').map(({ text }) => text)
  const source = readSource(yaml, anchors, fields, problems, file.generated)
  const missing = requiredOf(EVENT_KEYS).filter((key) => !fields.has(key))
  if (missing.length > 0) fields.fail(`This event has no ${missing.map((key) => `"${key}"`).join(', ')}.`)
  if (scope === 'public' && isEmpty(fields.node('regions'))) fields.fail('This event has no "regions"; "*" is everywhere.')
  if (start && end && end < start) fields.fail(`"end" (${end}) is before "start" (${start}).`, fields.node('end'))
  if (fields.isBroken || !id || !name || !kind || !severity || !start) return undefined
  const event: Event = {
    id,
    name,
    also,
    kind,
    severity,
    regions,
    ...(counties.length > 0 && { counties }),
    ...(partial && { partial }),
    start,
    ...(end && { end }),
    aftermathDays: aftermath ?? aftermathDaysOf(kind, severity),
    effects: effects ?? KINDS[kind].effects,
    ...(idioms && { idioms }),
    scope,
    forecast,
    ...(source && { source }),
  }
  return { event, at }
}

/** Where the last value ends: the range of a collection without brackets goes on over the comments and blank lines after it. */
function endOf(yaml: typeof Yaml, node: Node): number {
  const last = yaml.isCollection(node) && !node.flow ? node.items.at(-1) : undefined
  const inner = yaml.isPair(last) ? last.value : last
  return yaml.isNode(inner) ? endOf(yaml, inner) : (node.range?.[1] ?? 0)
}

const isEmpty = (list: Node | undefined): boolean => list === undefined || ('items' in list && list.items.length === 0)

function readRegions(fields: YamlFields, groups: RegionGroups): string[] {
  const codes = fields.texts('regions').flatMap(({ text, node }) => {
    const reading = readRegion(text, groups)
    if ('codes' in reading) return reading.codes
    fields.fail(reading.error, node)
    return []
  })
  return [...new Set(codes)]
}

function readSource(
  yaml: typeof Yaml,
  anchors: ReadonlyMap<string, Node>,
  fields: YamlFields,
  problems: EventsProblem[],
  generated: string | undefined,
): EventSource | undefined {
  const node = fields.node('source')
  if (node && !yaml.isMap(node)) fields.report(`"source" is no map; expected ${Object.keys(SOURCE_KEYS).join(', ')}.`, node)
  const source = node && yaml.isMap(node) ? new YamlFields(yaml, anchors, node, problems, SOURCE_KEYS) : undefined
  const [type, ref, url] = [source?.text('type'), source?.text('ref'), source?.text('url')]
  const retrieved = source?.day('retrieved') ?? generated
  if (!type && !ref && !url && !retrieved) return undefined
  return { ...(type && { type }), ...(ref && { ref }), ...(url && { url }), ...(retrieved && { retrieved }) }
}
