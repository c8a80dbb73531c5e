import type { ReadStream } from 'node:fs'
import { type Columns, columnsOf } from './audience-columns.ts'
import { type AudienceRecord, emptyRecord, LONGEST_ROW, type RecordReader, UnreadableAudience } from './audience-record.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const

/** Reads CSV (RFC 4180; also with semicolons, tabs or bars) as it streams in; `head` is how it begins. */
export async function readCsv(stream: ReadStream, reader: RecordReader, head: string): Promise<void> {
  const { default: papa } = await import('papaparse')
  const rows = new CsvRows(reader)
  await new Promise<void>((resolve, reject) => {
    stream.on('data', (piece) => rows.isEndless(piece.length) && stream.destroy(rows.endless))
    papa.parse<string[]>(stream, {
      delimiter: delimiterOf(head),
      step: ({ data }) => rows.take(data),
      complete: () => resolve(),
      error: reject,
    })
  })
}

/** The sign that a spreadsheet declares (`sep=;`), else the one that stands in the header most often. */
function delimiterOf(head: string): string {
  const [header = ''] = head.trimStart().split(/[\r\n]/, 1)
  const declared = /^sep=(.)$/.exec(header)?.[1]
  const bare = header.replace(/"[^"]*"/g, '')
  const count = (delimiter: string) => bare.split(delimiter).length
  return declared ?? DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}

class CsvRows {
  #columns: Columns | undefined
  #count = 0
  /** Characters that came in since a row was complete. */
  #waiting = 0

  constructor(private readonly reader: RecordReader) {}

  /** Papa Parse reads a row that is not complete again with each piece that comes in: one that never ends would take forever. */
  isEndless(characters: number): boolean {
    this.#waiting += characters
    return this.#waiting > LONGEST_ROW
  }

  get endless(): Error {
    return new UnreadableAudience(`row ${this.#count + 1} is longer than 1 MB; a quotation mark that opens there may never be closed.`)
  }

  take(cells: readonly string[]): void {
    this.#waiting = 0
    this.#count++
    if (cells.length === 1 && cells[0]!.trim() === '') return
    if (this.#columns) this.reader.take(recordOf(cells, this.#columns))
    else if (!cells[0]!.startsWith('sep=')) this.#begin(cells)
  }

  #begin(header: readonly string[]): void {
    this.reader.begin(header)
    this.#columns = columnsOf(header)
  }
}

function recordOf(cells: readonly string[], columns: Columns): AudienceRecord {
  const record = emptyRecord()
  for (const { role, index } of columns.values()) record[role] = cells[index] ?? ''
  return record
}
