import type { Envelope } from '../document/index.ts'

/** Mailboxes that take no answer: `no-reply@`, `survey.noreply@`, `donotreply@`. */
const CLOSED =
  /(?:^|[^a-z])(?:no|do[-_.]?not|dont|don[-_.]t|never)[-_.]?(?:reply|replies|respond|response|answer)|unattended|unmonitored|mailer-daemon/i

/** The header to which an answer would go (RFC 5322, 3.6.2), and its address, where nobody gets it. */
export function closedMailbox(envelope: Envelope): { readonly field: 'from' | 'reply_to'; readonly address: string } | undefined {
  const field = envelope.reply_to ? 'reply_to' : 'from'
  const value = envelope[field]?.value ?? ''
  const address = (/<([^>]*)>/.exec(value)?.[1] ?? value).trim()
  return CLOSED.test(address.split('@')[0] ?? '') ? { field, address } : undefined
}
