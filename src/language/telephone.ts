/** Digits in groups, with a space, a hyphen or a slash between them. */
const GROUPS = /(?<![\p{L}\d.,:-])\+?\(?\d{1,6}\)?(?:(?: ?[/-] ?| )\(?\d{1,6}\)?){1,6}(?![\p{L}\d]|[-.:/,]\d)/gu
/** Dates, years, a number of a house before a postal code, and a postal code with four more digits. */
const OTHER = /^(?:\d{4}-\d\d-\d\d|\d\d?[/-]\d\d?[/-]\d{4}|(?:19|20)\d\d ?[/-] ?(?:19|20)\d\d|\d{1,3} \d{5}|\d{5}-\d{4})$/
const [FEWEST_DIGITS, MOST_DIGITS] = [7, 13]

/** Numbers that look as if they could be rung, with the offsets at which they begin: 7 to 13 digits in two groups or more. */
export const telephoneNumbers = (text: string): readonly { readonly number: string; readonly at: number }[] =>
  [...text.matchAll(GROUPS)].flatMap(({ 0: number, index }) => (isTelephone(number) ? [{ number, at: index }] : []))

function isTelephone(number: string): boolean {
  const digits = number.replace(/\D/g, '').length
  return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS && !OTHER.test(number)
}
