import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Problem } from '../../document/index.ts'
import type { MappedText } from '../../text/index.ts'

/** The tree of a JSON document (RFC 8259); of a broken one as much as can be read, and the problem with its place. */
export function readJson(file: MappedText): { readonly tree?: Node; readonly problem?: Problem } {
  const errors: ParseError[] = []
  try {
    const tree = parseTree(file.text, errors, { disallowComments: true })
    const [first] = errors
    return { ...(tree && { tree }), ...(first && { problem: syntaxProblem(file, first) }) }
  } catch {
    // The parser descends by recursion: nesting that is deep enough exhausts the stack.
    return { problem: { message: 'This JSON is nested too deep to be read.', span: file.span(0, 0), lost: true } }
  }
}

function syntaxProblem(file: MappedText, { error, offset, length }: ParseError): Problem {
  const what = printParseErrorCode(error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return { message: `This cannot be read as JSON: ${what}.`, span: file.span(offset, offset + length), lost: true }
}
