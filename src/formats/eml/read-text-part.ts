import type { Parsed, Problem } from '../../document/index.ts'
import type { Span } from '../../text/index.ts'
import { ByteTextBuilder } from './byte-text-builder.ts'
import { charsetOf, knownCharset } from './charset.ts'
import type { Entity } from './entity.ts'
import { unflow } from './flowed.ts'
import type { Mail } from './mail.ts'
import { type DecodeTransfer, decodeBase64, decodeIdentity, decodeQuotedPrintable } from './transfer-encodings.ts'

const ENCODINGS: ReadonlyMap<string, DecodeTransfer> = new Map([
  ['', decodeIdentity],
  ['7bit', decodeIdentity],
  ['8bit', decodeIdentity],
  ['binary', decodeIdentity],
  ['quoted-printable', decodeQuotedPrintable],
  ['base64', decodeBase64],
])

/** Decodes a text part (transfer encoding, character set, format=flowed) and hands it to the format of its media type. */
export function readTextPart({ file, areBytes, parseNested }: Mail, entity: Entity): Parsed {
  const { bodyStart, end, mediaType, parameters } = entity
  const raw = file.text.slice(bodyStart, end)
  const transfer = ENCODINGS.get(entity.encoding)
  const label = parameters.get('charset') ?? (mediaType === 'text/html' ? metaCharset(raw) : '')
  const builder = new ByteTextBuilder(file, areBytes && hasNonAscii(raw)).use(charsetOf(label))
  ;(transfer ?? decodeIdentity)(file.text, bodyStart, end, builder)
  const decoded = builder.build()
  const isFlowed = mediaType === 'text/plain' && parameters.get('format')?.toLowerCase() === 'flowed'
  const parsed = parseNested(mediaType, isFlowed ? unflow(decoded, parameters.get('delsp')?.toLowerCase() === 'yes') : decoded)
  const problems: Problem[] = []
  if (!transfer) {
    const message = `Nobody can read the transfer encoding "${entity.encoding.slice(0, 40)}" of this part.`
    problems.push({ message, span: entity.encodingSpan, lost: true })
  }
  const stray = entity.encoding === 'base64' ? strayInBase64(raw) : undefined
  if (stray) {
    const message = 'This part is said to be in base64, which knows no such characters; they were passed over.'
    problems.push({ message, span: file.span(bodyStart + stray.start, bodyStart + stray.end), lost: true })
  }
  if (!knownCharset(label) && hasNonAscii(decoded.text)) {
    const message = `The character set "${label.slice(0, 40)}" of this part is not known; it was read as windows-1252.`
    problems.push({ message, span: entity.typeSpan, lost: false })
  }
  return { ...parsed, problems: [...problems, ...parsed.problems] }
}

/** The character set that an HTML body names for itself, where its header names none. */
function metaCharset(raw: string): string {
  return /<meta[^>]{0,200}charset=(?:3D)?\s?["']?([\w-]{1,40})/i.exec(raw.slice(0, 2000))?.[1] ?? ''
}

/** The first run of characters that are not of the alphabet of base64 (RFC 2045 6.8), before a footer that a list appended. */
function strayInBase64(body: string): Span | undefined {
  const stray = /[^A-Za-z0-9+/=\s]+/.exec(body)
  if (!stray || /^(?:--|__)/.test(stray[0])) return undefined
  return { start: stray.index, end: stray.index + stray[0].length }
}

const hasNonAscii = (text: string): boolean => /[^\x00-\x7f]/.test(text)
