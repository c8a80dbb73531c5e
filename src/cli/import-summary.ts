import { printable } from '../formatters/index.ts'
import type { EventsUpdate, ImportRun } from '../project/index.ts'

/** What an import gave: events by kind, and what was left out, the most frequent reason first. */
export function summaryOf({ events, files, leftOut, failures }: ImportRun): string {
  const kinds = new Map<string, number>()
  for (const { kind } of events) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const byKind = kinds.size > 0 ? ` (${[...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')})` : ''
  const left = [...leftOut].sort(([, a], [, b]) => b - a).map(([reason, count]) => `${count} ${printable(reason)}`)
  return [
    `${counted(events.length, 'event')}${byKind} from ${counted(files, 'file')}.`,
    ...(left.length > 0 ? [`Left out: ${left.join(', ')}.`] : []),
    ...(failures.length > 0 ? ['This is not all: what could not be read is missing.'] : []),
  ].join(' ')
}

/** What became of a file of events. */
export function updateInWords(file: string, { added, replaced, kept }: EventsUpdate): string {
  const known = kept.length > 0 ? `, ${kept.length} known better there` : ''
  return `${file}: ${added.length} new, ${replaced.length} brought up to date${known}.`
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
