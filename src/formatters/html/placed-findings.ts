import type { ReaderPlace, Rendering } from '../../report/index.ts'
import { SEVERITY_WORDS } from '../summary.ts'
import type { Stretch } from './marked-text.ts'
import { type Content, type Markup, markup } from './markup.ts'
import type { NumberedFinding } from './sections.ts'

/** What is marked in one text of a message, and the findings whose notes belong beside it. */
export interface Placed {
  readonly marks: Stretch[]
  readonly findings: NumberedFinding[]
}

/** Where the findings are that have no place in the text or in the head. */
export const WHOLE = 'whole message'

/** Findings by the number of the block, or by the key of the line of the head, in which they are marked. */
export function placeFindings(findings: readonly NumberedFinding[], rendering: Rendering): Map<number | string, Placed> {
  const places = new Map<number | string, Placed>()
  const at = (key: number | string): Placed => {
    const known = places.get(key) ?? { marks: [], findings: [] }
    places.set(key, known)
    return known
  }
  for (const one of findings) {
    const own = textRanges(one.finding.at, rendering)
    const further = one.finding.related.flatMap((related) => textRanges(related.at, rendering)).filter((range) => !isWithin(range, own))
    at(own[0]?.key ?? WHOLE).findings.push(one)
    for (const range of own) at(range.key).marks.push(mark(one, range, range === own.at(-1)))
    for (const range of further) at(range.key).marks.push(relatedMark(one, range))
  }
  return places
}

interface TextRange {
  readonly key: number | string
  readonly start: number
  readonly end: number
}

/** None for a line of the head that is not there; a subject or preheader that stands in the text is marked there. */
function textRanges(at: ReaderPlace | undefined, { head, blocks }: Rendering): TextRange[] {
  if (at === undefined) return []
  if ('head' in at) {
    const block = blocks.findIndex(({ kind }) => kind === at.head)
    const line = head.find(({ key }) => key === at.head)
    const text = blocks[block] ?? line
    return text ? [{ key: block < 0 ? at.head : block, start: 0, end: text.text.length }] : []
  }
  const { from, to } = at
  return blocks.slice(from.block, to.block + 1).map(({ text }, i) => ({
    key: from.block + i,
    start: i === 0 ? from.offset : 0,
    end: from.block + i === to.block ? to.offset : text.length,
  }))
}

const isWithin = ({ key, start, end }: TextRange, ranges: readonly TextRange[]): boolean =>
  ranges.some((range) => range.key === key && range.start < end && start < range.end)

function mark({ finding: { severity }, number, id }: NumberedFinding, { start, end }: TextRange, isLast: boolean): Stretch {
  const label = `Finding ${number}, ${SEVERITY_WORDS[severity]}`
  return {
    start,
    end,
    wrap: (content) => markup`<mark class="${severity}" data-of="${id}">${content}</mark>`,
    ...(isLast && {
      after: markup`<a class="number ${severity}" id="${id}-at" data-of="${id}" href="#${id}" aria-label="${label}">${number}</a>`,
    }),
  }
}

function relatedMark({ finding: { severity }, number, id }: NumberedFinding, { start, end }: TextRange): Stretch {
  const label = `Belongs to finding ${number}`
  return {
    start,
    end,
    wrap: (content: Content): Markup => markup`<mark class="related ${severity}" data-of="${id}">${content}</mark>`,
    after: markup`<a class="number related ${severity}" data-of="${id}" href="#${id}" aria-label="${label}">${number}</a>`,
  }
}
