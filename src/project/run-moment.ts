import { readDay, readInstant } from '../moment/index.ts'

const HOUR = 3_600_000

/** What a run was told about the time at which it takes place. */
export interface RunMoment {
  /** `YYYY-MM-DD`; the current day unless given. */
  readonly today?: string
  /** The date or date-time to take for now; the end of `today`, or the hour that the clock shows, unless given. */
  readonly now?: string
}

/** The day and the instant of a run; a day alone counts to its end, because a mail may leave at any time of it. */
export function momentOf({ today, now }: RunMoment, timeZone: string | undefined): { today: string; now: number } {
  const written = now ?? today
  const day = today ?? (now === undefined ? undefined : readDay(now)) ?? currentDay(timeZone)
  return { today: day, now: (written === undefined ? undefined : readInstant(written)) ?? thisHour() }
}

/** Ages are told in hours: within one of them the same files give the same report. */
const thisHour = (): number => Math.floor(Date.now() / HOUR) * HOUR

/** The calendar day now, where the senders are. */
function currentDay(timeZone: string | undefined): string {
  const now = new Date()
  if (timeZone) return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
