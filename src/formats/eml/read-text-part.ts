import type { Parsed, Problem } from '../../document/index.ts'
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
  const problem = (message: string, lost: boolean) => problems.push({ message, span: file.span(entity.start, bodyStart), lost })
  if (!transfer) problem(`Nobody can read the transfer encoding "${entity.encoding.slice(0, 40)}" of this part.`, true)
  if (!knownCharset(label) && hasNonAscii(decoded.text))
    problem(`The character set "${label.slice(0, 40)}" of this part is not known; it was read as windows-1252.`, false)
  return { ...parsed, problems: [...problems, ...parsed.problems] }
}

/** The character set that an HTML body names for itself, where its header names none. */
function metaCharset(raw: string): string {
  return /<meta[^>]{0,200}charset=(?:3D)?\s?["']?([\w-]{1,40})/i.exec(raw.slice(0, 2000))?.[1] ?? ''
}

const hasNonAscii = (text: string): boolean => /[^\x00-\x7f]/.test(text)
