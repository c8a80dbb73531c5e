import type { Problem } from '../../document/index.ts'
import type { Span } from '../../text/index.ts'
import { type Header, nextLine, readHeaderBlock } from './header-block.ts'
import { type Parameterized, readParameters } from './header-parameters.ts'
import { headerValue } from './header-text.ts'
import type { Mail } from './mail.ts'

/** A MIME entity (RFC 2045 2.4): the mail itself, or one part of a multipart, with its header and the offsets of its body. */
export interface Entity {
  readonly headers: readonly Header[]
  readonly start: number
  readonly bodyStart: number
  readonly end: number
  /** Lower case, without parameters. */
  readonly mediaType: string
  readonly parameters: Parameterized['parameters']
  readonly encoding: string
  readonly isAttachment: boolean
  /** Where the fields stand that say how the body is to be read; the first line of the entity where they are missing. */
  readonly typeSpan: Span
  readonly encodingSpan: Span
  readonly problems: readonly Problem[]
}

/** Reads the header of the entity that stands in `[start, end)`; one without Content-Type is of the default type. */
export function readEntity(mail: Mail, start: number, end: number, defaultType: string): Entity {
  const { headers, bodyStart, strayLines } = readHeaderBlock(mail.file.text, start, end)
  const headerOf = (name: string): Header | undefined => headers.find((one) => one.name === name)
  const parametersOf = (name: string): Parameterized => {
    const header = headerOf(name)
    return readParameters(header ? headerValue(mail.file.text, header) : '')
  }
  const spanOf = (name: string): Span => {
    const header = headerOf(name)
    return header
      ? mail.file.span(header.nameStart, header.valueEnd)
      : mail.file.span(start, Math.max(start, nextLine(mail.file.text, start, bodyStart)))
  }
  const { value, parameters } = parametersOf('content-type')
  return {
    headers,
    start,
    bodyStart,
    end,
    mediaType: /^[^\s/]+\/[^\s/]+$/.test(value) ? value : value === '' ? defaultType : 'text/plain',
    parameters,
    encoding: parametersOf('content-transfer-encoding').value,
    isAttachment: parametersOf('content-disposition').value === 'attachment',
    typeSpan: spanOf('content-type'),
    encodingSpan: spanOf('content-transfer-encoding'),
    problems: strayLines.slice(0, 1).map((line) => ({
      message: 'This line in the header of the mail is no header field, and no blank line ends the header before it.',
      span: mail.file.span(line.start, line.end),
      lost: false,
    })),
  }
}
