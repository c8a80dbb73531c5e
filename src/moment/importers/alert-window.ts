import { readDay, readInstant } from '../index.ts'
import type { Alert } from './alert.ts'
import type { Vtec } from './vtec.ts'

/** A time of an alert: the calendar day as written, where it holds, and the instant to compare by. */
export interface AlertTime {
  readonly day: string
  readonly at: number
}

/** From when to when an alert holds. */
export interface AlertWindow {
  readonly start: AlertTime
  /** Undefined for what goes on until further notice. */
  readonly end: AlertTime | undefined
}

/** Reads the window of an alert; gives a sentence instead when a time in it is missing or cannot be read. */
export function windowOf(alert: Alert, vtec: Vtec | undefined): AlertWindow | string {
  const begins = timeOf('start', [
    ['onset', alert.onset],
    ['effective', alert.effective],
    ['sent', alert.sent],
  ])
  if (typeof begins === 'string') return begins
  const start = vtec && !vtec.begin ? firstSentOf(alert, begins) : begins
  // Then `expires` is the end of the message.
  if (alert.ends === undefined && vtec?.isOpen) return { start, end: undefined }
  if (!isTold(alert)) return { start, end: start }
  const end = timeOf('end', [
    ['ends', alert.ends],
    ['eventEndingTime', alert.parameters.get('eventEndingTime')?.[0]],
    ['expires', alert.expires],
  ])
  if (typeof end === 'string') return end
  // A message may expire before what it announces begins.
  return { start, end: end.at < start.at ? start : end }
}

const isTold = ({ ends, expires, parameters }: Alert): boolean =>
  ends !== undefined || expires !== undefined || parameters.has('eventEndingTime')

function timeOf(what: string, candidates: readonly (readonly [name: string, written: string | undefined])[]): AlertTime | string {
  const [name, written] = candidates.find(([, value]) => value !== undefined) ?? []
  if (name === undefined || written === undefined) return `it tells no ${what}`
  return readTime(written) ?? `its "${name}" is "${written.slice(0, 60)}"; expected a date and time such as 2026-05-04T09:00:00-04:00`
}

function readTime(written: string): AlertTime | undefined {
  const [day, at] = [readDay(written), readInstant(written)]
  return day === undefined || at === undefined ? undefined : { day, at }
}

/** The onset of an update to what goes on already is often the time of the update; the first message was sent before. */
function firstSentOf({ references }: Alert, onset: AlertTime): AlertTime {
  const sent = references.flatMap((reference) => (reference.sent && readTime(reference.sent)) || [])
  return sent.reduce((first, time) => (time.at < first.at ? time : first), onset)
}
