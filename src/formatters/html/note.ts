import type { Excerpt, Finding, Related } from '../../report/index.ts'
import { SEVERITY_WORDS } from '../summary.ts'
import { familyOf } from './families.ts'
import { type Content, type Markup, markup } from './markup.ts'
import { ruleAnchor } from './rule-pages.ts'
import type { NumberedFinding } from './sections.ts'

/** What is said about a finding: what the reader will feel, what to write instead, where else, and which rule says so. */
export function note({ finding, number, id, location }: NumberedFinding, isMarked: boolean): Markup {
  const { ruleId, severity, message, help, confidence, excerpt, related } = finding
  const word = SEVERITY_WORDS[severity]
  const label = `Finding ${number}, ${word}`
  const isSure = confidence !== 'possible'
  return markup`<div class="note ${severity}" id="${id}" role="note" aria-label="${label}" data-severity="${severity}" data-family="${familyOf(ruleId)}">
<p><a class="number ${severity}" ${isMarked && markup`href="#${id}-at"`}>${number}</a> <strong class="severity">${word}</strong> ${message}</p>
${!isMarked && excerpt && markup`<p class="excerpt">${quotation(excerpt)}</p>`}
${help !== '' && markup`<p class="help"><span aria-hidden="true">→ </span>${help}</p>`}
${wordings(finding)}
${related.length > 0 && markup`<ul class="also">${related.map((other) => place(other, ruleId))}</ul>`}
<p class="from-rule"><button type="button" popovertarget="${ruleAnchor(ruleId)}">${ruleId}</button> <span class="location">${location}</span>${!isSure && ' not sure'}</p>
</div>
`
}

/** Words that a writer may take over, in their sentence. */
function wordings({ suggestions = [] }: Finding): Content {
  return suggestions.map(({ reads, message }) =>
    reads ? markup`<p class="try"><span class="label">Could read</span> ${reads}</p>` : markup`<p class="try">${message}</p>`,
  )
}

function place({ message, excerpt, ruleId, file, span }: Related, own: string): Markup {
  const position = file?.lines.position(span.start)
  const elsewhere = file && markup` <span class="location">${file.path}:${position!.line}:${position!.column}</span>`
  return markup`<li>${message}${excerpt && [' ', quotation(excerpt)]}${ruleId !== undefined && ruleId !== own && markup` <code>${ruleId}</code>`}${elsewhere}</li>`
}

/** So much of a sentence says which one it is. */
const REACH = 60

/** The words of a finding with a few around them. */
function quotation({ text, start, end }: Excerpt): Markup {
  const from = Math.max(0, start - REACH)
  const to = Math.min(text.length, end + REACH)
  return markup`<q>${from > 0 && '…'}${text.slice(from, start)}<mark>${text.slice(start, end)}</mark>${text.slice(end, to)}${to < text.length && '…'}</q>`
}
