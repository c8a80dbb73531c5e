import type { Analysis } from './analysis.ts'
import type { Sentence, TextBlock } from './sentence.ts'

/** A list of a message, and what leads up to it: the sentence before it and the heading above it. */
export interface ItemList {
  readonly items: readonly TextBlock[]
  readonly leadIn?: Sentence
  readonly heading?: TextBlock
}

/** The lists in the company's own text, outermost items only, in reading order. */
export function listsOf(message: Analysis): readonly ItemList[] {
  const lists: { id: number; items: TextBlock[]; leadIn?: Sentence; heading?: TextBlock }[] = []
  let heading: TextBlock | undefined
  let before: TextBlock | undefined
  for (const block of message.blocks) {
    if (block.zone === 'subject' || block.zone === 'preheader') continue
    const { kind, list } = block.source
    if (kind === 'heading') heading = block
    if (kind !== 'item' || !list || list.depth > 1 || !OWN.has(block.zone)) {
      if (kind !== 'item') before = block
      continue
    }
    const open = lists.at(-1)
    if (open?.id === list.id && !(before && before.index > open.items[0]!.index)) open.items.push(block)
    else {
      const leadIn = before && OWN.has(before.zone) ? before.sentences.at(-1) : undefined
      lists.push({ id: list.id, items: [block], ...(leadIn && { leadIn }), ...(heading && { heading }) })
    }
  }
  return lists
}

const OWN: ReadonlySet<string> = new Set(['p1', 'body', 'closing', 'greeting'])
