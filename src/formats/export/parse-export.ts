import type { Node } from 'jsonc-parser'
import type { MetadataEntry, ParseCollection, Parsed } from '../../document/index.ts'
import { type FoundMessage, findMessages } from './find-messages.ts'
import { type FlowPlace, flowPlaces } from './flow-places.ts'
import { EXPORT_TOOLS } from './looks-like-export.ts'
import { readJson } from './read-json.ts'
import { readMessage } from './read-message.ts'

/** Reads the messages in a JSON export of a mailing tool, or in an answer of its API, in the order of the file, and of its flows. */
export const parseExport: ParseCollection = (file, parseNested) => {
  const { tree, problem } = readJson(file)
  const found = tree ? findMessages(tree) : []
  const places = flowPlaces(found)
  const messages = inFlowOrder(found, places).flatMap((message) =>
    placed(readMessage(file, message, parseNested), places.get(message), message.object.node),
  )
  const [first = problem ? NOTHING : noMessage(), ...rest] = messages
  return [problem ? { ...first, problems: [problem, ...first.problems] } : first, ...rest]
}

/** The messages of a flow change places until they stand in its order, in which `places` has them. */
function inFlowOrder(found: readonly FoundMessage[], places: ReadonlyMap<FoundMessage, FlowPlace>): readonly FoundMessage[] {
  const flows = new Map<number, FoundMessage[]>()
  for (const [message, { flow }] of places) {
    const known = flows.get(flow)
    if (known) known.push(message)
    else flows.set(flow, [message])
  }
  const next = new Map([...flows].map(([flow, messages]) => [flow, messages.values()]))
  return found.map((message) => next.get(places.get(message)?.flow ?? -1)?.next().value ?? message)
}

const NOTHING: Parsed = { entries: [], parts: [], comments: [], problems: [] }

const noMessage = (): Parsed => ({
  ...NOTHING,
  problems: [{ message: `This JSON holds no message as ${EXPORT_TOOLS} export it.`, span: { start: 0, end: 0 }, lost: true }],
})

/** The message, its subjects that are tried beside the first, and where it stands in its flow. */
function placed([first, ...others]: readonly Parsed[], place: FlowPlace | undefined, { offset }: Node): Parsed[] {
  if (!first) return []
  const entries = place ? placeEntries(place, offset) : []
  const inPlace = (parsed: Parsed): Parsed => ({ ...parsed, entries: [...parsed.entries, ...entries] })
  return [{ ...inPlace(first), ...(place && { flow: place.flow }) }, ...others.map((other) => ({ ...inPlace(other), isAlternative: true }))]
}

function placeEntries({ position, length, day }: FlowPlace, offset: number): MetadataEntry[] {
  const span = { start: offset, end: offset + 1 }
  const entry = (key: string, value: number) => ({ path: ['sequence', key], value, span, keySpan: span, origin: 'front-matter' as const })
  return [entry('position', position), entry('length', length), ...(day === undefined ? [] : [entry('day', day)])]
}
