import { CHARACTER, characterAt, lettersEnd } from './characters.ts'
import { WORD } from './words.ts'

const CURRENCY = new Set('$€£¥₹₽₩₪฿')
/** `R399` and `R1,330` are amounts, `R2` is a name. */
const RAND = /^R\d{2,4}$/

/** Where the digits of an amount begin whose sign or letter of a currency, or `#`, stands at an offset; undefined where none does. */
export function digitsAfterSign(text: string, at: number): number | undefined {
  const sign = text[at]!
  const digits = CURRENCY.has(sign) && text[at + 1] === ' ' ? at + 2 : at + 1
  return (sign === '#' || CURRENCY.has(sign)) && characterAt(text, digits) === CHARACTER.digit ? digits : undefined
}

/** Whether the word `[start, end)` is an amount in rand, whose sign is a letter. */
export const isRand = (text: string, start: number, end: number): boolean => text[start] === 'R' && RAND.test(text.slice(start, end))

/** Reads a number, a price, a percentage, a time or a date in digits, of which the digits begin at `digits`: its end and its WORD flags. */
export function amountAt(text: string, start: number, digits: number): { end: number; flags: number } {
  let end = digits
  let isTime = false
  for (;;) {
    while (characterAt(text, end) === CHARACTER.digit) end++
    const sign = text[end]
    if (!sign || !'.,:/-–×x'.includes(sign) || characterAt(text, end + 1) !== CHARACTER.digit) break
    if (sign === ':') isTime = true
    end++
  }
  const unit = end
  end = lettersEnd(text, end)
  if (/^(am|pm|h)$/i.test(text.slice(unit, end))) isTime = true
  let flags = WORD.number | (isTime ? WORD.time : 0)
  const percent = text[end] === '%' ? end + 1 : text.startsWith(' %', end) ? end + 2 : 0
  if (percent) {
    flags |= WORD.percent
    end = percent
  }
  if (CURRENCY.has(text[start]!) || text[start] === 'R' || CURRENCY.has(text[end] ?? '')) {
    flags |= WORD.money
    if (CURRENCY.has(text[end] ?? '')) end++
  }
  return { end, flags }
}
