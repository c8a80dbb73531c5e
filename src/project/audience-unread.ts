import { placesCalled } from '../moment/index.ts'
import type { ColumnRole, Columns } from './audience-columns.ts'
import type { AudienceRecord } from './audience-record.ts'

/** Different values are told apart up to this number. */
const MAX_VALUES = 1000
const MAX_SHOWN = 3
/** No name of a place is longer. */
const MAX_NAME = 40
const CODE = /^(?:[A-Z]{2,3}|[A-Z]{2}-[A-Z0-9]{1,3})$/
/** The columns that should have said where a row belongs, the likeliest culprit first. */
const CULPRITS: readonly ColumnRole[] = ['state', 'region', 'country', 'zip', 'postal']

interface UnreadColumn {
  rows: number
  /** Hashes: a value may be that of a person. */
  readonly values: Set<number>
  readonly shown: Set<string>
}

/**
 * Counts rows of an audience file that no region is known of. Columns may be shifted, so that a name or an address stands in that of the
 * state: a value is kept only where it has the form of a code or is what several places are called.
 */
export class UnreadRows {
  count = 0
  #lacks = 'region'
  readonly #columns = new Map<string, UnreadColumn>()

  /** `record` is undefined for a row that is none; `culprit` the column that cannot be read, where that is known. */
  add(record: AudienceRecord | undefined, columns: Columns, culprit?: ColumnRole): void {
    this.count++
    const role = culprit ?? (record && CULPRITS.find((likely) => record[likely].trim() !== ''))
    if (!record || !role) return
    if (culprit) this.#lacks = 'region with a number'
    const name = columns.get(role)?.name ?? role
    const column = this.#columns.get(name) ?? { rows: 0, values: new Set(), shown: new Set() }
    this.#columns.set(name, column)
    column.rows++
    const value = record[role].trim()
    if (column.values.size < MAX_VALUES) column.values.add(hashOf(value))
    if (column.shown.size < MAX_SHOWN && mayBeShown(value)) column.shown.add(value)
  }

  /** `3.2 % of 5,000,000 rows have no region that can be read, for example in column "state": 14 different values, such as "XX".` */
  inWords(rows: number): string {
    const share =
      this.count === rows ? `none of ${number(rows)} rows has a` : `${percent(this.count / rows)} of ${number(rows)} rows have no`
    const [worst] = [...this.#columns].sort(([, a], [, b]) => b.rows - a.rows)
    if (!worst) return `${share} ${this.#lacks} that can be read: nothing stands there.`
    const [name, { values, shown }] = worst
    const many = `${values.size >= MAX_VALUES ? 'over ' : ''}${number(values.size)} different value${values.size === 1 ? '' : 's'}`
    const such = shown.size > 0 ? `, such as ${[...shown].map((value) => `"${value}"`).join(', ')}` : ''
    return `${share} ${this.#lacks} that can be read, for example in column "${name}": ${many}${such}.`
  }
}

const mayBeShown = (value: string): boolean => CODE.test(value) || (value.length <= MAX_NAME && placesCalled(value).length > 1)

/** FNV-1a. */
function hashOf(value: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < value.length; i++) hash = Math.imul(hash ^ value.charCodeAt(i), 0x01000193)
  return hash
}

const number = (count: number): string => count.toLocaleString('en-US')
const percent = (share: number): string => `${Math.max(0.1, Math.min(99.9, share * 100)).toFixed(1)} %`
