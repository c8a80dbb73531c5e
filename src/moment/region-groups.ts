/** Names for several regions, from the configuration: `{ northeast: ['US-NY', 'New Jersey'] }`. */
export type RegionGroups = Readonly<Record<string, readonly string[]>>

/** Stands for everywhere. */
export const EVERYWHERE = '*'

/** Stands for readers of whom nobody knows where they live: the code of CLDR for an unknown region. */
export const UNKNOWN_REGION = 'ZZ'

const list = (codes: string): readonly string[] => codes.split(' ')

const EU = list('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE')

/** Groups and second names of countries that need no configuration, by upper-case name. */
export const KNOWN_GROUPS: ReadonlyMap<string, readonly string[]> = new Map([
  ['EU', EU],
  ['EEA', [...EU, 'IS', 'LI', 'NO']],
  ['DACH', list('DE AT CH')],
  ['BENELUX', list('BE NL LU')],
  ['NORDICS', list('DK FI IS NO SE')],
  ['UK', ['GB']],
  ['EL', ['GR']],
  ['EVERYWHERE', [EVERYWHERE]],
  ['WORLDWIDE', [EVERYWHERE]],
])

/** Names in common use that ISO 3166 spells otherwise, by name as `nameKey` gives it. */
export const COMMON_NAMES: ReadonlyMap<string, string> = new Map([
  ['united states', 'US'],
  ['america', 'US'],
  ['united kingdom', 'GB'],
  ['great britain', 'GB'],
  ['britain', 'GB'],
  ['russia', 'RU'],
  ['south korea', 'KR'],
  ['north korea', 'KP'],
  ['czech republic', 'CZ'],
  ['turkey', 'TR'],
  ['holland', 'NL'],
  ['ivory coast', 'CI'],
  ['cape verde', 'CV'],
  ['vietnam', 'VN'],
  ['laos', 'LA'],
  ['syria', 'SY'],
  ['washington dc', 'US-DC'],
  ['quebec', 'CA-QC'],
  ['bavaria', 'DE-BY'],
  ['saxony', 'DE-SN'],
  ['catalonia', 'ES-CT'],
  ['andalusia', 'ES-AN'],
  ['basque country', 'ES-PV'],
  ['lombardy', 'IT-25'],
  ['tuscany', 'IT-52'],
  ['sicily', 'IT-82'],
  ['sardinia', 'IT-88'],
  ['brittany', 'FR-BRE'],
  ['normandy', 'FR-NOR'],
])

/** Territories that ISO 3166-1 lists as countries and ISO 3166-2 as states of the US: one place, one code. */
const US_TERRITORIES = new Set(list('AS GU MP PR UM VI'))

/** The code under which a place is compared: that of the state for US territories. */
export function canonicalCode(code: string): string {
  return US_TERRITORIES.has(code) ? `US-${code}` : code
}
