import { COMMON_NAMES, canonicalCode } from './region-groups.ts'
import { nameKey, regionTable } from './region-table.ts'

/** Stands for waters, which belong to no state. */
export const MARINE = 'marine'

/** The states and territories of FIPS 5-2, and the freely associated countries that the same list numbers. */
const FIPS_STATES =
  '01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY 22LA 23ME 24MD 25MA 26MI 27MN 28MS 29MO ' +
  '30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH 40OK 41OR 42PA 44RI 45SC 46SD 47TN 48TX 49UT 50VT 51VA 53WA 54WV 55WI 56WY ' +
  '60AS 64FM 66GU 68MH 69MP 70PW 72PR 74UM 78VI'

/** Marine areas of NWS Instruction 10-302: the letters before UGC zones, and the numbers that SAME has in place of a state. */
const MARINE_UGC = new Set('AM AN GM LC LE LH LM LO LS PH PK PM PS PZ SL'.split(' '))
const MARINE_SAME = new Set('57 58 59 61 65 73 75 77 91 92 93 94 95 96 97 98'.split(' '))

/** The provinces by the first two digits of the Standard Geographical Classification of Statistics Canada. */
const SGC_PROVINCES = '10NL 11PE 12NS 13NB 24QC 35ON 46MB 47SK 48AB 59BC 60YT 61NT 62NU'

/** Countries that MeteoAlarm, as Eurostat, spells otherwise than ISO 3166-1. */
const EMMA_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['UK', 'GB'],
  ['EL', 'GR'],
])

const byNumber = (list: string, toCode: (letters: string) => string): ReadonlyMap<string, string> =>
  new Map(list.split(' ').map((entry) => [entry.slice(0, 2), toCode(entry.slice(2))]))

/** Countries of their own that the US lists number among its states. */
const ASSOCIATED = new Set(['FM', 'MH', 'PW'])

/** The ISO code of two letters that the US post has for a state. */
export const ofUsPost = (letters: string): string => (ASSOCIATED.has(letters) ? letters : `US-${letters}`)

const STATES = byNumber(FIPS_STATES, ofUsPost)
const STATE_CODES: ReadonlySet<string> = new Set(STATES.values())
const PROVINCES = byNumber(SGC_PROVINCES, (letters) => `CA-${letters}`)

/** Counties are regions too, in a state: `fips:36061`. */
const COUNTY = /^fips:(\d{5})$/

/** The region that a county of the US is, by its FIPS 6-4 code; undefined for a whole state (`36000`) and for what is no county. */
export function countyOfFips(fips: string): string | undefined {
  const digits = fips.trim()
  return /^\d{5}$/.test(digits) && !digits.endsWith('000') && stateOfFips(digits) ? `fips:${digits}` : undefined
}

/** The county of a SAME location code `PSSCCC`, such as `036061`, also where it names only a part of it. */
export const countyOfSame = (same: string): string | undefined =>
  /^\d{6}$/.test(same.trim()) ? countyOfFips(same.trim().slice(1)) : undefined

/** The county of a Universal Geographic Code for counties, such as `NYC061`. */
export function countyOfUgc(ugc: string): string | undefined {
  const [, letters, number] = /^([A-Z]{2})C(\d{3})$/.exec(ugc.trim().toUpperCase()) ?? []
  const state = letters && ofUsPost(letters)
  const digits = [...STATES].find(([, code]) => code === state)?.[0]
  return digits && number && countyOfFips(digits + number)
}

/** The state in which a county lies; undefined for any other region. */
export const stateOfCounty = (region: string): string | undefined => stateOfFips(COUNTY.exec(region)?.[1] ?? '')

/** The state of a FIPS code: of a state (`36`) or of a county (`36061`). */
export function stateOfFips(fips: string): string | undefined {
  const digits = fips.trim()
  return /^\d{2}(?:\d{3})?$/.test(digits) ? STATES.get(digits.slice(0, 2)) : undefined
}

/** The state of a SAME location code `PSSCCC` (part of a county, state, county), such as `036061`, or `marine`; all zeros are the whole US. */
export function stateOfSame(same: string): string | undefined {
  const digits = same.trim()
  if (!/^\d{6}$/.test(digits)) return undefined
  if (digits === '000000') return 'US'
  const state = digits.slice(1, 3)
  return MARINE_SAME.has(state) ? MARINE : STATES.get(state)
}

/** The state of a Universal Geographic Code: a zone (`NYZ072`) or county (`NYC061`) of the US weather service; `marine` at sea. */
export function stateOfUgc(ugc: string): string | undefined {
  const code = ugc.trim().toUpperCase()
  if (!/^[A-Z]{2}[CZ](?:\d{3}|ALL)$/.test(code)) return undefined
  const letters = code.slice(0, 2)
  if (MARINE_UGC.has(letters)) return MARINE
  const state = ofUsPost(letters)
  return STATE_CODES.has(state) ? state : undefined
}

/** The province of an SGC code: province (`35`), division (`3520`) or subdivision (`3520005`); CAP-CP locations are such codes. */
export function provinceOfSgc(sgc: string): string | undefined {
  const digits = sgc.trim()
  return /^\d{2}(?:\d{2}(?:\d{3})?)?$/.test(digits) ? PROVINCES.get(digits.slice(0, 2)) : undefined
}

/** The country of a warning area of MeteoAlarm (`EMMA_ID`), such as `DE123`; it writes UK and EL for GB and GR. */
export function countryOfEmma(emma: string): string | undefined {
  const letters = /^([a-z]{2})\d{1,7}$/i.exec(emma.trim())?.[1]
  return letters && countryOfEurostat(letters)
}

/** The country of a region of NUTS (Eurostat), such as `DE21H`. */
export function countryOfNuts(nuts: string): string | undefined {
  const letters = /^([a-z]{2})[a-z0-9]{0,3}$/i.exec(nuts.trim())?.[1]
  return letters && countryOfEurostat(letters)
}

function countryOfEurostat(letters: string): string | undefined {
  const country = letters.toUpperCase()
  return regionOfIso(EMMA_SPELLINGS.get(country) ?? country)
}

/** The region of a code of ISO 3166-1 alpha-2 or ISO 3166-2 as the standard writes it, such as `AU-NSW`. */
export function regionOfIso(code: string): string | undefined {
  const region = code.trim().toUpperCase()
  return regionTable().codes.has(region) ? canonicalCode(region) : undefined
}

/** The country of an ISO 3166-1 alpha-3 code, such as `DEU`. */
export function countryOfAlpha3(alpha3: string): string | undefined {
  const country = regionTable().alpha3.get(alpha3.trim().toUpperCase())
  return country && canonicalCode(country)
}

/** The country of a name in English, such as `Georgia` in a list of countries; no parts of countries, and no guesses. */
export function countryOfName(name: string): string | undefined {
  const key = nameKey(name)
  const country = [COMMON_NAMES.get(key), ...(regionTable().names.get(key) ?? [])].find((code) => code?.length === 2)
  return country && canonicalCode(country)
}
