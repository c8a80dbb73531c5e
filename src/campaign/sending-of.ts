import { addDays, type DayRange } from '../moment/index.ts'
import type { CampaignPlan, Schedule } from './campaign-plan.ts'

/** When a mail of a campaign is sent. */
export interface Sending {
  /** From the first day on which somebody may get it to the last. */
  readonly days: DayRange
  /** Days after somebody entered; undefined for mail on a day of its own, and what is counted from it. */
  readonly sequenceDay?: number
}

const DAY = 1440

/**
 * When the mail number `index` of a campaign is sent, `today` being a day on which people enter a rolling one: from the first day of entry
 * and the delays to the last one and the delays. Undefined after a delay that cannot be read.
 */
export function sendingOf({ schedule, mails }: CampaignPlan, index: number, today: string): Sending | undefined {
  let entry: Entry = schedule
  let minutes: number | undefined = 0
  for (const { delay, isFromStart, envelope } of mails.slice(0, index + 1)) {
    const { send_at } = envelope
    if (send_at) [entry, minutes] = [{ start: send_at.value, isRolling: false, horizonDays: 0 }, 0]
    else if (isFromStart) [entry, minutes] = [schedule, delay]
    else if (minutes !== undefined) minutes = delay === undefined ? undefined : minutes + delay
  }
  const days = minutes === undefined ? undefined : daysAfter(entry, minutes, today)
  return days && { days, ...(entry === schedule && { sequenceDay: Math.floor(minutes! / DAY) }) }
}

type Entry = Omit<Schedule, 'timezone'>

/** Who enters late in the day gets a mail after hours on the day after. */
function daysAfter({ start, end, isRolling, horizonDays }: Entry, minutes: number, today: string): DayRange | undefined {
  const first = start && addDays(start.day, Math.floor(minutes / DAY))
  const lastEntry = end ?? (isRolling ? undefined : start)
  const last = lastEntry && addDays(lastEntry.day, Math.ceil(minutes / DAY))
  if (!isRolling) return first && last ? { from: first, to: last } : undefined
  const to = earlier(addDays(today, horizonDays) ?? today, last)
  const from = later(earlier(today, last), first)
  return { from, to: later(to, from) }
}

const earlier = (day: string, other: string | undefined): string => (other !== undefined && other < day ? other : day)
const later = (day: string, other: string | undefined): string => (other !== undefined && other > day ? other : day)
