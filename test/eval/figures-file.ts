import { readFileSync, writeFileSync } from 'node:fs'
import type { Figures, Tally } from './measure.ts'
import { HALVES } from './read-passages.ts'

const PATH = new URL('figures.json', import.meta.url)

/** The figures as they were last recorded. */
export const readFigures = (): Figures => JSON.parse(readFileSync(PATH, 'utf8')) as Figures

/** A line for each tally, so that a review shows which rule does better or worse. */
export function writeFigures(figures: Figures): void {
  const rules = Object.entries(figures).map(([id, tallies]) => `  ${JSON.stringify(id)}: ${block(tallies)}`)
  writeFileSync(PATH, `{\n${rules.join(',\n')}\n}\n`)
}

function block(tallies: Figures[string]): string {
  const lines = Object.entries(tallies).map(([name, tally]) => {
    const counts = Object.entries(tally).map(([key, count]) => `"${key}": ${count}`)
    return `    ${JSON.stringify(name)}: { ${counts.join(', ')} }`
  })
  return `{\n${lines.join(',\n')}\n  }`
}

/** What is measured otherwise than it is recorded, a line each. */
export function differences(recorded: Figures, measured: Figures): string[] {
  return [...new Set([...Object.keys(recorded), ...Object.keys(measured)])].sort().flatMap((id) =>
    (['sets', ...HALVES] as const).flatMap((name) => {
      const [before, now] = [recorded[id]?.[name], measured[id]?.[name]].map(inWords)
      return before === now ? [] : [`${id}, ${name}: recorded ${before}; measured ${now}`]
    }),
  )
}

const inWords = (tally: Tally | undefined): string =>
  tally
    ? `${tally.found} of ${tally.faults} faults found, ${tally.right} findings right, ${tally.wrong} wrong, ${tally.without} of ${tally.messages} messages without`
    : 'nothing'
