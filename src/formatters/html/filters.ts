import { count, SEVERITIES } from '../../report/index.ts'
import { SEVERITY_WORDS } from '../summary.ts'
import { byFamily } from './families.ts'
import { type Content, type Markup, markup } from './markup.ts'
import { findingsOf, type Section } from './sections.ts'

/** Boxes that hide findings by severity and by family; the script of the page shows and serves them. */
export function filters(sections: readonly Section[]): Content {
  const findings = findingsOf(sections)
  const counts = count(findings)
  const severities = SEVERITIES.toReversed().filter((severity) => counts[severity] > 0)
  return (
    findings.length > 1 &&
    markup`<form id="filters" autocomplete="off" hidden>
<fieldset><legend>Severity</legend>${severities.map((severity) => box('severity', severity, SEVERITY_WORDS[severity], counts[severity]))}</fieldset>
<fieldset><legend>About</legend>${byFamily(findings).map((family) => box('family', family.id, family.name, family.findings.length))}</fieldset>
<p role="status"></p>
</form>`
  )
}

const box = (name: string, value: string, words: string, number: number): Markup =>
  markup`<label><input type="checkbox" name="${name}" value="${value}" checked> ${words} <span class="count">${number}</span></label>\n`
