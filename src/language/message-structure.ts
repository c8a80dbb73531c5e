import type { MessageType } from '../document/index.ts'
import type { Analysis } from './analysis.ts'
import { WORD } from './words.ts'

/** Something that speaks for a type, how strongly, and what it is in a few words. */
export interface Evidence {
  readonly type: MessageType
  readonly weight: number
  readonly reason: string
}

const LONG = 220

/** What the build of a message tells of its type: offers, prices in a list, an unsubscribe line, sections, length. */
export function structureOf(message: Analysis): Evidence[] {
  const { blocks } = message
  const evidence: Evidence[] = []
  const add = (type: MessageType, weight: number, reason: string) => evidence.push({ type, weight, reason })
  const footer = blocks.some(({ zone, text }) => zone === 'footer' && /\bunsubscribe\b|\bstop these\b|\bleave the list\b/i.test(text))
  if (footer) for (const type of ['marketing', 'newsletter'] as const) add(type, 1, 'has an unsubscribe line')
  const offers = message.phrasesIfAny('signal#offer').filter(({ sentence }) => sentence.zone !== 'footer')
  const firstOffer = offers[0]
  if (firstOffer)
    add('marketing', Math.min(offers.length, 3) * 1.5 + (firstOffer.sentence.zone === 'subject' ? 2 : 0), `offers "${firstOffer.text}"`)
  const priced = blocks.filter(
    ({ kind, zone, sentences }) =>
      (kind === 'item' || kind === 'cell') && zone === 'body' && sentences.some((sentence) => sentence.hasKind(WORD.money)),
  )
  if (priced.length >= 2) add('transactional', 1.5, 'lists amounts')
  if (message.proseWordCount > LONG)
    add('newsletter', Math.min(3, (message.proseWordCount - LONG) / 60), `runs to ${message.proseWordCount} words`)
  const headings = blocks.filter(({ kind, zone }) => kind === 'heading' && zone === 'body').length
  if (headings >= 3) add('newsletter', 2, `has ${headings} sections`)
  const links = blocks.filter(({ zone }) => zone === 'cta').length
  if (links > 0) add('marketing', 0.8, 'has a button')
  return evidence
}
