import { printable } from '../formatters/index.ts'
import type { EventsUpdate, ImportRun } from '../project/index.ts'

/** The feed of a whole country has some hundred sorts of alerts that nobody plans around. */
const MAX_REASONS = 8

/** What an import gave: events by kind, and what was left out, the most frequent reason first. */
export function summaryOf({ events, files, leftOut, failures }: ImportRun): string {
  const kinds = new Map<string, number>()
  for (const { kind } of events) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const byKind = kinds.size > 0 ? ` (${[...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')})` : ''
  const reasons = [...leftOut].sort(([, a], [, b]) => b - a)
  const others = reasons.slice(MAX_REASONS)
  const left = reasons.slice(0, MAX_REASONS).map(([reason, count]) => `${count} ${printable(reason)}`)
  if (others.length > 0) left.push(`${others.reduce((sum, [, count]) => sum + count, 0)} for ${counted(others.length, 'other reason')}`)
  return [
    `${counted(events.length, 'event')}${byKind} from ${counted(files, 'file')}.`,
    ...(left.length > 0 ? [`Left out: ${left.join(', ')}.`] : []),
    ...(failures.length > 0 ? ['This is not all: what could not be read is missing.'] : []),
  ].join(' ')
}

/** What became of a file of events. */
export function updateInWords(file: string, { added, replaced, ended, kept }: EventsUpdate): string {
  const known = kept.length > 0 ? `, ${kept.length} known better there` : ''
  const over = ended.length > 0 ? `, ${ended.length} over` : ''
  return `${file}: ${added.length} new, ${replaced.length} brought up to date${over}${known}.`
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
