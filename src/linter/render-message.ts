import type { Block, Envelope, Message } from '../document/index.ts'
import { readingOrder } from '../language/index.ts'
import { shareInWords } from '../moment/index.ts'
import type { HeadLine, RenderedBlock, Rendering } from '../report/index.ts'

/** A message as its reader sees it. Blocks have the numbers that those of the analysis have, so that findings can name them. */
export function renderMessage(message: Message): Rendering {
  return { head: headOf(message.envelope), blocks: readingOrder(message).map(renderBlock) }
}

/** What is said in the text, or to the linter rather than about the message, is left out. */
function headOf({ tactful_disable: _, ...envelope }: Envelope): HeadLine[] {
  return Object.entries(envelope).flatMap(([key, field]) => {
    const isInText = (key === 'subject' || key === 'preheader') && field.text !== undefined
    return isInText ? [] : [{ key, text: inWords(field.value) }]
  })
}

function inWords(value: unknown): string {
  if (value instanceof Map) return [...value].map(([region, share]) => regionInWords(region, share)).join(', ')
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'object' && value !== null && 'iso' in value) return String(value.iso)
  return String(value)
}

const regionInWords = (region: string, share: number): string => (Number.isNaN(share) ? region : `${region} (${shareInWords(share)})`)

function renderBlock({ kind, text, level, list, quoted, links, fields }: Block): RenderedBlock {
  return {
    kind: kind === 'title' ? 'subject' : kind,
    text: text.text,
    ...(level !== undefined && { level }),
    ...(list && { list }),
    quoted,
    links: links.map(({ start, end, target }) => ({ start, end, target })),
    fields: fields.map(({ at, source }) => ({ at, source })),
  }
}
