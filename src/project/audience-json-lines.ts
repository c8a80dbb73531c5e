import type { ReadStream } from 'node:fs'
import { type Column, columnOf } from './audience-columns.ts'
import { type AudienceRecord, emptyRecord, LONGEST_ROW, type RecordReader, UnreadableAudience } from './audience-record.ts'

/** Reads JSON Lines (one object a line, its members or those of an object in it) as they stream in. */
export async function readJsonLines(stream: ReadStream, reader: RecordReader): Promise<void> {
  const lines = new JsonLines(reader)
  let rest = ''
  for await (const chunk of stream as AsyncIterable<string>) {
    const [first = '', ...others] = chunk.split('\n')
    rest += first
    if (rest.length > LONGEST_ROW) throw new UnreadableAudience(`line ${lines.count + 1} is longer than 1 MB.`)
    for (const line of others) {
      lines.take(rest)
      rest = line
    }
  }
  lines.take(rest)
}

/** Names of members that are told apart; a file with more has no columns. */
const MAX_NAMES = 10_000

class JsonLines {
  count = 0
  #columns = new Map<string, Column | undefined>()
  #hasBegun = false

  constructor(private readonly reader: RecordReader) {}

  take(line: string): void {
    this.count++
    if (line.trim() === '') return
    const value = parse(line)
    if (!this.#hasBegun) {
      if (!value) throw new UnreadableAudience(`line ${this.count} is no JSON object; expected JSON Lines, one object a line.`)
      this.reader.begin([...membersOf(value)].map(([name]) => name))
      this.#hasBegun = true
    }
    if (value) this.reader.take(this.#record(value))
    else this.reader.skip()
  }

  #record(value: object): AudienceRecord {
    const record = emptyRecord()
    const ranks: { [role: string]: number } = {}
    for (const [name, member] of membersOf(value)) {
      const column = this.#column(name)
      if (!column || column.rank >= (ranks[column.role] ?? Number.POSITIVE_INFINITY)) continue
      if (typeof member !== 'string' && typeof member !== 'number') continue
      record[column.role] = String(member)
      ranks[column.role] = column.rank
    }
    return record
  }

  #column(name: string): Column | undefined {
    if (this.#columns.has(name) || this.#columns.size >= MAX_NAMES) return this.#columns.get(name)
    const column = columnOf(name)
    this.#columns.set(name, column)
    return column
  }
}

function parse(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The members of an object and, with its name before theirs, of each object in it. */
function* membersOf(value: object): Iterable<readonly [string, unknown]> {
  for (const [name, member] of Object.entries(value)) {
    if (typeof member !== 'object' || member === null || Array.isArray(member)) yield [name, member]
    else for (const [inner, innermost] of Object.entries(member)) yield [`${name}.${inner}`, innermost]
  }
}
