import Papa from 'papaparse'
import { didYouMean } from '../../text/index.ts'
import { dayOfIso } from './feed-days.ts'
import type { ImportNotes } from './import-notes.ts'
import { readJsonFeed } from './json-feed.ts'
import { listOf, objectOf } from './json-values.ts'

/** A record of OpenFEMA before anything is known of its fields. */
export interface FemaRecord {
  field(name: string): unknown
  lineOf(): number | undefined
}

/** The records of a file. */
export interface FemaRecords {
  readonly records: readonly FemaRecord[]
  /** Day on which the answer was made, where it says so. */
  readonly retrieved: string | undefined
}

const ENTITY = 'DisasterDeclarationsSummaries'
/** The columns without which a record says nothing. */
const REQUIRED = ['disasterNumber', 'state', 'declarationType', 'incidentType', 'declarationTitle', 'incidentBeginDate']
const NONE: FemaRecords = { records: [], retrieved: undefined }

/** The records of OpenFEMA's DisasterDeclarationsSummaries, in either of the forms in which it answers. */
export function readFemaRecords(text: string, notes: ImportNotes): FemaRecords {
  return /^\s*[[{]/.test(text) ? readJsonRecords(text, notes) : readCsvRecords(text, notes)
}

function readJsonRecords(text: string, notes: ImportNotes): FemaRecords {
  const feed = readJsonFeed(text)
  if ('message' in feed) {
    notes.report(feed.message, feed.line)
    return NONE
  }
  const root = objectOf(feed.value)
  const path = root ? [ENTITY] : []
  const list = root ? root[ENTITY] : feed.value
  if (!Array.isArray(list)) {
    notes.report(`Expected an answer of OpenFEMA with a list of "${ENTITY}".`)
    return NONE
  }
  const records = listOf(list).map((entry, at) => {
    const record = objectOf(entry) ?? {}
    return { field: (name: string) => record[name], lineOf: () => feed.lineOf(...path, at) }
  })
  return { records, retrieved: dayOfIso(objectOf(root?.metadata)?.rundate) }
}

/** Comma-separated values as of RFC 4180, with a header. */
function readCsvRecords(text: string, notes: ImportNotes): FemaRecords {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',' })
  const [header = [], ...rows] = data
  const columns = new Map(header.map((name, at) => [name.trim(), at]))
  const missing = REQUIRED.find((name) => !columns.has(name))
  if (missing) {
    notes.report(`Expected the columns of OpenFEMA's ${ENTITY}; there is no "${missing}".${didYouMean(missing, columns.keys())}`, 1)
    return NONE
  }
  const broken = new Set(errors.map(({ row }) => row))
  let line = 1 + linesIn(header)
  const records = rows.flatMap((row, at) => {
    const begin = line
    line += linesIn(row)
    if (row.length === 1 && row[0] === '') return []
    if (broken.has(at + 1)) {
      notes.report('A row has a quotation mark that is not closed or not doubled.', begin)
      return []
    }
    return [{ field: (name: string) => row[columns.get(name) ?? -1], lineOf: () => begin }]
  })
  return { records, retrieved: undefined }
}

/** A row takes a line, and one more for each line break in a quoted value. */
const linesIn = (row: readonly string[]): number =>
  row.reduce((lines, value) => lines + (value.includes('\n') ? value.split('\n').length - 1 : 0), 1)
