import { addDays, type DayRange } from '../moment/index.ts'
import type { CampaignPlan, Schedule } from './campaign-plan.ts'

const DAY = 1440

/**
 * The days on which each mail of a campaign may be sent, `today` being one of them in a campaign that people enter on any day:
 * from the first day of entry and the delays to the last one and the delays. Undefined after a delay that cannot be read.
 */
export function sendDaysOf({ schedule, mails }: CampaignPlan, today: string): readonly (DayRange | undefined)[] {
  let entered: Entry = schedule
  let minutes: number | undefined = 0
  return mails.map(({ delay, isFromStart, envelope: { send_at } }) => {
    if (send_at) [entered, minutes] = [{ ...schedule, start: send_at.value, end: undefined, isRolling: false }, 0]
    else {
      if (isFromStart) [entered, minutes] = [schedule, 0]
      minutes = minutes === undefined || delay === undefined ? undefined : minutes + delay
    }
    return minutes === undefined ? undefined : daysAfter(entered, minutes, today)
  })
}

type Entry = Omit<Schedule, 'end'> & { readonly end?: Schedule['end'] | undefined }

/** Who enters late in the day gets a mail after hours on the day after. */
function daysAfter({ start, end, isRolling, horizonDays }: Entry, minutes: number, today: string): DayRange | undefined {
  const first = start && addDays(start.day, Math.floor(minutes / DAY))
  const last = (end ?? (isRolling ? undefined : start)) && addDays((end ?? start)!.day, Math.ceil(minutes / DAY))
  if (!isRolling) return first && last ? { from: first, to: last } : undefined
  const to = earlier(addDays(today, horizonDays) ?? today, last)
  const from = later(earlier(today, last), first)
  return { from, to: later(to, from) }
}

const earlier = (day: string, other: string | undefined): string => (other !== undefined && other < day ? other : day)
const later = (day: string, other: string | undefined): string => (other !== undefined && other > day ? other : day)
