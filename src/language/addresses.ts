import { characterAt } from './characters.ts'

/** Whether a web or mail address begins with the letters `[start, end)`: `ana@…`, `https://…`, `orla.example`. */
export function beginsAddress(text: string, start: number, end: number): boolean {
  const next = text[end]
  if (next === '@') return characterAt(text, end + 1) !== 0
  if (next === ':') return text.startsWith('://', end)
  return next === '.' && end - start > 1 && /^[a-z]{2,}/.test(text.slice(end + 1, end + 4))
}

const UNTIL_BLANK = /[^\s<>"“”]*/y

/** Where an address ends: before blanks and quotation marks, and before the marks of the sentence around it. */
export function addressEnd(text: string, start: number): number {
  UNTIL_BLANK.lastIndex = start
  UNTIL_BLANK.test(text)
  let end = UNTIL_BLANK.lastIndex
  while (end > start + 1 && /[.,;:!?)\]'’]/.test(text[end - 1]!)) end--
  return end
}
