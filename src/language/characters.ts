/** What words are made of; all other characters are 0. */
export const CHARACTER = { letter: 1, digit: 2 } as const

const LETTER = /\p{L}|\p{M}/u
const ASCII = new Uint8Array(128)
for (let c = 65; c <= 90; c++) ASCII[c] = ASCII[c + 32] = CHARACTER.letter
for (let c = 48; c <= 57; c++) ASCII[c] = CHARACTER.digit

/** What the character at an offset is; 0 beyond the end. */
export function characterAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 128) return ASCII[code]!
  if (Number.isNaN(code) || code === 0xfffc || (code >= 0x2000 && code <= 0x2bff)) return 0
  if (code >= 0xd800 && code <= 0xdfff) return 0
  return LETTER.test(text[at]!) ? CHARACTER.letter : 0
}

/** Where the letters and digits from an offset on end. */
export function lettersEnd(text: string, start: number): number {
  let end = start
  while (characterAt(text, end) !== 0) end++
  return end
}

/** Whether the letter at an offset is a capital one. */
export function isUpperCase(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code >= 65 && code <= 90 : text[at] !== text[at]!.toLowerCase()
}

const isSmallAscii = (code: number): boolean => code >= 97 && code <= 122

/** Whether `[start, end)` is two capital letters or more. */
export function isAllCapitals(text: string, start: number, end: number): boolean {
  if (end - start < 2 || isSmallAscii(text.charCodeAt(start + 1))) return false
  const word = text.slice(start, end)
  return word === word.toUpperCase()
}
