import { type Block, BlockBuilder, type Field, type Message } from '../document/index.ts'

/** The blocks of a message as they are read: subject and preheader, then the body. */
export function readingOrder(message: Message): Block[] {
  return [...envelopeBlocks(message), ...bodyBlocks(message)]
}

/** Subject and preheader, read as blocks before the body. */
function envelopeBlocks({ envelope: { subject, preheader } }: Message): Block[] {
  const block = (field: Field<string> | undefined, kind: 'title' | 'preheader'): Block[] => {
    if (!field?.text) return []
    const built = new BlockBuilder(field.text, field.value).copy(0, field.text.length).build({ kind, quoted: false })
    return built ? [{ ...built, ...(field.file && { file: field.file }) }] : []
  }
  return [...block(subject, 'title'), ...block(preheader, 'preheader')]
}

/** The blocks of the body; a page's title and a hidden preheader only repeat what the envelope says. */
function bodyBlocks({ envelope, parts }: Message): Block[] {
  return parts.flatMap((part) => part.blocks).filter(({ kind }) => kind !== 'title' && (kind !== 'preheader' || !envelope.preheader?.text))
}
