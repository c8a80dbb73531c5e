import type { Analysis, Draft } from '../../rule/index.ts'

/** Where to report what a message lacks: at its subject, else at its first words. */
export function whole(message: Analysis): Draft['at'] {
  const [first] = message.sentences
  if (message.message.envelope.subject || !first) return { field: 'subject' }
  return { block: first.block, start: first.startOffset, end: first.endOffset }
}
