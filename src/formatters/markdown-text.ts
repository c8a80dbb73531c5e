import { printable } from './printable.ts'

const NO_WIDTH = '\u200B'

/**
 * A text of a file as it may stand in the middle of a line of Markdown (CommonMark, with the tables and autolinks of GFM) and mean nothing
 * there: no markup and no HTML, no link, and nobody is called (`@name`) on a forge, which looks for names after entities are read.
 */
export const markdownText = (text: string): string =>
  printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]|~$#]/g, '\\$&')
    .replace(/[@#]|www(?=\.)|:(?=\/\/)/gi, `$&${NO_WIDTH}`)
