import { findNodeAtLocation, type Node, type ParseError, parse, parseTree, printParseErrorCode } from 'jsonc-parser'
import { LineIndex } from '../../text/index.ts'
import type { ImportProblem } from './importer.ts'

/** A feed in JSON (RFC 8259): its value, and the lines of what is in it. */
export interface JsonFeed {
  readonly value: unknown
  /** The 1-based line on which the value under some keys begins; looked up only when something is wrong there, and not in huge files. */
  lineOf(...path: readonly (string | number)[]): number | undefined
}

/** Looking lines up takes 14 times the size of the file in memory. */
const MAX_WITH_LINES = 20_000_000

/** Reads JSON; what cannot be read gives the problem and its line. */
export function readJsonFeed(text: string): JsonFeed | ImportProblem {
  try {
    const value: unknown = JSON.parse(text)
    let places: ((path: readonly (string | number)[]) => number | undefined) | undefined
    return {
      value,
      lineOf(...path) {
        places ??= placesIn(text)
        return places(path)
      },
    }
  } catch {
    return syntaxError(text)
  }
}

function placesIn(text: string): (path: readonly (string | number)[]) => number | undefined {
  const tree = text.length <= MAX_WITH_LINES ? withoutOverflow(() => parseTree(text)) : undefined
  if (!tree) return () => undefined
  const lines = new LineIndex(text)
  return (path) => {
    const node: Node | undefined = findNodeAtLocation(tree, [...path])
    return node && lines.position(node.offset).line
  }
}

function syntaxError(text: string): ImportProblem {
  if (text.trim() === '') return { message: 'The file is empty; expected JSON.' }
  const errors: ParseError[] = []
  const isParsed = withoutOverflow(() => {
    parse(text, errors, { disallowComments: true, allowEmptyContent: false })
    return true
  })
  const [first] = errors
  if (!isParsed || !first) return { message: 'This cannot be read as JSON.' }
  const words = printParseErrorCode(first.error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return { message: `This cannot be read as JSON: ${words}.`, line: new LineIndex(text).position(first.offset).line }
}

/** The package descends by recursion: nesting that is deep enough exhausts the stack. */
function withoutOverflow<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
