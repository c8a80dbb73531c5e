import { MESSAGE_TYPES, type MessageType } from '../document/index.ts'
import type { Analysis } from './analysis.ts'
import type { Sentence } from './sentence.ts'
import type { TextZone } from './zones.ts'

/** How a list speaks for its type: its phrases say it plainly, go well with it, or say it as a title only. */
const STRENGTHS = { '': 'plain', '-hint': 'hint', '-subject': 'title' } as const
type Strength = (typeof STRENGTHS)[keyof typeof STRENGTHS]
/** Where a phrase stands: the subject and the opening say what a message is for, the rest may be an aside. */
const PLACES: Partial<Readonly<Record<TextZone, 'subject' | 'opening' | 'body' | 'button'>>> = {
  subject: 'subject',
  preheader: 'opening',
  greeting: 'opening',
  p1: 'opening',
  body: 'body',
  closing: 'body',
  signature: 'body',
  cta: 'button',
}
export type PhraseKind = `${'plain' | 'hint'} in ${'subject' | 'opening' | 'body' | 'button'}` | 'title in subject'

/** Phrases of one kind that speak for a type, and the first of them with its place. */
export interface PhraseEvidence {
  readonly type: MessageType
  readonly kind: PhraseKind
  count: number
  readonly text: string
  readonly zone: TextZone
}

/** The phrases that speak for each type, counted by strength and place; words that recur count once. */
export function typePhrases(message: Analysis): PhraseEvidence[] {
  const lists = listsOfTypes(message)
  const found = new Map<string, PhraseEvidence>()
  const counted = new Set<string>()
  for (const sentence of message.sentences) {
    const place = PLACES[sentence.zone]
    if (!place) continue
    for (const { list, first, last } of sentence.matches) {
      const meaning = lists.get(list)
      if (!meaning || (meaning.strength === 'title' && place !== 'subject')) continue
      const kind = `${meaning.strength} in ${place}` as PhraseKind
      const text = textOf(sentence, first, last)
      if (isKnown(counted, `${kind} ${list} ${text.toLowerCase()}`)) continue
      const key = `${meaning.type} ${kind}`
      const known = found.get(key)
      if (known) known.count++
      else found.set(key, { type: meaning.type, kind, count: 1, text, zone: sentence.zone })
    }
  }
  return [...found.values()]
}

function listsOfTypes(message: Analysis): ReadonlyMap<number, { type: MessageType; strength: Strength }> {
  const lists = new Map<number, { type: MessageType; strength: Strength }>()
  for (const type of MESSAGE_TYPES) {
    for (const suffix of Object.keys(STRENGTHS) as (keyof typeof STRENGTHS)[]) {
      const list = message.listNumber(`type#${type}${suffix}`)
      if (list !== undefined) lists.set(list, { type, strength: STRENGTHS[suffix] })
    }
  }
  return lists
}

const textOf = ({ block, words }: Sentence, first: number, last: number): string => block.text.slice(words.start[first], words.end[last])

function isKnown(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return true
  seen.add(key)
  return false
}
