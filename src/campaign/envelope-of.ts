import type { Envelope, Field, Moment } from '../document/index.ts'
import type { SourceFile } from '../text/index.ts'
import type { CampaignPlan } from './campaign-plan.ts'
import type { Sending } from './sendings-of.ts'

/** What a campaign file says about its mail number `index`: the entry, else the campaign, else what follows from the two. */
export function envelopeOf({ envelope, mails }: CampaignPlan, index: number, sending: Sending | undefined, file: SourceFile): Envelope {
  const mail = mails[index]!
  const field = <T>(value: T): Field<T> => ({ value, origin: 'campaign', span: mail.span, file })
  return {
    'sequence.position': field(index + 1),
    'sequence.length': field(mails.length),
    ...(sending && daysOf(sending, field)),
    ...envelope,
    ...mail.envelope,
  }
}

/** One day is a send date, several are a window. */
function daysOf({ days: { from, to }, sequenceDay }: Sending, field: <T>(value: T) => Field<T>): Envelope {
  const on = (day: string): Field<Moment> => field({ iso: day, day })
  return {
    ...(sequenceDay !== undefined && { 'sequence.day': field(sequenceDay) }),
    ...(from === to ? { send_at: on(from) } : { 'send_window.from': on(from), 'send_window.to': on(to) }),
  }
}
