import type { FemaRow } from './fema-rows.ts'
import { groupBy } from './group-by.ts'

/** A row, and where it stands. */
export interface PlacedRow {
  readonly row: FemaRow
  lineOf(): number | undefined
}

/** A declaration: its rows have the incident in common, and differ in the area. */
export interface Declaration extends PlacedRow {
  /** Whether people were offered help in some area. */
  readonly hasIndividualAssistance: boolean
}

/** Puts the rows of each declaration together, in the order in which declarations first appear. */
export function groupDeclarations(rows: readonly PlacedRow[]): Declaration[] {
  return [...groupBy(rows, ({ row }) => row.disasterNumber).values()].map((group) => ({
    ...group[0]!,
    hasIndividualAssistance: group.some(({ row }) => row.hasIndividualAssistance),
  }))
}
