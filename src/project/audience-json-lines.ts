import type { ReadStream } from 'node:fs'
import { type Column, type ColumnRole, columnOf } from './audience-columns.ts'
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
type Members = Readonly<Record<string, unknown>>

class JsonLines {
  count = 0
  #hasBegun = false
  /** By the name of the object in which members lie (none for those of the line itself) and by theirs. */
  readonly #columns = new Map<string, Map<string, Column | undefined>>()
  #names = 0

  constructor(private readonly reader: RecordReader) {}

  take(line: string): void {
    this.count++
    if (line.trim() === '') return
    const members = parse(line)
    if (!this.#hasBegun) {
      if (!members) throw new UnreadableAudience(`line ${this.count} is no JSON object; expected JSON Lines, one object a line.`)
      this.reader.begin(namesOf(members))
      this.#hasBegun = true
    }
    if (members) this.reader.take(this.#record(members))
    else this.reader.skip()
  }

  #record(members: Members): AudienceRecord {
    const record = emptyRecord()
    const ranks: { [Role in ColumnRole]?: number } = {}
    const fill = (values: Members, outer: string) => {
      for (const name of Object.keys(values)) {
        const value = values[name]
        if (isMembers(value)) {
          if (outer === '') fill(value, name)
          continue
        }
        const column = this.#column(outer, name)
        if (!column || column.rank >= (ranks[column.role] ?? Number.POSITIVE_INFINITY)) continue
        if (typeof value !== 'string' && typeof value !== 'number') continue
        record[column.role] = String(value)
        ranks[column.role] = column.rank
      }
    }
    fill(members, '')
    return record
  }

  #column(outer: string, name: string): Column | undefined {
    const inOuter = this.#columns.get(outer)
    if (inOuter?.has(name)) return inOuter.get(name)
    if (this.#names++ > MAX_NAMES) return undefined
    const column = columnOf(`${outer}.${name}`)
    this.#columns.set(outer, (inOuter ?? new Map<string, Column | undefined>()).set(name, column))
    return column
  }
}

function parse(line: string): Members | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return isMembers(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value)

const namesOf = (members: Members): string[] =>
  Object.entries(members).flatMap(([name, value]) => (isMembers(value) ? Object.keys(value).map((inner) => `${name}.${inner}`) : [name]))
