import { printable } from '../formatters/index.ts'
import { type Answer, type GoingOn, type MetEvent, shareInWords } from '../project/index.ts'
import { NO_BREAK, tableOf } from './table.ts'

/** Events of an answer that are shown without `--all`. */
const SHOWN = 10
const HOUR = 3_600_000

/** How the table is shown. */
export interface EventsTableOptions {
  readonly width: number
  readonly all: boolean
}

/** What goes on, a table for each answer, and how fresh the events are. */
export function eventsTable(found: GoingOn, options: EventsTableOptions): string {
  const fresh = freshness(found)
  const single = found.answers.length === 1 ? found.answers[0] : undefined
  if (single?.events.length === 0) return `${nothing(single)} ${fresh}\n`
  return `${found.answers.map((answer) => showAnswer(answer, options)).join('\n')}\n${fresh}\n`
}

function showAnswer(answer: Answer, { width, all }: EventsTableOptions): string {
  if (answer.events.length === 0) return `${nothing(answer)}\n`
  const shown = all ? answer.events : answer.events.slice(0, SHOWN)
  const rows = shown.map((met) => [
    printable(met.event.name),
    met.event.kind.replace('-', ' '),
    where(met),
    when(met),
    touches(met),
    met.event.effects.join(', '),
  ])
  const more = answer.events.length - shown.length
  return `${heading(answer)}\n\n${tableOf(['Event', 'Kind', 'Where', 'When', 'Touches', 'Affects'], rows, width)}${
    more > 0 ? `\n… and ${more} more: --all shows them.\n` : ''
  }`
}

const heading = ({ message, audience, unread, days }: Answer): string =>
  `${message === undefined ? '' : `${printable(message)}: `}${audience ? audienceInWords(audience, unread) : 'everywhere'}, ${daysInWords(days)}`

const nothing = ({ message, audience, unread, days }: Answer): string =>
  `${message === undefined ? '' : `${printable(message)}: `}Nothing is going on ${audience ? `in ${audienceInWords(audience, unread)}` : 'anywhere'} ${daysInWords(days)}.`

const audienceInWords = (audience: readonly string[], unread: number | undefined): string =>
  `${listed(audience.map(printable))}${unread === undefined ? '' : ` (of ${shareInWords(unread)} of the audience nobody knows where they live)`}`

const daysInWords = ({ from, to }: Answer['days']): string => (from === to ? `on ${from}` : `from ${from} to ${to}`)

const where = ({ places }: MetEvent): string => (places.includes('*') ? 'everywhere' : listed(places))

/** When it began and ends; a date stays on the line of the word before it. */
function when({ event: { start, end, forecast }, phase }: MetEvent): string {
  if (phase === 'aftermath') return `until${NO_BREAK}${end}, still${NO_BREAK}felt`
  const began = `${phase === 'ahead' || forecast ? 'expected' : 'since'}${NO_BREAK}${start}`
  if (end) return `${began}, until${NO_BREAK}${end}`
  return phase === 'ahead' || forecast ? began : `${began}, goes${NO_BREAK}on`
}

const touches = ({ reach, share }: MetEvent): string => (share === undefined ? reach : shareInWords(share))

/** At most three names, the others counted. */
function listed(names: readonly string[]): string {
  if (names.length > 3) return `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
}

function freshness({ files, now }: GoingOn): string {
  const there = files.filter(({ isMissing }) => !isMissing)
  const names = listed(there.map(({ path }) => printable(path)))
  const dates = there.flatMap(({ asOf }) => (asOf === undefined ? [] : [asOf]))
  if (dates.length === 0) return `(From ${names}, kept by hand.)`
  const oldest = Math.min(...dates)
  const hours = Math.floor((now - oldest) / HOUR)
  const age = hours < 1 ? '' : hours < 72 ? `, ${hours} ${hours === 1 ? 'hour' : 'hours'} ago` : `, ${Math.floor(hours / 24)} days ago`
  return `(From ${names}, as of ${new Date(oldest).toISOString().slice(0, 16).replace('T', ' ')} UTC${age}.)`
}
