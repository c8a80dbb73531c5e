import { Chalk } from 'chalk'
import { type Excerpt, type Finding, REPORT_TITLE, type Result, type Run, SEVERITIES } from '../report/index.ts'
import { elsewhere } from './elsewhere.ts'
import { repositoryPath } from './file-path.ts'
import type { FormatOptions, Formatter } from './format.ts'
import { markdownText } from './markdown-text.ts'
import { counted, SEVERITY_WORDS, summaryLine } from './summary.ts'

/** GitHub takes no longer comment. */
const COMMENT = 65_536
/** Room for the line that counts what does not fit. */
const RESERVE = 200
/** Characters of the sentence that are shown around a finding, and of the finding. */
const AROUND = 80

/** Markdown for a comment on a pull request: a summary, a table for each file, what to do folded away. */
export const markdown: Formatter = (run, options) => markdownWithin(run, options, COMMENT)

/** The same in at most so many characters: what is loudest is kept, the rest is counted. */
export function markdownWithin(run: Run, options: FormatOptions, limit: number): string {
  const head = `${REPORT_TITLE}${summaryLine(run, new Chalk({ level: 0 }))}\n`
  const { sections, left } = fitting(
    run.results.map((result) => sectionOf(result, options)),
    limit - head.length - RESERVE,
  )
  const files = counted(left.filter((number) => number > 0).length, 'file')
  const more = left.reduce((sum, number) => sum + number, 0)
  const rest = more > 0 ? [`\n… and ${counted(more, 'more finding')} in ${files}, for which there is no room here.\n`] : []
  return [head, ...sections.filter(({ items }) => items.length > 0).map(showSection), ...rest].join('')
}

interface Section {
  readonly title: string
  readonly items: readonly Item[]
}

/** A finding: its row of the table, and what is folded away. */
interface Item {
  readonly loudness: number
  readonly row: string
  readonly detail: string
}

function sectionOf(result: Result, options: FormatOptions): Section {
  const items = result.findings.map((finding) => itemOf(finding, result))
  return { title: markdownText(repositoryPath(result.path, options)), items: items.sort((a, b) => b.loudness - a.loudness) }
}

function itemOf(finding: Finding, { source }: Result): Item {
  const { severity, span, message, ruleId, excerpt, help, suggestions = [] } = finding
  const { line, column } = source.position(span.start)
  const details = [
    ...(excerpt ? [quote(excerpt)] : []),
    ...(help ? [markdownText(help)] : []),
    ...suggestions.map(({ reads, message }) => (reads ? `Try: ${markdownText(reads)}` : markdownText(message))),
    ...elsewhere(finding).map(markdownText),
  ]
  return {
    loudness: SEVERITIES.indexOf(severity),
    row: `| ${line}:${column} | ${SEVERITY_WORDS[severity]} | ${markdownText(message)} | ${markdownText(ruleId)} |\n`,
    detail: `- **${line}:${column}** ${details.join('<br>')}\n`,
  }
}

function quote({ text, start, end }: Excerpt): string {
  const [from, to, stop] = [Math.max(0, start - AROUND), Math.min(text.length, end + AROUND), Math.min(end, start + AROUND)]
  const before = (from > 0 ? '… ' : '') + text.slice(from, start)
  const after = stop < end ? ' …' : text.slice(end, to) + (to < text.length ? ' …' : '')
  return `${markdownText(before)}<b>${markdownText(text.slice(start, stop))}</b>${markdownText(after)}`
}

/** The sections with the loudest findings that fit, and how many of each are left out. */
function fitting(sections: readonly Section[], room: number): { sections: readonly Section[]; left: readonly number[] } {
  const kept = sections.map(() => 0)
  const items = sections.flatMap((section, at) => section.items.map((item) => ({ ...item, at })))
  for (const { at, row, detail } of items.sort((a, b) => b.loudness - a.loudness)) {
    const size = row.length + detail.length + (kept[at] === 0 ? showSection({ ...sections[at]!, items: [] }).length : 0)
    if (size > room) break
    room -= size
    kept[at]!++
  }
  return {
    sections: sections.map(({ title, items }, i) => ({ title, items: items.slice(0, kept[i]) })),
    left: sections.map(({ items }, i) => items.length - kept[i]!),
  }
}

const showSection = ({ title, items }: Section): string =>
  [
    `\n### ${title}\n\n| place | | what a reader sees | rule |\n|---|---|---|---|\n`,
    ...items.map(({ row }) => row),
    '\n<details><summary>What to do instead</summary>\n\n',
    ...items.map(({ detail }) => detail),
    '\n</details>\n',
  ].join('')
