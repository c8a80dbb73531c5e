import type { Block, Parsed, Problem } from '../../document/index.ts'
import { type Entity, readEntity } from './entity.ts'
import type { Mail } from './mail.ts'
import { splitMultipart } from './multipart.ts'
import { readTextPart } from './read-text-part.ts'

const DEEPEST = 32
const NOTHING: Parsed = { entries: [], parts: [], comments: [], problems: [] }

/** Reads what a reader sees of an entity: its text, or of a multipart the parts that a mail program shows. */
export function readBody(mail: Mail, entity: Entity, depth: number): Parsed {
  if (depth > DEEPEST)
    return problemOf(entity, `The parts of this mail are nested more than ${DEEPEST} deep; what is deeper was not read.`, true)
  if (entity.isAttachment && depth > 0) return NOTHING
  if (entity.mediaType.startsWith('multipart/')) return readMultipart(mail, entity, depth)
  if (entity.mediaType === 'message/rfc822') return readForwarded(mail, entity, depth)
  return entity.mediaType.startsWith('text/') ? readTextPart(mail, entity) : NOTHING
}

function readMultipart(mail: Mail, entity: Entity, depth: number): Parsed {
  const boundary = entity.parameters.get('boundary') ?? ''
  const { parts, isClosed } = splitMultipart(mail.file.text, entity.bodyStart, entity.end, boundary)
  if (boundary === '' || parts.length === 0) {
    const text = readTextPart(mail, { ...entity, mediaType: 'text/plain', parameters: new Map(), encoding: '' })
    return joined([text, problemOf(entity, 'This mail says that it has parts, but none of their boundary lines was found.', false)])
  }
  const defaultType = entity.mediaType === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
  const children = parts.map(({ start, end }) => readEntity(mail, start, end, defaultType))
  const shown = readShown(mail, entity.mediaType, children, depth + 1)
  return isClosed
    ? shown
    : joined([shown, problemOf(entity, `The end line of this multipart is missing ("--${boundary.slice(0, 70)}--").`, false)])
}

function readShown(mail: Mail, mediaType: string, children: readonly Entity[], depth: number): Parsed {
  const read = (child: Entity): Parsed => joined([{ ...NOTHING, problems: child.problems }, readBody(mail, child, depth)])
  if (mediaType === 'multipart/alternative') return readBest(children, read)
  if (mediaType === 'multipart/related' || mediaType === 'multipart/signed')
    return firstWith(children, read, ({ parts }) => parts.length > 0)
  return joined(children.map(read))
}

/** Of alternatives (RFC 2046 5.1.4) the last HTML with text in it counts, else the last that has any text. */
function readBest(children: readonly Entity[], read: (child: Entity) => Parsed): Parsed {
  const bestFirst = children.toReversed()
  const isRich = ({ mediaType }: Entity): boolean => mediaType === 'text/html' || mediaType.startsWith('multipart/')
  const rich = bestFirst.filter(isRich).map(read)
  const plain = () => bestFirst.filter((child) => !isRich(child)).map(read)
  const byHtml = rich.find(({ parts }) => parts.some((part) => part.mediaType === 'text/html' && part.blocks.some(isProse)))
  if (byHtml) return byHtml
  const all = [...plain(), ...rich]
  return (
    all.find(({ parts }) => parts.some(({ blocks }) => blocks.some(isProse))) ??
    all.find(({ parts }) => parts.some(({ blocks }) => blocks.length > 0)) ??
    all[0] ??
    NOTHING
  )
}

const isProse = ({ kind }: Block): boolean => kind !== 'alt' && kind !== 'title' && kind !== 'preheader'

function firstWith(children: readonly Entity[], read: (child: Entity) => Parsed, holds: (parsed: Parsed) => boolean): Parsed {
  for (const child of children) {
    const parsed = read(child)
    if (holds(parsed)) return parsed
  }
  return NOTHING
}

/** A mail inside the mail is somebody else's words; its header and its directives are not this mail's. */
function readForwarded(mail: Mail, entity: Entity, depth: number): Parsed {
  const { parts, problems } = readBody(mail, readEntity(mail, entity.bodyStart, entity.end, 'text/plain'), depth + 1)
  const quoted = parts.map((part) => ({ ...part, blocks: part.blocks.map((block) => ({ ...block, quoted: true })) }))
  return { ...NOTHING, parts: quoted, problems }
}

function problemOf({ typeSpan }: Entity, message: string, lost: boolean): Parsed {
  const problem: Problem = { message, span: typeSpan, lost }
  return { ...NOTHING, problems: [problem] }
}

const joined = (all: readonly Parsed[]): Parsed => ({
  entries: all.flatMap(({ entries }) => entries),
  parts: all.flatMap(({ parts }) => parts),
  comments: all.flatMap(({ comments }) => comments),
  problems: all.flatMap(({ problems }) => problems),
})
