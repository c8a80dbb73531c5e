import type { DigitOrder } from './dates.ts'

const BY_LANGUAGE: Readonly<Record<string, DigitOrder>> = {
  'en-us': 'month-day',
  'en-gb': 'day-month',
  'en-ie': 'day-month',
  'en-au': 'day-month',
  'en-nz': 'day-month',
  'en-in': 'day-month',
  'en-za': 'day-month',
}
const MONTH_FIRST = /^US\b/
/** Both are written there, or nobody knows. */
const EITHER = /^(?:CA|PH|PR|GU|VI|AS|MP)\b|^\*/

/** What 03/04/2026 means to readers, by a BCP 47 language or else by the ISO 3166 regions in which they live, as far as these agree. */
export function digitOrderOf(language: string | undefined, regions: readonly string[]): DigitOrder | undefined {
  const spoken = language?.toLowerCase() ?? ''
  if (Object.hasOwn(BY_LANGUAGE, spoken)) return BY_LANGUAGE[spoken]
  if (regions.length === 0 || regions.some((region) => EITHER.test(region))) return undefined
  const first = regions.filter((region) => MONTH_FIRST.test(region)).length
  return first === regions.length ? 'month-day' : first === 0 ? 'day-month' : undefined
}
