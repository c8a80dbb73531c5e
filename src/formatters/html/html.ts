import { createHash } from 'node:crypto'
import { REPORT_MARK } from '../../report/index.ts'
import type { Formatter } from '../format.ts'
import { filters } from './filters.ts'
import { type Content, Markup, markup } from './markup.ts'
import { section } from './message-section.ts'
import { headline, overview } from './overview.ts'
import { SCRIPT } from './page-script.ts'
import { rulePages } from './rule-pages.ts'
import { findingsOf, type Section, sectionsOf, titleOf } from './sections.ts'
import { STYLES } from './styles.ts'

/** Of so many messages a browser lays out only those that are looked at: the page opens ten times as fast. */
const MANY = 100

/** One page that stands for itself: each message as its reader sees it, with its findings where they are. */
export const html: Formatter = ({ results, today, noteOf = () => undefined }) => {
  const sections = sectionsOf(results)
  const found = [...sections.messages, ...sections.files]
  const ruleIds = findingsOf(found).map(({ ruleId }) => ruleId)
  return markup`${new Markup(REPORT_MARK)}<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Tactful: ${headline(sections)}</title>
<style>${new Markup(STYLES)}</style>
</head>
<body>
<main${found.length > MANY && markup` class="many"`}>
${overview(sections, today)}
${filters(found)}
${found.map(section)}
${withoutFindings(sections.clean)}
${rulePages(ruleIds, noteOf)}
</main>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`.source
}

/** Nothing but the style and the script of the page itself: no image, no connection, no frame, no form (CSP Level 3). */
function policy(): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return `default-src 'none'; style-src ${hash(STYLES)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'`
}

function withoutFindings(clean: readonly Section[]): Content {
  if (clean.length === 0) return undefined
  const rows = clean.map((one) => markup`<li><span dir="auto">${titleOf(one)}</span> <span class="path">${one.path}</span></li>\n`)
  return markup`<details class="clean"><summary>${clean.length} without findings</summary><ul>${rows}</ul></details>`
}
