import type { ColumnRole } from './audience-columns.ts'

/** What one row of an audience file says, by the role of the column; empty where it says nothing. */
export type AudienceRecord = Readonly<Record<ColumnRole, string>>

/** What is read of an audience file, row by row; neither keeps a row. */
export interface RecordReader {
  /** The names of the columns, before the first row. Throws an UnreadableAudience where they are of no use. */
  begin(header: readonly string[]): void
  take(record: AudienceRecord): void
  /** A row that is none: it counts, and nothing is known of it. */
  skip(): void
}

/** A row with nothing in it, to fill. */
export const emptyRecord = (): Record<ColumnRole, string> => ({
  country: '',
  state: '',
  region: '',
  zip: '',
  postal: '',
  count: '',
  share: '',
})

/** Why an audience file says nothing about an audience: the end of a sentence that begins with its name. */
export class UnreadableAudience extends Error {}

/** No row of a list is longer, in characters: one that is goes on where it should have ended. */
export const LONGEST_ROW = 1 << 20
