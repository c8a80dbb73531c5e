import type { Event } from '../index.ts'
import type { ImportProblem, ImportReading } from './importer.ts'

/** Collects what an importer makes of a file, entry by entry. */
export class ImportNotes {
  readonly #events = new Map<string, Event>()
  readonly #leftOut = new Map<string, number>()
  readonly #problems: ImportProblem[] = []

  #retrieved: string | undefined

  /** Notes the day on which the feed was made, where it says so. */
  madeOn(day: string | undefined): void {
    this.#retrieved = day
  }

  /** Takes an event, unless its dates are out of order or the same entry came before. */
  add(event: Event, lineOf?: () => number | undefined): void {
    const { id, name, start, end } = event
    if (end !== undefined && end < start) this.report(`"${name}" ends (${end}) before it starts (${start}).`, lineOf?.())
    else if (this.#events.has(id)) this.leaveOut('repeated')
    else this.#events.set(id, event)
  }

  /** Counts entries that give no event, for a reason that reads on from "left out:". */
  leaveOut(reason: string, count = 1): void {
    this.#leftOut.set(reason, (this.#leftOut.get(reason) ?? 0) + count)
  }

  /** Notes something that could not be read. */
  report(message: string, line?: number): void {
    this.#problems.push({ message, ...(line !== undefined && { line }) })
  }

  get reading(): ImportReading {
    return {
      events: [...this.#events.values()],
      leftOut: [...this.#leftOut].map(([reason, count]) => ({ reason, count })),
      problems: this.#problems,
      ...(this.#retrieved !== undefined && { retrieved: this.#retrieved }),
    }
  }
}

/** The reading of a file of which nothing could be read. */
export const unreadable = (problem: ImportProblem): ImportReading => ({ events: [], leftOut: [], problems: [problem] })
