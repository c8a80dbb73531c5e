import type { Node } from 'jsonc-parser'
import type { FoundMessage } from './find-messages.ts'
import { flowWays } from './flow-ways.ts'
import { JsonObject } from './json-object.ts'

/** Where a message stands among those of its flow, which the same people get one after the other. */
export interface FlowPlace {
  /** The number of the flow in the file, from 0. */
  readonly flow: number
  /** From 1. */
  readonly position: number
  readonly length: number
  /** Whole days after somebody entered; undefined where the flow does not say all of its delays. */
  readonly day?: number
}

/** The places of the messages that are steps of a flow with others; where it forks, those on each way from there are a flow of their own. */
export function flowPlaces(found: readonly FoundMessage[]): Map<FoundMessage, FlowPlace> {
  const flows = new Map<Node, FoundMessage[]>()
  for (const message of found) {
    const flow = message.steps && flows.get(message.steps)
    if (flow) flow.push(message)
    else if (message.steps) flows.set(message.steps, [message])
  }
  return new Map(
    [...flows]
      .flatMap(([steps, messages]) => alongWays(flowWays(steps), messages))
      .filter(([, { length }]) => length > 1)
      .flatMap(([way, messages], flow) => {
        const days = daysOf(way, messages)
        return messages.map((message, i) => {
          const day = days[i]
          return [message, { flow, position: i + 1, length: messages.length, ...(day !== undefined && { day }) }] as const
        })
      }),
  )
}

/** The messages on each way in its order; a way that is not the only one says no delays. */
function alongWays(
  ways: readonly (readonly Node[])[],
  messages: readonly FoundMessage[],
): readonly (readonly [way: readonly Node[], messages: readonly FoundMessage[]])[] {
  const byStep = new Map<Node, FoundMessage[]>()
  let at = 0
  for (const step of ways.flat().toSorted((a, b) => a.offset - b.offset)) {
    const own: FoundMessage[] = []
    // Messages stand in the order of the file.
    while (at < messages.length && isIn(messages[at]!, step)) own.push(messages[at++]!)
    byStep.set(step, own)
  }
  return ways.map((way) => [ways.length > 1 ? [] : way, way.flatMap((step) => byStep.get(step) ?? [])] as const)
}

const DAY = 1440
/** Minutes in the units of Klaviyo's `time-delay`. */
const UNITS: ReadonlyMap<unknown, number> = new Map([
  ['minutes', 1],
  ['hours', 60],
  ['days', DAY],
  ['weeks', 7 * DAY],
])

/** The day of each message by the delays before it; none where there is no delay at all (most tools export none), nor after a fork. */
function daysOf(way: readonly Node[], messages: readonly FoundMessage[]): readonly number[] {
  const days: number[] = []
  let [minutes, hasDelay]: [number, boolean] = [0, false]
  for (const node of way) {
    const step = new JsonObject(node)
    if (isFork(step)) return []
    if (step.at('type')?.value === 'time-delay') {
      const delay = delayOf(step)
      if (delay === undefined) return []
      minutes += delay
      hasDelay = true
    }
    while (days.length < messages.length && isIn(messages[days.length]!, node)) days.push(Math.floor(minutes / DAY))
  }
  return hasDelay ? days : []
}

const isIn = ({ object }: FoundMessage, { offset, length }: Node): boolean =>
  object.node.offset >= offset && object.node.offset < offset + length

function delayOf(step: JsonObject): number | undefined {
  const [value, unit] = [step.at('data.value')?.value, UNITS.get(step.at('data.unit')?.value)]
  return typeof value === 'number' && value >= 0 && value <= 10_000 && unit !== undefined ? value * unit : undefined
}

/** Whether readers go different ways from here: a step of Klaviyo that leads to others than the `next`. */
const isFork = (step: JsonObject): boolean => step.at('links')?.children?.some(({ children }) => children?.[0]?.value !== 'next') ?? false
