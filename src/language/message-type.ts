import { MESSAGE_TYPES, type MessageType } from '../document/index.ts'
import type { Analysis } from './analysis.ts'
import { type Evidence, structureOf } from './message-structure.ts'
import type { PhraseMatch } from './sentence.ts'
import type { TextZone } from './zones.ts'

/** What a phrase counts by where it stands: the subject and the opening say what a message is for, asides do not. */
const ZONES: Partial<Readonly<Record<TextZone, number>>> = {
  subject: 1.6,
  preheader: 1.1,
  greeting: 1.2,
  p1: 1.4,
  body: 1,
  cta: 0.8,
  closing: 0.7,
}
/** The strongest first: words count by the first list that has them. */
const STRENGTHS = { '': 3, '-subject': 2, '-hint': 1.1 } as const
/** Each further phrase of one list adds less than the one before. */
const FADING = 0.6
/** Where a hint counts in full: what stands further down may be an aside. */
const OPENING: ReadonlySet<TextZone> = new Set(['subject', 'p1'])
const ENOUGH = 1.5
/** Of bad news most rules are silent, and its words may be about anything: one hint, which weighs less than this anywhere, tells nothing. */
const PLAIN = 2
const BAD_NEWS: ReadonlySet<MessageType> = new Set(['incident', 'breach'])

/** Infers what a message is for from its words and its build; the reason names the weightiest evidence. */
export function inferType(message: Analysis): { type: MessageType; reason: string } {
  let best: { type: MessageType; score: number; reason: string } = {
    type: 'other',
    score: ENOUGH,
    reason: 'nothing in it says what it is for',
  }
  const structure = structureOf(message)
  for (const type of MESSAGE_TYPES) {
    const evidence = [...structure.filter((piece) => piece.type === type), ...phrasesFor(type, message)]
    const score = evidence.reduce((sum, { weight }) => sum + weight, 0)
    const [first, second] = evidence.sort((a, b) => b.weight - a.weight)
    if (score <= best.score || !first || (BAD_NEWS.has(type) && !second && first.weight < PLAIN)) continue
    best = { type, score, reason: first.reason }
  }
  return { type: best.type, reason: best.reason }
}

function phrasesFor(type: MessageType, message: Analysis): Evidence[] {
  if (type === 'other') return []
  const counted = new Set<string>()
  return (Object.keys(STRENGTHS) as (keyof typeof STRENGTHS)[]).flatMap((suffix) => {
    const phrases = message.phrasesIfAny(`type#${type}${suffix}`)
    return faded(
      phrases.filter(({ sentence }) => suffix !== '-subject' || isTitle(sentence)),
      type,
      STRENGTHS[suffix],
      counted,
    )
  })
}

/** Words that recur count once, and not if another list has counted them. */
function faded(phrases: readonly PhraseMatch[], type: MessageType, strength: number, counted: Set<string>): Evidence[] {
  const pieces = new Map<string, Evidence>()
  for (const { text, sentence } of phrases) {
    const weight = strength * (ZONES[sentence.zone] ?? 0) * (strength === STRENGTHS['-hint'] && !OPENING.has(sentence.zone) ? 0.5 : 1)
    const words = text.toLowerCase()
    if (!counted.has(words) && weight > (pieces.get(words)?.weight ?? 0))
      pieces.set(words, { type, weight, reason: reason(text, sentence.zone) })
  }
  for (const words of pieces.keys()) counted.add(words)
  return [...pieces.values()].sort((a, b) => b.weight - a.weight).map((piece, i) => ({ ...piece, weight: piece.weight * FADING ** i }))
}

const isTitle = ({ zone, block }: PhraseMatch['sentence']): boolean => zone === 'subject' || (block.kind === 'heading' && zone === 'p1')

function reason(text: string, zone: TextZone): string {
  const words = text.replace(/\s+/g, ' ').split(' ')
  const quote = words.length > 6 ? `${words.slice(0, 6).join(' ')} …` : words.join(' ')
  return `${zone === 'subject' ? 'subject says' : zone === 'p1' ? 'opens with' : 'says'} "${quote}"`
}
