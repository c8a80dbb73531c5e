import type { Node } from 'jsonc-parser'
import type { ExportRow } from './export-row.ts'
import { FRAME_ROWS, STEP_LISTS } from './frame-rows.ts'
import { JsonObject } from './json-object.ts'
import { MESSAGE_ROWS } from './message-rows.ts'

/** An object of the export that is known by a row of the table. */
export interface Known {
  readonly row: ExportRow
  readonly object: JsonObject
}

/** A message of an export, with what says more about it, the nearest first. */
export interface FoundMessage extends Known {
  readonly around: readonly Known[]
  /** The list of steps that it is one of. */
  readonly steps?: Node | undefined
}

/** The messages of an export in its order. */
export function findMessages(tree: Node): FoundMessage[] {
  const messages: FoundMessage[] = []
  const resources = new Resources()
  for (const found of walk(tree)) {
    resources.add(found)
    if (found.isMessage) messages.push(found)
  }
  const joined = sentOf(messages).map((message) => ({ ...message, around: [...message.around, ...resources.of(message)] }))
  return joined.filter(({ object }) => !resources.isUsed(object))
}

/** The messages that are sent; versions that are only kept count where there is nothing else. */
function sentOf(messages: readonly FoundMessage[]): readonly FoundMessage[] {
  const isKept = ({ row, object }: Known) => Object.entries(row.isKept ?? {}).some(([path, value]) => object.at(path)?.value === value)
  const sent = messages.filter((message) => !isKept(message))
  return sent.length > 0 ? sent : messages
}

/** A resource is read with so many messages at most, so that a file is read in the time that its length allows. */
const MAX_USES = 20

/** The resources of a JSON:API document, which stand beside each other and name each other by type and id. */
class Resources {
  readonly #byId = new Map<string, Known>()
  readonly #uses = new Map<JsonObject, number>()

  add(known: Known): void {
    const [type, id] = [known.object.at('type')?.value, known.object.at('id')?.value]
    if (typeof type === 'string' && typeof id === 'string') this.#byId.set(`${type} ${id}`, known)
  }

  /** What a message refers to. */
  of({ row, object }: Known): Known[] {
    return Object.entries(row.refersTo ?? {}).flatMap(([type, path]) => {
      const known = this.#byId.get(`${type} ${object.at(path)?.value}`)
      if (!known || known.object === object) return []
      const uses = (this.#uses.get(known.object) ?? 0) + 1
      this.#uses.set(known.object, uses)
      return uses > MAX_USES ? [] : [known]
    })
  }

  isUsed(object: JsonObject): boolean {
    return this.#uses.has(object)
  }
}

interface Walked extends FoundMessage {
  readonly isMessage: boolean
}

interface Place extends Pick<FoundMessage, 'around' | 'steps'> {
  readonly node: Node
}

/** Frames stand in frames no deeper than this. */
const MAX_FRAMES = 4

/** No message stands inside of another; nothing is called by itself, so that no nesting is too deep. */
function* walk(tree: Node): Generator<Walked> {
  const open: Place[] = [{ node: tree, around: [] }]
  for (let place = open.pop(); place; place = open.pop()) {
    const { node } = place
    if (node.type !== 'object') {
      for (const child of (node.children ?? []).toReversed()) open.push({ ...place, node: child })
      continue
    }
    const object = new JsonObject(node)
    const message = rowOf(MESSAGE_ROWS, object)
    const row = message ?? rowOf(FRAME_ROWS, object)
    if (row) yield { ...place, row, object, isMessage: message !== undefined }
    if (message) continue
    const around = row ? [{ row, object }, ...place.around].slice(0, MAX_FRAMES) : place.around
    for (const { children } of (node.children ?? []).toReversed()) {
      const [key, value] = children ?? []
      if (!key || !value?.children) continue
      const steps = value.type === 'array' && STEP_LISTS.has(key.value as string) ? value : place.steps
      open.push({ node: value, around, steps })
    }
  }
}

const rowOf = (rows: readonly ExportRow[], object: JsonObject): ExportRow | undefined => rows.find((row) => isKnown(row, object))

function isKnown({ holds, orHolds, is = {} }: ExportRow, object: JsonObject): boolean {
  if (!holds.every((path) => object.holds(path))) return false
  if (orHolds && !orHolds.some((path) => object.holds(path))) return false
  return Object.entries(is).every(([path, word]) => (object.at(path)?.value ?? word) === word)
}
