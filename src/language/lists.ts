import type { Analysis } from './analysis.ts'
import type { Place, Sentence, TextBlock } from './sentence.ts'

/** One item: a block of its own, or a line that begins with a typed bullet. */
export interface ListItem {
  readonly sentences: readonly Sentence[]
  readonly text: string
  readonly at: Place
}

/** A list of a message, and what leads up to it: the sentence before it and the heading above it. */
export interface ItemList {
  readonly items: readonly ListItem[]
  readonly leadIn?: Sentence
  readonly heading?: TextBlock
}

/** The lists in the company's own text, outermost items only, in reading order. */
export function listsOf(message: Analysis): readonly ItemList[] {
  const lists: { id: number | undefined; items: ListItem[]; first: TextBlock; leadIn?: Sentence; heading?: TextBlock }[] = []
  let heading: TextBlock | undefined
  let before: TextBlock | undefined
  for (const block of message.blocks) {
    if (block.zone === 'subject' || block.zone === 'preheader') continue
    const { kind, list } = block.source
    if (kind === 'heading') heading = block
    const leadIn = before && OWN.has(before.zone) ? before.sentences.at(-1) : undefined
    if (kind === 'paragraph' && OWN.has(block.zone)) {
      const typed = typedItems(block)
      const first = typed[0]?.sentences[0]
      const own = first ? (message.sentences[first.index - 1]?.block === block ? message.sentences[first.index - 1] : leadIn) : undefined
      if (first) lists.push({ id: undefined, items: typed, first: block, ...(own && { leadIn: own }), ...(heading && { heading }) })
    }
    if (kind !== 'item' || !list || list.depth > 1 || !OWN.has(block.zone)) {
      if (kind !== 'item') before = block
      continue
    }
    const open = lists.at(-1)
    const item = { sentences: block.sentences, text: block.text, at: block.place }
    if (open?.id === list.id && !(before && before.index > open.first.index)) open.items.push(item)
    else lists.push({ id: list.id, items: [item], first: block, ...(leadIn && { leadIn }), ...(heading && { heading }) })
  }
  return lists
}

const OWN: ReadonlySet<string> = new Set(['p1', 'body', 'closing', 'greeting'])
const BULLET = /^[•◦▪‣·✓✔–] ?/

/** Lines of one paragraph that begin with a bullet sign. */
function typedItems(block: TextBlock): ListItem[] {
  const items: Sentence[][] = []
  for (const sentence of block.sentences) {
    if (BULLET.test(sentence.text)) items.push([sentence])
    else items.at(-1)?.push(sentence)
  }
  if (items.length < 2) return []
  return items.map((sentences) => {
    const [start, end] = [sentences[0]!.startOffset, sentences.at(-1)!.endOffset]
    return { sentences, text: block.text.slice(start, end).replace(BULLET, ''), at: { block, start, end } }
  })
}
