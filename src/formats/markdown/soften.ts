import { MASK } from '../../document/index.ts'

/** Stands for a character that the parser must take for a letter. */
const LETTER = '\uFDD3'

/** More of these in one run of lines than any mail has; the parser's time grows with the square of their number. */
const MOST_DELIMITERS = 2_000
const MOST_UNDERLINES = 500
const MOST_CONTAINERS = 40

const SILENT_LINE = new RegExp(`^[ \\t${MASK.silent}]*${MASK.silent}[ \\t${MASK.silent}]*$`, 'gm')
const CONTAINERS = /^[ \t]*(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+){40,}/gm
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/gm
const DELIMITER = /[*_~[\]<]/g

/**
 * The text as the parser gets it, with every character in its place: a line that holds only control tags is blank, as it is once the
 * template has run, and markup beyond all measure is plain text.
 */
export function soften(masked: string): string {
  let text = masked
  if (text.includes(MASK.silent)) text = text.replace(SILENT_LINE, (line) => ' '.repeat(line.length))
  text = text.replace(CONTAINERS, (markers) => keepFirst(markers, /[^\s]+/g, MOST_CONTAINERS))
  text = keepFirst(text, UNDERLINE, MOST_UNDERLINES)
  return text.length <= MOST_DELIMITERS ? text : fewerDelimiters(text)
}

const RUN = /[^\n]+(?:\n[^\S\n]*[^\s][^\n]*)*/g

function fewerDelimiters(text: string): string {
  return text.replace(RUN, (run) => (run.length <= MOST_DELIMITERS ? run : keepFirst(run, DELIMITER, MOST_DELIMITERS)))
}

/** Turns all but the first matches into letters. */
function keepFirst(text: string, pattern: RegExp, most: number): string {
  let count = 0
  return text.replace(pattern, (match) => (++count > most ? match.replace(/\S/g, LETTER) : match))
}
