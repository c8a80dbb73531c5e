const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u
const NONE = /\p{Mn}|\p{Me}|\p{Cf}|\p{Emoji_Modifier}/u

/** How many columns of a terminal a text takes: wide letters and emoji take two, marks that combine take none. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7E]*$/.test(text)) return text.length
  let width = 0
  for (const character of text) width += character < '\u0300' ? 1 : NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return width
}
