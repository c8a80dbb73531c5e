import { addFemaEvents } from './fema-events.ts'
import { readFemaRecords } from './fema-records.ts'
import { readFemaRow } from './fema-rows.ts'
import { ImportNotes } from './import-notes.ts'
import type { Importer } from './importer.ts'

/** Disasters declared in the US, by state: OpenFEMA's DisasterDeclarationsSummaries. */
export const fema: Importer = {
  name: 'fema',
  title: 'disasters declared in the US (OpenFEMA DisasterDeclarationsSummaries, JSON or CSV)',
  attribution: 'This product uses the FEMA OpenFEMA API, but is not endorsed by FEMA.',
  recognises: ({ text }) => {
    const head = text.slice(0, 4096)
    const columns = /^\s*[[{]/.test(head) ? head : head.slice(0, head.indexOf('\n'))
    return /"DisasterDeclarationsSummaries"|\bdisasterNumber\b/.test(columns)
  },
  read({ text }, { all }) {
    const notes = new ImportNotes()
    const { records, retrieved } = readFemaRecords(text, notes)
    notes.madeOn(retrieved)
    const rows = records.flatMap(({ field, lineOf }) => {
      const row = readFemaRow(field)
      if (typeof row !== 'string') return [{ row, lineOf }]
      notes.report(row, lineOf())
      return []
    })
    addFemaEvents(rows, retrieved, notes, all)
    return notes.reading
  },
}
