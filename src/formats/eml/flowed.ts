import { type MappedText, TextBuilder } from '../../text/index.ts'
import { nextLine } from './header-block.ts'

interface FlowedLine {
  readonly depth: number
  /** Where the text begins after quote marks and a stuffed blank. */
  readonly content: number
  readonly end: number
  readonly next: number
}

/** Joins the lines of format=flowed text (RFC 3676): one that ends with a blank goes on in the next of the same quote depth. */
export function unflow(input: MappedText, isDelSp: boolean): MappedText {
  const { text } = input
  const builder = new TextBuilder(input)
  let joins: FlowedLine | undefined
  for (let at = 0; at < text.length; ) {
    const line = readFlowedLine(text, at)
    const isJoined = joins?.depth === line.depth
    if (!isJoined) {
      if (joins) builder.copy(joins.end, joins.next)
      if (line.depth > 0) builder.copy(at, line.content)
    }
    const isSoft = line.end > line.content && text[line.end - 1] === ' ' && text.slice(line.content, line.end) !== '-- '
    builder.copy(line.content, isSoft && isDelSp ? line.end - 1 : line.end)
    joins = isSoft ? line : undefined
    if (!isSoft) builder.copy(line.end, line.next)
    at = line.next
  }
  return builder.build()
}

function readFlowedLine(text: string, at: number): FlowedLine {
  const next = nextLine(text, at, text.length)
  let end = next
  while (end > at && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--
  let content = at
  while (content < end && text[content] === '>') content++
  const depth = content - at
  if (content < end && text[content] === ' ') content++
  return { depth, content, end, next }
}
