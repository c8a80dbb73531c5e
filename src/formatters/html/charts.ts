import { type Counts, count, SEVERITIES } from '../../report/index.ts'
import { countsInWords, totalOf } from '../summary.ts'
import { byFamily } from './families.ts'
import { type Content, type Markup, markup } from './markup.ts'
import { countsOf, findingsOf, type Section, titleOf } from './sections.ts'

/** How many messages the chart names; the others are in the page all the same. */
const CHARTED = 20

/** Findings by family and by message: tables with a bar in each row, whose numbers stand in words beside it. */
export function charts(sections: readonly Section[]): Markup {
  return markup`<div class="charts">
${chart('By family', familyRows(sections))}
${chart('By message', messageRows(sections).slice(0, CHARTED), sections.length - CHARTED)}
</div>`
}

interface Row {
  readonly name: Content
  readonly counts: Counts
}

function familyRows(sections: readonly Section[]): Row[] {
  return byFamily(findingsOf(sections))
    .map(({ name, findings }) => ({ name, counts: count(findings) }))
    .sort(byWeight)
}

function messageRows(sections: readonly Section[]): Row[] {
  return sections
    .map((section) => ({ name: markup`<a href="#${section.id}" dir="auto">${titleOf(section)}</a>`, counts: countsOf([section]) }))
    .sort(byWeight)
}

/** One error outweighs any number of warnings, and one warning of the rest. */
const byWeight = ({ counts: a }: Row, { counts: b }: Row): number => b.error - a.error || b.warn - a.warn || b.info - a.info

function chart(title: string, rows: readonly Row[], more = 0): Markup {
  const most = Math.max(...rows.map(({ counts }) => totalOf(counts)))
  return markup`<table class="chart"><caption>${title}</caption><tbody>
${rows.map(({ name, counts }) => markup`<tr><th scope="row">${name}</th><td>${bar(counts, most)}</td><td>${countsInWords(counts)}</td></tr>\n`)}</tbody>
${more > 0 && markup`<tfoot><tr><td colspan="3">and ${more} more below</td></tr></tfoot>`}</table>`
}

function bar(counts: Counts, most: number): Markup {
  let end = 0
  const pieces = SEVERITIES.toReversed().map((severity) => {
    const start = end
    end += counts[severity]
    return counts[severity] > 0 && markup`<rect class="${severity}" x="${start}" width="${counts[severity]}" height="1"/>`
  })
  return markup`<svg class="bar" viewBox="0 0 ${most} 1" preserveAspectRatio="none" aria-hidden="true">${pieces}</svg>`
}
