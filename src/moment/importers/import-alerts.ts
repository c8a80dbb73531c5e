import type { Alert } from './alert.ts'
import { type AlertSource, eventOf } from './alert-event.ts'
import { episodesOf } from './episode.ts'
import { groupBy } from './group-by.ts'
import type { ImportNotes } from './import-notes.ts'
import type { ImportOptions } from './importer.ts'
import { readWarning, type Warning } from './read-warning.ts'
import { withdrawnBy } from './withdrawn-alerts.ts'

/** Turns the alerts of a file into events and notes what becomes of each of them. */
export function importAlerts(alerts: readonly Alert[], source: AlertSource, options: ImportOptions, notes: ImportNotes): void {
  const standing = withoutWithdrawn(alerts, notes)
  const warnings = standing.flatMap((alert) => noted(alert, options, notes) ?? [])
  const events = episodesOf(warnings).map((episode) => eventOf(episode, source))
  for (const sameId of groupBy(events, ({ id }) => id).values())
    for (const [at, event] of sameId.entries()) notes.add(at === 0 ? event : { ...event, id: `${event.id}-${at + 1}` })
}

function withoutWithdrawn(alerts: readonly Alert[], notes: ImportNotes): Alert[] {
  const cancels = alerts.filter(({ status, msgType }) => /^actual$/i.test(status ?? '') && isCancel(msgType))
  const withdrawn = withdrawnBy(cancels, alerts)
  return alerts.filter(({ identifier, msgType }) => {
    const reason = isCancel(msgType) ? 'cancellation' : withdrawn.has(identifier) ? 'cancelled' : undefined
    if (reason) notes.leaveOut(reason)
    return reason === undefined
  })
}

/** An `Error` of CAP rejects the messages that it refers to. */
const isCancel = (msgType: string | undefined): boolean => /^(?:cancel|error)$/i.test(msgType ?? '')

function noted(alert: Alert, options: ImportOptions, notes: ImportNotes): Warning | undefined {
  const reading = readWarning(alert, options)
  if ('warning' in reading) return reading.warning
  if ('leftOut' in reading) notes.leaveOut(reading.leftOut)
  else notes.report(`${titleOf(alert)} is passed over: ${reading.problem}.`, alert.lineOf())
  return undefined
}

const titleOf = ({ event, identifier }: Alert): string => `Alert ${shorten(identifier)}${event ? ` ("${shorten(event)}")` : ''}`
const shorten = (text: string): string => (text.length > 90 ? `${text.slice(0, 90)}…` : text)
