import type { Envelope, Field, Moment } from '../document/index.ts'
import type { SourceFile } from '../text/index.ts'
import type { CampaignPlan } from './campaign-plan.ts'
import { type Sending, sendingOf } from './sending-of.ts'

/** What a campaign file says about its mail number `index`: the entry, else the campaign, else what follows from the two and the day. */
export function envelopeOf(plan: CampaignPlan, index: number, today: string, file: SourceFile): Envelope {
  const { envelope, mails } = plan
  const mail = mails[index]!
  const sending = sendingOf(plan, index, today)
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
