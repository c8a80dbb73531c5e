import { countryOfAlpha3, countryOfName } from '../index.ts'

/** The countries of an entry: by ISO 3166-1 code, and by the names in a list such as "Japan, China"; what is neither is passed over. */
export function countriesOf(codes: readonly (string | undefined)[], names: string | undefined): string[] {
  const countries = [...codes, ...(names ?? '').split(',')].map((written = '') => countryOfAlpha3(written) ?? countryOfName(written))
  return [...new Set(countries.filter((country) => country !== undefined))]
}
