const CONTROL = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF\p{Surrogate}]/gu

/**
 * A text of a file as a terminal or a page may show it, character for character: white space as a blank, control characters and those that
 * turn the direction of writing as pictures, so that no mail can move the cursor, change colours or hide words. Halves of characters go
 * too: what is left is allowed in XML as well.
 */
export function printable(text: string): string {
  return text.replace(CONTROL, (character) => {
    const code = character.charCodeAt(0)
    if (code === 9 || code === 10 || code === 13) return ' '
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\uFFFD'
  })
}
