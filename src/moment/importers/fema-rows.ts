import { readRegion, stateOfFips } from '../index.ts'
import { dayOfIso } from './feed-days.ts'
import type { FemaRecord } from './fema-records.ts'
import { flagOf, textOf } from './json-values.ts'

/** One row of DisasterDeclarationsSummaries: an area that a declaration designates. */
export interface FemaRow {
  /** Unique among declarations of all types. */
  readonly disasterNumber: string
  readonly declarationType: DeclarationType
  /** ISO 3166 code of `state`. */
  readonly region: string
  readonly incidentType: string
  readonly title: string
  readonly begin: string
  /** Undefined while the incident continues, and where no one wrote its end down. */
  readonly end: string | undefined
  /** Whether all financial transactions are complete, years after the incident. */
  readonly isClosedOut: boolean
  /** Whether people, not only public bodies, were offered help: Individual Assistance, or the Individuals and Households Program. */
  readonly hasIndividualAssistance: boolean
  /** FIPS 6-4; undefined for a whole state and for tribal areas. */
  readonly county: string | undefined
  /** The day on which OpenFEMA last wrote the row, or that of the declaration. */
  readonly refreshed: string
}

/** Major disaster, emergency, fire management assistance. */
export type DeclarationType = 'DR' | 'EM' | 'FM'

/** Reads a record; a sentence where it cannot be used. */
export function readFemaRow(field: FemaRecord['field']): FemaRow | string {
  const text = (name: string) => textOf(field(name))
  const disasterNumber = text('disasterNumber')
  if (!disasterNumber || !/^\d{1,8}$/.test(disasterNumber)) return 'A record has no readable "disasterNumber"; expected digits.'
  const named = `Declaration ${disasterNumber}`
  const declarationType = text('declarationType')
  if (declarationType !== 'DR' && declarationType !== 'EM' && declarationType !== 'FM')
    return `${named} has the type "${declarationType?.slice(0, 20) ?? ''}"; expected DR, EM or FM.`
  const begin = dayOfIso(field('incidentBeginDate'))
  if (!begin) return `${named} has no readable "incidentBeginDate"; expected a date such as 2012-10-27T00:00:00.000Z.`
  const [end, endText] = [dayOfIso(field('incidentEndDate')), text('incidentEndDate')]
  if (!end && endText) return `${named} has an unreadable "incidentEndDate" (${endText.slice(0, 40)}).`
  const region = regionOf(text('state'), text('fipsStateCode'))
  if (!region) return `${named} has no readable "state"; expected letters such as NY.`
  return {
    disasterNumber,
    declarationType,
    region,
    incidentType: text('incidentType') ?? '',
    title: text('declarationTitle') ?? '',
    begin,
    end,
    isClosedOut: text('disasterCloseoutDate') !== undefined,
    hasIndividualAssistance: flagOf(field('iaProgramDeclared')) === true || flagOf(field('ihProgramDeclared')) === true,
    county: countyOf(text('fipsStateCode'), text('fipsCountyCode')),
    refreshed: dayOfIso(field('lastRefresh')) ?? dayOfIso(field('declarationDate')) ?? begin,
  }
}

/** States and territories by their letters; Micronesia, the Marshall Islands and Palau are countries of their own. */
function regionOf(letters: string | undefined, fips: string | undefined): string | undefined {
  const byNumber = stateOfFips(fips?.padStart(2, '0') ?? '')
  if (byNumber || !letters || !/^[a-z]{2}$/i.test(letters)) return byNumber
  const reading = readRegion(`US-${letters}`)
  return 'codes' in reading ? reading.codes[0] : undefined
}

/** `000` stands for the whole state, or for a tribal area, which has no number of a county. */
function countyOf(state = '', county = ''): string | undefined {
  const [left, right] = [state.padStart(2, '0'), county.padStart(3, '0')]
  return right !== '000' && /^\d{5}$/.test(left + right) ? left + right : undefined
}
