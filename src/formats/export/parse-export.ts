import type { ParseCollection, Parsed } from '../../document/index.ts'
import { type FoundMessage, findMessages } from './find-messages.ts'
import { EXPORT_TOOLS } from './looks-like-export.ts'
import { readJson } from './read-json.ts'
import { readMessage } from './read-message.ts'

/** Reads the messages in a JSON export of a mailing tool, or in an answer of its API, in the order of the file. */
export const parseExport: ParseCollection = (file, parseNested) => {
  const { tree, problem } = readJson(file)
  const found = tree ? findMessages(tree) : []
  const places = stepPlaces(found)
  const messages = found.flatMap((message) =>
    readMessage(file, message, parseNested).map((parsed) => ({ ...parsed, entries: [...parsed.entries, ...(places.get(message) ?? [])] })),
  )
  const [first = problem ? NOTHING : noMessage(), ...rest] = messages
  return [problem ? { ...first, problems: [problem, ...first.problems] } : first, ...rest]
}

const NOTHING: Parsed = { entries: [], parts: [], comments: [], problems: [] }

const noMessage = (): Parsed => ({
  ...NOTHING,
  problems: [{ message: `This JSON holds no message as ${EXPORT_TOOLS} export it.`, span: { start: 0, end: 0 }, lost: true }],
})

/** Where each message stands in its flow, for those that are steps of one. */
function stepPlaces(found: readonly FoundMessage[]): Map<FoundMessage, Parsed['entries']> {
  const flows = new Map<FoundMessage['steps'], FoundMessage[]>()
  for (const message of found) {
    const flow = flows.get(message.steps)
    if (flow) flow.push(message)
    else if (message.steps) flows.set(message.steps, [message])
  }
  return new Map(
    [...flows.values()]
      .filter(({ length }) => length > 1)
      .flatMap((flow) => flow.map((message, i) => [message, placeEntries(message, i + 1, flow.length)] as const)),
  )
}

function placeEntries({ object: { node } }: FoundMessage, position: number, length: number): Parsed['entries'] {
  const span = { start: node.offset, end: node.offset + 1 }
  const entry = (key: string, value: number) => ({ path: ['sequence', key], value, span, keySpan: span, origin: 'front-matter' as const })
  return [entry('position', position), entry('length', length)]
}
