import { OWN_PAGES, type RuleNote } from '../../report/index.ts'
import { type Content, type Markup, markup } from './markup.ts'

/** Where the page of a rule is in the report. */
export const ruleAnchor = (ruleId: string): string => `rule:${ruleId}`

/** What each rule of a report asks for and why, once: it opens where its name is pressed, and is printed at the end. */
export function rulePages(ruleIds: Iterable<string>, noteOf: (ruleId: string) => RuleNote | undefined): Content {
  const ids = [...new Set(ruleIds)].sort()
  if (ids.length === 0) return undefined
  return markup`<section class="rules" aria-labelledby="rules">
<h2 id="rules">What the rules ask for</h2>
${ids.map((id) => rulePage(id, noteOf(id)))}</section>`
}

function rulePage(id: string, note: RuleNote | undefined): Markup {
  return markup`<div class="rule" id="${ruleAnchor(id)}" popover>
<h3><code>${id}</code></h3>
${note ? noteText(note) : markup`<p>${OWN_PAGES[id] ?? 'This rule says nothing about itself.'}</p>`}
<p><button type="button" popovertarget="${ruleAnchor(id)}" popovertargetaction="hide">Close</button></p>
</div>
`
}

const noteText = ({ principle, why, objection }: RuleNote): Markup => markup`<p class="principle">${withCode(principle)}</p>
<p>${withCode(why)}</p>
${objection !== '' && markup`<p class="objection"><span class="label">You may object</span> ${withCode(objection)}</p>`}`

/** Rules put what is to be typed between backticks. */
const withCode = (text: string): Content => text.split('`').map((part, i) => (i % 2 === 1 ? markup`<code>${part}</code>` : part))
