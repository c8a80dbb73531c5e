import { readMoment } from '../document/index.ts'
import type { Schedule } from './campaign-plan.ts'
import { DELAY_FORM, meantDelay, readDelay } from './delay.ts'
import type { Section } from './section.ts'

const DATE = 'a date (2026-05-04) or a date and time with an offset (2026-05-04T09:00:00+02:00)'

/** The schedule of a campaign that gives none: people enter on any day. */
export const ALWAYS: Schedule = { isRolling: true, horizonDays: 7 }

/** Reads `schedule`; without a first day, people may enter on any. */
export function readSchedule(section: Section): Schedule {
  const start = section.read('schedule.start', DATE, readMoment)
  const end = section.read('schedule.end', DATE, readMoment)
  const timezone = section.read('schedule.timezone', 'a time zone such as "America/New_York"', readTimeZone)
  const rolling = section.read('schedule.rolling', 'true or false', (value) => (typeof value === 'boolean' ? value : undefined))
  const horizon = section.read('schedule.horizon', DELAY_FORM, readDelay, meantDelay)
  const isReversed = start && end && end.value.day < start.value.day
  if (isReversed) section.fail(`"schedule.end" (${end.value.day}) is before "schedule.start" (${start.value.day}).`, end.span)
  return {
    ...(start && { start: start.value }),
    ...(end && !isReversed && { end: end.value }),
    ...(timezone && { timezone: timezone.value }),
    isRolling: rolling?.value ?? !start,
    horizonDays: horizon ? Math.ceil(horizon.value / 1440) : ALWAYS.horizonDays,
  }
}

function readTimeZone(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }) && value
  } catch {
    return undefined
  }
}
