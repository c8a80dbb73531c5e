import type { SuppressedFinding } from '../../report/index.ts'
import { type BlockNotes, mailBody } from './mail-body.ts'
import { mailHead } from './mail-head.ts'
import { type Content, type Markup, markup } from './markup.ts'
import { note } from './note.ts'
import { placeFindings, WHOLE } from './placed-findings.ts'
import type { NumberedFinding, RenderedMessage, Section } from './sections.ts'

/** A message as its reader sees it, its findings marked, with a note beside each; or a file that is no message, with its findings. */
export function section({ id, path, message, findings, suppressed }: Section): Markup {
  return markup`<article class="message" id="${id}" aria-labelledby="${id}-title">
${message ? mail(id, message, findings) : [markup`<h2 id="${id}-title">${path}</h2>`, findings.map((one) => note(one, false))]}
${uncounted(suppressed)}
</article>
`
}

function mail(id: string, message: RenderedMessage, findings: readonly NumberedFinding[]): Content {
  const { path, name, language, rendering } = message
  const places = placeFindings(findings, rendering)
  const notesAt = (key: number | string): BlockNotes => {
    const { marks, findings: beside } = places.get(key) ?? { marks: [], findings: [] }
    return { marks, notes: beside.length > 0 && markup`<div class="notes">${beside.map((one) => note(one, key !== WHOLE))}</div>` }
  }
  return markup`<p class="path">${path}${name !== undefined && [': ', name]}</p>
${notesAt(WHOLE).notes}
<div class="mail"${languageOf(language)}>
${mailHead(id, message, notesAt)}
<div class="body">
${mailBody(rendering.blocks, notesAt)}</div>
</div>`
}

const WHY_NOT: Readonly<Record<SuppressedFinding['suppression']['kind'], string>> = {
  directive: 'switched off',
  file: 'known',
  unchanged: 'not changed',
}

/** What was found and does not count, and why. */
function uncounted(suppressed: readonly SuppressedFinding[]): Content {
  const rows = suppressed.map(
    ({ ruleId, suppression: { kind, reason } }) =>
      markup`<li><code>${ruleId}</code> ${WHY_NOT[kind]}${reason !== '' && [': ', reason]}</li>`,
  )
  return (
    rows.length > 0 &&
    markup`<details class="uncounted"><summary>${rows.length} more found that do not count</summary><ul>${rows}</ul></details>`
  )
}

const languageOf = (language: string): Content => /^[a-z]{2,3}(-\w+)*$/i.test(language) && language !== 'und' && markup` lang="${language}"`
