import type { MappedText } from '../../text/index.ts'
import { ByteTextBuilder } from './byte-text-builder.ts'
import { AUTOMATIC, charsetOf } from './charset.ts'
import { decodeBase64, decodeQ } from './transfer-encodings.ts'

/** A header value with its encoded words (RFC 2047) decoded; what is none is kept as it is. */
export function decodeWords(value: MappedText, areBytes: boolean): MappedText {
  const { text } = value
  const hasWords = text.includes('=?')
  if (!hasWords && !(areBytes && /[^\x00-\x7f]/.test(text))) return value
  const builder = new ByteTextBuilder(value, areBytes)
  let at = 0
  let wordEnd = -1
  for (let start = text.indexOf('=?'); start >= 0; start = text.indexOf('=?', Math.max(at, start + 2))) {
    const word = wordAt(text, start)
    if (!word) continue
    // White space between two encoded words only keeps them apart (RFC 2047 6.2); a character may run over both.
    if (at !== wordEnd || text.slice(at, start).trim() !== '') builder.use(AUTOMATIC).copy(at, start)
    builder.use(charsetOf(word.charset))
    const decode = word.encoding === 'b' ? decodeBase64 : decodeQ
    decode(text, word.start, word.end, builder)
    at = wordEnd = word.end + 2
  }
  return builder.use(AUTOMATIC).copy(at, text.length).build()
}

function wordAt(text: string, start: number): { charset: string; encoding: string; start: number; end: number } | undefined {
  const mark = text.indexOf('?', start + 2)
  const encoding = text[mark + 1]?.toLowerCase()
  if (mark < 0 || mark - start > 60 || (encoding !== 'b' && encoding !== 'q') || text[mark + 2] !== '?') return undefined
  const end = text.indexOf('?', mark + 3)
  if (end < 0 || text[end + 1] !== '=') return undefined
  // RFC 2231 5 lets a language follow the character set.
  return { charset: text.slice(start + 2, mark).split('*', 1)[0]!, encoding, start: mark + 3, end }
}
