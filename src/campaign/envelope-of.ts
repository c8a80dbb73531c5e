import type { Envelope, Field, Moment } from '../document/index.ts'
import type { DayRange } from '../moment/index.ts'
import type { SourceFile } from '../text/index.ts'
import type { CampaignPlan } from './campaign-plan.ts'

/** What a campaign file says about its mail number `index`, sent on these days: the entry, else the campaign, else what follows from both. */
export function envelopeOf({ envelope, mails }: CampaignPlan, index: number, days: DayRange | undefined, file: SourceFile): Envelope {
  const mail = mails[index]!
  const field = <T>(value: T): Field<T> => ({ value, origin: 'campaign', span: mail.span, file })
  return {
    'sequence.position': field(index + 1),
    'sequence.length': field(mails.length),
    ...(days && sending(days, field)),
    ...envelope,
    ...mail.envelope,
  }
}

/** One day is a send date, several are a window. */
function sending({ from, to }: DayRange, field: <T>(value: T) => Field<T>): Envelope {
  const on = (day: string): Field<Moment> => field({ iso: day, day })
  return from === to ? { send_at: on(from) } : { 'send_window.from': on(from), 'send_window.to': on(to) }
}
