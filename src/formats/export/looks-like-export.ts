import { MappedText } from '../../text/index.ts'
import { findMessages } from './find-messages.ts'
import { MESSAGE_ROWS } from './message-rows.ts'
import { readJson } from './read-json.ts'

/** The tools whose exports are read, for sentences. */
export const EXPORT_TOOLS: string = listed([...new Set(MESSAGE_ROWS.map(({ tool }) => tool))].sort((a, b) => a.localeCompare(b)))

/** Whether a JSON text, or the beginning of one, has the keys of a message of some tool; a cheap look, without reading it. */
export function looksLikeExport(text: string): boolean {
  if (!/^\uFEFF?\s*[{[]/.test(text)) return false
  const isThere = pathsOf(text)
  return MESSAGE_ROWS.some(({ holds, orHolds }) => holds.every(isThere) && (!orHolds || orHolds.some(isThere)))
}

/** Whether a JSON text holds messages; a broken one may. */
export function isExport(text: string): boolean {
  if (!looksLikeExport(text)) return false
  const { tree, problem } = readJson(MappedText.of(text))
  return problem !== undefined || (tree !== undefined && findMessages(tree).length > 0)
}

/** Tells whether the keys of a path stand somewhere in the text, each with a value of its kind; each is looked for once. */
function pathsOf(text: string): (path: string) => boolean {
  const known = new Map<string, boolean>()
  const isThere = (key: string, value: string): boolean => {
    const found = known.get(key) ?? new RegExp(`"${key}"\\s{0,100}:\\s{0,100}${value}`).test(text)
    known.set(key, found)
    return found
  }
  return (path) => path.split('.').every((key, i, { length }) => isThere(key, i < length - 1 ? '\\{' : '["\\dtfn-]'))
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
