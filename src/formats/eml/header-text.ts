import { type MappedText, TextBuilder } from '../../text/index.ts'
import { decodeWords } from './encoded-words.ts'
import { type Header, nextLine } from './header-block.ts'
import type { Mail } from './mail.ts'

/** A header's value as its reader sees it: unfolded (RFC 5322 2.2.3), its encoded words decoded (RFC 2047). */
export function headerText(mail: Mail, header: Header): MappedText {
  return decodeWords(unfold(mail.file, header), mail.areBytes)
}

/** The value on one line, nothing decoded. */
export function headerValue(text: string, { valueStart, valueEnd }: Header): string {
  return text.slice(valueStart, valueEnd).replace(/[ \t]*(?:\r\n|\n|\r)[ \t]*/g, ' ')
}

function unfold(file: MappedText, { valueStart, valueEnd }: Header): MappedText {
  const { text } = file
  const builder = new TextBuilder(file)
  for (let at = valueStart; at < valueEnd; ) {
    const next = nextLine(text, at, valueEnd)
    let end = next
    while (end > at && text.charCodeAt(end - 1) <= 0x20) end--
    let start = next
    while (start < valueEnd && text.charCodeAt(start) <= 0x20) start++
    builder.copy(at, end)
    if (start < valueEnd) builder.replace(' ', end, start)
    at = start
  }
  return builder.build()
}
