import { MESSAGE_TYPES, type MessageType } from '../document/index.ts'
import type { Analysis } from './analysis.ts'
import { mailboxOf } from './mailbox-type.ts'
import type { Sentence } from './sentence.ts'
import { typePhrases } from './type-phrases.ts'
import { ENOUGH_WORDS, signsOf } from './type-signs.ts'
import { PHRASES, SIGNS, TELLING, type ToldType, type TypeSign, USUAL } from './type-weights.ts'
import type { TextZone } from './zones.ts'

/** Each further phrase of one list adds less than the one before. */
const FADING = 0.6
/** What speaks for a type must amount to this: most text speaks a little for some. */
const ENOUGH = 1.5
/** So far ahead of every other type a guess is right nineteen times in twenty. */
const BEYOND_DOUBT = 2.5
/** So little behind another type is as likely. */
const AS_LIKELY = 0.5
/** Mail to many, whose rules are right of most mail that may be of it; those for failures and letters find fault with much else. */
const CAMPAIGNS: ReadonlySet<MessageType> = new Set(['marketing', 'newsletter', 'lifecycle', 'inactivity', 'feedback', 'upgrade'])

/** Words that can be quoted make the better reason, if a sign is not far weightier. */
const SAID = 0.5

const WEIGHTS = Object.fromEntries(Object.entries(SIGNS).map(([sign, weights]) => [sign, Object.entries(weights)])) as unknown as Readonly<
  Record<TypeSign, readonly (readonly [ToldType, number])[]>
>

/** What has been found for one type so far, and the weightiest of it. */
interface Case {
  readonly type: ToldType
  score: number
  /** What speaks for it, without what speaks against it. */
  support: number
  weightiest: number
  reason: () => string
}

/** What a message is for, and why that is thought. */
export interface TypeGuess {
  readonly type: MessageType
  readonly reason: string
  /** Whether no other type comes near. */
  readonly isCertain: boolean
  /** Types that it may as well be of; a few words are a piece of some message, most often of one that sells. */
  readonly others: readonly MessageType[]
}

/** Infers what a message is for from its words, its build and its way of speaking; the reason names the weightiest evidence. */
export function inferType(message: Analysis): TypeGuess {
  const cases = new Map(MESSAGE_TYPES.filter((type) => type !== 'other').map((type) => [type as MessageType, openCase(type)]))
  for (const { type, kind, count, sentence, first, last } of typePhrases(message)) {
    const known = cases.get(type)
    if (known) add(known, TELLING[known.type] * PHRASES[kind] * faded(count), () => quote(sentence, first, last))
  }
  const mailbox = mailboxOf(message)
  const owner = mailbox && cases.get(mailbox.type)
  if (owner) add(owner, TELLING[owner.type] * PHRASES.mailbox, () => `comes from "${mailbox.mailbox}@"`)
  const signs = signsOf(message)
  for (const sign of signs) {
    for (const [type, weight] of WEIGHTS[sign]) add(cases.get(type)!, weight, () => sign, SAID)
  }
  if (!signs.includes('states an incident')) {
    if (!tellsOfFailure(message)) cases.delete('incident')
    if (!tellsOfLeak(message)) cases.delete('breach')
  }
  if (!tellsOfAbsence(message)) cases.delete('inactivity')
  return decide([...cases.values()]) ?? nothingTold(message)
}

/**
 * Whether the text, besides its subject, speaks of a failure that hit somebody: of what it did or what is done about it, or of a service that
 * failed. "The delayed train of 1926" is a title; lost hearts, failed soufflés and errors of print are topics.
 */
function tellsOfFailure(message: Analysis): boolean {
  const inText = (list: string) => message.phrasesIfAny(list).filter(({ sentence }) => TEXT.has(sentence.zone))
  const services = inText('type#service')
  return (
    inText('type#hit').length > 0 ||
    services.some(({ sentence }) => FAILURES.some((list) => message.has(sentence, list))) ||
    (services.length > 0 &&
      message.in('subject').some((subject) => message.has(subject, 'type#hit') || message.has(subject, 'type#service')))
  )
}

/** Whether any words speak of data in the wrong hands: a letter is not one of a breach for its manner, or as it names names, a theft or the police. */
function tellsOfLeak(message: Analysis): boolean {
  const bare = message.phrasesIfAny('type#no-leak')
  return LEAKS.some((list) =>
    message
      .phrasesIfAny(list)
      .some(({ sentence, first, last }) => sentence.zone !== 'footer' && !bare.some((noun) => noun.first === first && noun.last === last)),
  )
}

/** Whether any words say that somebody has stayed away: a letter that speaks of the reader and gives reasons is not one about that. */
const tellsOfAbsence = (message: Analysis): boolean => ABSENCES.some((list) => message.phrasesIfAny(list).length > 0)

const TEXT: ReadonlySet<TextZone> = new Set(['p1', 'body', 'cta', 'closing'])
const FAILURES = ['type#incident', 'signal#fail']
const ABSENCES = ['type#inactivity', 'type#inactivity-subject']
const LEAKS = ['type#breach', 'type#breach-hint', 'type#breach-subject']

function decide(cases: readonly Case[]): TypeGuess | undefined {
  const ranked = cases.toSorted((a, b) => b.score - a.score)
  const told = ranked.find(({ support }) => support >= ENOUGH)
  if (!told) return undefined
  const rivals = ranked.filter((one) => one !== told)
  const isCertain = rivals.every(({ score }) => told.score - score >= BEYOND_DOUBT)
  const others = rivals
    .filter(({ type, score, support }) => CAMPAIGNS.has(type) && support >= ENOUGH && told.score - score <= AS_LIKELY)
    .map(({ type }) => type)
  return { type: told.type, reason: told.reason(), isCertain, others }
}

const nothingTold = ({ proseWordCount }: Analysis): TypeGuess =>
  proseWordCount < ENOUGH_WORDS
    ? { type: 'other', reason: 'too short to say what it is for', isCertain: false, others: ['marketing'] }
    : { type: 'other', reason: 'nothing in it says what it is for', isCertain: false, others: [] }

const openCase = (type: ToldType): Case => ({ type, score: USUAL[type], support: 0, weightiest: 0, reason: () => '' })

function add(known: Case, weight: number, reason: () => string, worth = 1): void {
  known.score += weight
  if (weight <= 0) return
  known.support += weight
  if (weight * worth <= known.weightiest) return
  known.weightiest = weight * worth
  known.reason = reason
}

const faded = (count: number): number => (1 - FADING ** count) / (1 - FADING)

function quote({ block, words: all, zone }: Sentence, first: number, last: number): string {
  const text = block.text.slice(all.start[first], all.end[last])
  const words = text.replace(/\s+/g, ' ').split(' ')
  const quoted = words.length > 6 ? `${words.slice(0, 6).join(' ')} …` : words.join(' ')
  return `${zone === 'subject' ? 'subject says' : zone === 'p1' ? 'opens with' : 'says'} "${quoted}"`
}
