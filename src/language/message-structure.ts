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
const FROM = 3
const OPTIONAL = 2
const OWED = 3
const BUYING =
  /^(?:shop|buy|order|book|reserve|claim|get|try|start|enrol|enroll|apply|upgrade|subscribe|add|donate|pre-?order|redeem|save|find a (?:shop|store)|choose|join|register)\b/i
const READING = /^(?:read|watch|hear|listen|see (?:the|all|photos|pictures)|our story|full|more|learn|the whole|look inside)\b/i
const UNSUBSCRIBE = /\bunsubscribe\b|\bopt[ -]out\b|\bstop these\b|\bleave the list\b|\breply stop\b/i
/** What a reader is owed has no way to be left: bills, answers, news of a failure. */
const SERVICE: readonly MessageType[] = ['transactional', 'notice', 'incident', 'breach', 'support-reply']
/** Mailboxes are named after what they send. */
const MAILBOXES: readonly (readonly [MessageType, RegExp])[] = [
  ['newsletter', /^(?:news|newsletters?|newsroom|bulletin|digest|editors?|editorial|letters?|magazine|community|press|stories|alumni)\b/],
  ['marketing', /^(?:offers?|deals?|shop|sales|marketing|promo(?:tion)?s?|store|gifts?|admissions|events?)\b/],
  ['lifecycle', /^(?:welcome|onboarding|start|getting-started|tips|coach|members?(?:hip)?|success|renewals?|trial)\b/],
  [
    'transactional',
    /^(?:orders?|receipts?|invoices?|bookings?|payments?|accounts?|deliver(?:y|ies)|shipping|tickets|confirmations?|reservations?|payouts?)\b/,
  ],
  ['incident', /^(?:status|incidents?|outages?|network|operations|ops|alerts?)\b/],
  ['breach', /^(?:security|privacy|dpo|data-?protection|trust)\b/],
  ['support-reply', /^(?:support|help(?:desk)?|tickets?|care|customer-?(?:care|service|support)|service|desk|cases?)\b/],
  ['feedback', /^(?:feedback|surveys?|research|opinions?|listening|reviews?)\b/],
  ['notice', /^(?:notices?|legal|terms|polic(?:y|ies)|prices|pricing|tariffs?|billing|compliance|updates)\b/],
  ['upgrade', /^(?:releases?|upgrades?|migrations?|firmware|product-updates)\b/],
]

/** What the build of a message tells of its type: the mailbox it comes from, an unsubscribe line, offers, prices, buttons, sections, length. */
export function structureOf(message: Analysis): Evidence[] {
  const { blocks } = message
  const evidence: Evidence[] = []
  const add = (type: MessageType, weight: number, reason: string) => evidence.push({ type, weight, reason })
  const mailbox = /([\w.+-]+)@/.exec(message.message.envelope.from?.value ?? '')?.[1]?.toLowerCase()
  for (const [type, name] of MAILBOXES) if (mailbox && name.test(mailbox)) add(type, FROM, `comes from "${mailbox}@"`)
  const footer = blocks.some(({ zone, text }) => zone === 'footer' && UNSUBSCRIBE.test(text))
  if (footer) {
    for (const type of ['marketing', 'newsletter', 'lifecycle', 'inactivity'] as const) add(type, OPTIONAL, 'has an unsubscribe line')
    for (const type of SERVICE) add(type, -OWED, 'has an unsubscribe line')
  }
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
  const buttons = blocks.filter(({ zone }) => zone === 'cta')
  if (buttons.some(({ text }) => BUYING.test(text))) add('marketing', 1.5, 'has a button to buy')
  if (buttons.some(({ text }) => READING.test(text))) add('newsletter', 1.5, 'has a button to read on')
  const sells =
    firstOffer || blocks.some(({ zone, sentences }) => zone !== 'footer' && sentences.some((s) => s.hasKind(WORD.money | WORD.percent)))
  if (footer && !sells) {
    add('newsletter', 3, 'has an unsubscribe line and sells nothing')
    add('marketing', -1.5, 'sells nothing')
  }
  return evidence
}
