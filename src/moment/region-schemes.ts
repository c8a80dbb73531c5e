import { didYouMean } from '../text/index.ts'
import {
  countryOfEmma,
  countyOfFips,
  countyOfSame,
  countyOfUgc,
  MARINE,
  provinceOfSgc,
  stateOfFips,
  stateOfSame,
  stateOfUgc,
} from './region-codes.ts'

interface Scheme {
  readonly placeOf: (code: string) => string | undefined
  readonly expects: string
}

/** Lists of codes besides ISO 3166, by the word that stands before one of their codes in a region. */
const SCHEMES: ReadonlyMap<string, Scheme> = new Map([
  ['fips', { placeOf: (code) => countyOfFips(code) ?? stateOfFips(code), expects: 'a state (36) or a county (36061) of the US' }],
  ['same', { placeOf: (code) => countyOfSame(code) ?? stateOfSame(code), expects: 'a location of the US such as 036061' }],
  [
    'ugc',
    { placeOf: (code) => countyOfUgc(code) ?? stateOfUgc(code), expects: 'a zone (NYZ072) or county (NYC061) of the US weather service' },
  ],
  ['sgc', { placeOf: provinceOfSgc, expects: 'a province (35) or a division (3520) of Canada' }],
  ['emma', { placeOf: countryOfEmma, expects: 'a warning area of MeteoAlarm such as DE123' }],
  ['emma_id', { placeOf: countryOfEmma, expects: 'a warning area of MeteoAlarm such as DE123' }],
])
const SCHEME_CODE = /^([a-z_]{2,12}):(.{0,40})$/i

/** Reads a code that names its scheme, such as `fips:36061`; undefined where a text is none. */
export function readSchemeCode(written: string): { readonly codes: readonly string[] } | { readonly error: string } | undefined {
  const [, name, code] = SCHEME_CODE.exec(written) ?? []
  if (name === undefined || code === undefined) return undefined
  const scheme = SCHEMES.get(name.toLowerCase())
  if (!scheme) return { error: `"${name}:" is no list of region codes.${didYouMean(name, SCHEMES.keys())} Expected ${expectedSchemes()}.` }
  const place = scheme.placeOf(code)
  if (place === MARINE) return { error: `"${written}" lies at sea, in no state; give the state of the readers.` }
  return place ? { codes: [place] } : { error: `"${written}" is no code of ${name.toUpperCase()}; expected ${scheme.expects}.` }
}

const expectedSchemes = (): string => [...SCHEMES.keys()].map((name) => `${name}:`).join(', ')
