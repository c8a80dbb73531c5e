import { didYouMean } from '../text/index.ts'

/** What a column of an audience file says of a recipient, or of all in a region. */
export type ColumnRole = 'country' | 'state' | 'region' | 'zip' | 'postal' | 'count' | 'share'

/** A column whose name says what it holds; of several for one role the one of the lowest rank counts. */
export interface Column {
  readonly role: ColumnRole
  readonly name: string
  readonly rank: number
}

/** The columns of a file that say where recipients are, by role, with their place in its rows. */
export type Columns = ReadonlyMap<ColumnRole, Column & { readonly index: number }>

/** Names of columns in lower case, words apart; the first of each role is the one to recommend. */
const NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  country: [
    'country',
    'country code',
    'country name',
    'country iso',
    'country iso code',
    'country iso2',
    'country iso3',
    'iso country',
    'iso country code',
    'iso2',
    'iso3',
    'country region',
    'nation',
    'land',
    'cc',
  ],
  state: [
    'state',
    'state code',
    'state name',
    'state province',
    'state region',
    'province',
    'province code',
    'province name',
    'us state',
    'bundesland',
  ],
  region: ['region', 'region code', 'region name', 'regions', 'iso region', 'iso 3166 2', 'subdivision', 'subdivision code', 'geo'],
  zip: ['zip', 'zip code', 'zipcode', 'zip5'],
  postal: ['postcode', 'postal code', 'postalcode', 'post code', 'postal', 'zip postal code', 'postal zip', 'plz'],
  count: ['recipients', 'count', 'counts', 'recipient count', 'subscribers', 'contacts', 'customers', 'readers', 'users', 'total'],
  share: ['share', 'shares', 'audience share', 'percent', 'percentage'],
}
const ROLES: ReadonlyMap<string, ColumnRole> = new Map(
  (Object.keys(NAMES) as ColumnRole[]).flatMap((role) => NAMES[role].map((name) => [name, role] as const)),
)
const PLACES: readonly ColumnRole[] = ['country', 'state', 'region', 'zip', 'postal']
/** Words before the name of a column that say whose it is. */
const OWNERS = new Set(
  (
    'address billing shipping delivery mailing home residence default primary contact customer user person recipient subscriber ' +
    'profile properties attributes location geo geoip ip last known'
  ).split(' '),
)
/** Columns that only a list of persons has. */
const PERSON =
  /\b(?:e ?mail|mail|(?:first|last|full|given|family) name|surname|phone|mobile|birthday|street|address(?: \d)?$|(?:user|customer|contact|subscriber) id)\b/
/** No name of a column is longer, and no table of recipients is wider. */
const MAX_NAME = 60
const MAX_WIDTH = 2000

/** What a column holds, by its name in any case and spelling: `Country Code`, `mailing_country`, `address.country`. */
export function columnOf(header: string): Column | undefined {
  const name = wordsOf(header)
  const words = name.split(' ')
  for (let rank = 0; rank < words.length; rank++) {
    const role = ROLES.get(words.slice(rank).join(' '))
    if (role) return { role, name: header.trim(), rank }
    if (!OWNERS.has(words[rank]!)) return undefined
  }
  return undefined
}

/** Finds the columns among the names of a header; of several for one role the plainest name counts. */
export function columnsOf(header: readonly string[]): Columns {
  const columns = new Map<ColumnRole, Column & { index: number }>()
  for (const [index, name] of header.slice(0, MAX_WIDTH).entries()) {
    const column = columnOf(name)
    const known = column && columns.get(column.role)
    if (column && (!known || column.rank < known.rank)) columns.set(column.role, { ...column, index })
  }
  return columns
}

/** Whether any of the columns says where somebody is. */
export const hasPlace = (columns: Columns): boolean => PLACES.some((role) => columns.has(role))

/** Whether rows stand for regions, each with its number of recipients: there is such a column, and none that only persons have. */
export function isOfRegions(columns: Columns, header: readonly string[]): boolean {
  return (columns.has('count') || columns.has('share')) && !header.slice(0, MAX_WIDTH).some((name) => PERSON.test(wordsOf(name)))
}

/** Says that no column names a place. A value may stand where a name should: only what is much like a known name is shown. */
export function explainHeader(header: readonly string[]): string {
  const expected = 'the first row must name the columns, at least one of country, state, region, zip or postcode'
  const near = header.slice(0, MAX_WIDTH).find((name) => name.length <= MAX_NAME && meant(name) !== '')
  if (near !== undefined) return `no column says where recipients are; ${expected}. There is "${near.trim()}".${meant(near)}`
  return header.some((cell) => /@|^\s*[\d.,:/-]+\s*$/.test(cell))
    ? `there is no header; ${expected}.`
    : `no column says where recipients are; ${expected}.`
}

const meant = (name: string): string =>
  didYouMean(
    wordsOf(name),
    PLACES.flatMap((role) => NAMES[role]),
  )

/** `countryCode`, `Country-Code` and `country_code` are `country code`. */
function wordsOf(header: string): string {
  return header
    .slice(0, MAX_NAME)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
