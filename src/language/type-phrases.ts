import { MESSAGE_TYPES } from '../document/index.ts'
import type { Analysis } from './analysis.ts'
import { oncePerLexicon } from './once-per-lexicon.ts'
import type { Sentence } from './sentence.ts'
import type { ToldType } from './type-weights.ts'
import type { TextZone } from './zones.ts'

/** How a list speaks for its type: its phrases say it plainly, go well with it, or say it as a title only. */
const STRENGTHS = { '': 'plain', '-hint': 'hint', '-subject': 'title' } as const
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
  readonly type: ToldType
  readonly kind: PhraseKind
  count: number
  readonly sentence: Sentence
  readonly first: number
  readonly last: number
}

const LISTS = MESSAGE_TYPES.filter((type) => type !== 'other')
  .flatMap((type) =>
    (Object.keys(STRENGTHS) as (keyof typeof STRENGTHS)[]).map((suffix) => ({
      name: `type#${type}${suffix}`,
      type,
      strength: STRENGTHS[suffix],
    })),
  )
  .map((list, number) => ({ ...list, number }))
type TypeList = (typeof LISTS)[number]

/** More than there are words in a lexicon; numbers of a list, a place and two words fit into one. */
const WORDS = 2 ** 20
const KINDS = 4
const PLACE_NUMBERS = { subject: 0, opening: 1, body: 2, button: 3 } as const

/** The phrases that speak for each type, counted by strength and place; those that begin and end with the same words count once. */
export function typePhrases(message: Analysis): PhraseEvidence[] {
  const lists = listsOfTypes(message)
  const found = new Map<string, PhraseEvidence>()
  const counted = new Set<number>()
  for (const sentence of message.sentences) {
    const place = PLACES[sentence.zone]
    if (!place) continue
    for (const { list, first, last } of sentence.matches) {
      const meaning = lists.get(list)
      if (!meaning || (meaning.strength === 'title' && place !== 'subject')) continue
      const key = `${meaning.type} ${meaning.strength} in ${place}`
      const known = found.get(key)
      const { id } = sentence.words
      const phrase = ((meaning.number * KINDS + PLACE_NUMBERS[place]) * WORDS + id[first]!) * WORDS + id[last]!
      if (counted.has(phrase)) continue
      counted.add(phrase)
      if (known) known.count++
      else found.set(key, { type: meaning.type, kind: `${meaning.strength} in ${place}` as PhraseKind, count: 1, sentence, first, last })
    }
  }
  return [...found.values()]
}

const listsOfTypes = oncePerLexicon((message): ReadonlyMap<number, TypeList> => {
  const lists = new Map<number, TypeList>()
  for (const list of LISTS) {
    const number = message.listNumber(list.name)
    if (number !== undefined) lists.set(number, list)
  }
  return lists
})
