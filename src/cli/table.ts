import { displayWidth, wrapped } from '../formatters/index.ts'

/** A blank at which no line is broken. */
export const NO_BREAK = '\u00a0'
const GAP = '  '
/** No column gets narrower than this for the sake of another. */
const NARROWEST = 7

/** Rows under a head, the words of a cell wrapped so that all columns fit the width. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  const widths = columnWidths([head, ...rows], width)
  const line = (row: readonly string[]) => {
    const cells = row.map((cell, i) => wrapped(cell, widths[i]!))
    const height = Math.max(...cells.map((lines) => lines.length))
    return Array.from({ length: height }, (_, at) =>
      cells
        .map((lines, i) => padded(lines[at] ?? '', widths[i]!))
        .join(GAP)
        .trimEnd(),
    ).join('\n')
  }
  return `${[head, ...rows].map(line).join('\n')}\n`.replaceAll(NO_BREAK, ' ')
}

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)))

/** The widest columns give way first, none below its longest word as long as another one can. */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const column = (measure: (cell: string) => number) =>
    rows[0]!.map((_, i) => Math.min(width, Math.max(NARROWEST, ...rows.map((row) => measure(row[i]!)))))
  const widths = column(displayWidth)
  const words = column((cell) => Math.max(...cell.split(' ').map(displayWidth)))
  let over = widths.reduce((sum, one) => sum + one, 0) + GAP.length * (widths.length - 1) - width
  for (const least of [words, words.map(() => NARROWEST)]) {
    for (; over > 0; over--) {
      const giving = widths.map((_, i) => i).filter((i) => widths[i]! > least[i]!)
      if (giving.length === 0) break
      widths[giving.reduce((widest, i) => (widths[i]! > widths[widest]! ? i : widest))]!--
    }
  }
  return widths
}
