import {
  countryOfEmma,
  countryOfNuts,
  countyOfSame,
  countyOfUgc,
  MARINE,
  provinceOfSgc,
  regionOfIso,
  stateOfSame,
  stateOfUgc,
} from '../index.ts'
import type { Alert, AlertPlace, Geocode } from './alert.ts'
import { regionsNear } from './places.ts'

/** Where an alert holds. */
export interface AlertArea {
  /** ISO 3166 codes. */
  readonly regions: readonly string[]
  /** US counties by FIPS 6-4 code; none of a state that it names as a whole. */
  readonly counties: readonly string[]
  /** Its codes are of places in these regions: municipalities of a province, districts of a country. */
  readonly isPartial: boolean
  /** All of its codes are of waters. */
  readonly isMarine: boolean
}

/** The regions that the codes of an alert name. */
export function codedArea({ geocodes }: Alert): AlertArea {
  const found = new Set(geocodes.flatMap((geocode) => regionOf(geocode) ?? []))
  const isMarine = found.delete(MARINE) && found.size === 0
  const counties = countiesOf(geocodes)
  const isPartial = geocodes.some((geocode) => FINER.some(([name, code]) => name.test(geocode.valueName) && code.test(geocode.value)))
  return { regions: [...found].sort(), counties, isPartial, isMarine }
}

/** The regions of an alert without codes that name any: those of its polygons, else the country whose service sent it. */
export function drawnRegions(alert: Alert): string[] {
  const drawn = new Set(sampleOf(alert.places).flatMap((place) => regionsNear(place, Math.min(place.kilometres, MAX_KILOMETRES))))
  if (drawn.size > 0 || alert.places.length > 0) return [...drawn].sort()
  const country = regionOfIso(COUNTRY_DOMAIN.exec(alert.sender)?.[1] ?? '')
  return country ? [country] : []
}

/** Corners of polygons that are looked up at most: enough to meet each state of a warning. */
const MAX_PLACES = 12
/** A circle that is larger does not say where. */
const MAX_KILOMETRES = 500

/** Both lists have counties; a zone of UGC may lie across them, so that SAME counts where it is given. */
function countiesOf(geocodes: readonly Geocode[]): string[] {
  const inSame = geocodes.filter(({ valueName }) => SAME.test(valueName))
  const named = (inSame.length > 0 ? inSame : geocodes.filter(({ valueName }) => UGC.test(valueName))).map((geocode) => ({
    county: countyOf(geocode)?.slice(-5),
    state: regionOf(geocode),
  }))
  const whole = new Set(named.flatMap(({ county, state }) => (county ? [] : state)))
  return [...new Set(named.flatMap(({ county, state }) => (county && !whole.has(state) ? county : [])))].sort()
}

const countyOf = ({ valueName, value }: Geocode): string | undefined => (SAME.test(valueName) ? countyOfSame(value) : countyOfUgc(value))

const UGC = /^UGC$/i
const SAME = /^(?:SAME|FIPS6)$/i

/** How codes are written, by the name that profiles of CAP give them. */
const PROFILES: readonly (readonly [RegExp, (value: string) => string | undefined])[] = [
  [UGC, stateOfUgc],
  [SAME, stateOfSame],
  [/^profile:CAP-CP:Location:/i, provinceOfSgc],
  [/^EMMA_ID$/i, countryOfEmma],
  [/^NUTS[0-3]?$/i, countryOfNuts],
  [/^WARNCELLID$/i, landOfWarncell],
  [/iso(?:\.org\/iso\/country_codes|[ _-]?3166)/i, regionOfIso],
]

/** Codes that name less than the region that they are read as. Counties of the US are told by themselves. */
const FINER: readonly (readonly [RegExp, RegExp])[] = [
  [/^profile:CAP-CP:Location:/i, /\d{3}/],
  [/^EMMA_ID$/i, /\d/],
  [/^NUTS[1-3]$/i, /\w{3}/],
  [/^WARNCELLID$/i, /\d{3}/],
]

/** The Länder by the first two digits of the official municipality key (AGS). */
const LAENDER = 'SH HH NI HB NW HE RP BW BY SL BE BB MV SN ST TH'.split(' ')

/** The top-level domain of a country in a mailbox or address. */
const COUNTRY_DOMAIN = /[\w-]\.([a-z]{2})(?:[/:]|$)/i

function regionOf({ valueName, value }: Geocode): string | undefined {
  return PROFILES.find(([name]) => name.test(valueName))?.[1](value)
}

/** A warning cell of the German weather service: a digit for its sort, then the AGS; sorts 4 and 5 are seas and coasts. */
function landOfWarncell(cell: string): string | undefined {
  const [, sort, land] = /^(\d)(\d{2})\d{6}$/.exec(cell) ?? []
  if (sort === '4' || sort === '5') return MARINE
  const letters = LAENDER[Number(land) - 1]
  return letters && `DE-${letters}`
}

function sampleOf(places: readonly AlertPlace[]): readonly AlertPlace[] {
  const step = Math.ceil(places.length / MAX_PLACES)
  return step > 1 ? places.filter((_, at) => at % step === 0) : places
}
