import type { MessageType } from '../document/index.ts'
import type { Analysis } from './analysis.ts'

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

/** The type that the name of the sender's mailbox speaks for. */
export function mailboxOf({ message }: Analysis): { type: MessageType; mailbox: string } | undefined {
  const mailbox = /(?<![\w.+-])([\w.+-]+)@/.exec(message.envelope.from?.value ?? '')?.[1]?.toLowerCase()
  if (mailbox === undefined) return undefined
  const type = MAILBOXES.find(([, name]) => name.test(mailbox))?.[0]
  return type && { type, mailbox }
}
