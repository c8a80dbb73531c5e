import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { expect, test } from 'vitest'
import { loadMarkdownWithin } from '../../src/formatters/index.ts'
import { formatOptions } from './format-options.ts'
import { findingOf, hostileRun, reportOf, resultOf } from './run-of.ts'

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
}

const parse = (markdown: string): Node => remark().use(remarkGfm).parse(markdown) as Node
const nodes = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodes)]
const TAGS = /^(<\/?(details|summary|b|br)>|<details><summary>What to do instead<\/summary>)$/

test('a mail brings in no markup, no link, no name that is called, and every row has its cells', async () => {
  const all = nodes(parse(await reportOf('markdown', hostileRun())))
  expect([...new Set(all.map(({ type }) => type))].sort()).toEqual(
    ['heading', 'html', 'list', 'listItem', 'paragraph', 'root', 'strong', 'table', 'tableCell', 'tableRow', 'text'].sort(),
  )
  for (const { type, value } of all) if (type === 'html') expect(value).toMatch(TAGS)
  for (const { type, children } of all) if (type === 'tableRow') expect(children).toHaveLength(4)
  for (const { type, children } of all)
    if (type === 'strong') expect(children).toEqual([expect.objectContaining({ value: expect.stringMatching(/^\d+:\d+$/) })])
  const text = all.map(({ type, value }) => (type === 'text' ? value : '')).join('\n')
  expect(text).toContain('<img src=x onerror=alert(1)>')
  expect(text).not.toMatch(/@everyone|#12|www\.m|:\/\//)
})

test('a summary, then a table for each file with findings, errors first', async () => {
  const excerpt = { text: 'It is urgent now.', start: 6, end: 12 }
  const findings = [findingOf({ excerpt }), findingOf({ severity: 'error', ruleId: 'tone/delve' })]
  const report = await reportOf('markdown', { results: [resultOf('a.md', 'urgent', findings), resultOf('b.md', '', [])], notes: [] })
  expect(report).toMatchInlineSnapshot(`
    "## Tactful

    ✖ 2 findings in 2 files (1 error, 1 warning)

    ### a.md

    | place | | what a reader sees | rule |
    |---|---|---|---|
    | 1:1 | error | "urgent" rings an alarm. | tone/delve |
    | 1:1 | warning | "urgent" rings an alarm. | tone/urgent |

    <details><summary>What to do instead</summary>

    - **1:1** Say the day.
    - **1:1** It is <b>urgent</b> now.<br>Say the day.

    </details>
    "
  `)
})

test('a suggestion that leaves nothing says what it does', async () => {
  const suggestions = [{ message: 'Leave the sentence out.', edit: { span: { start: 0, end: 6 }, text: '' }, reads: '' }]
  const findings = [findingOf({ suggestions })]
  const report = await reportOf('markdown', { results: [resultOf('a.md', 'urgent', findings)], notes: [] })
  expect(report).toContain('Say the day.<br>Leave the sentence out.\n')
})

test('nothing found is one sentence', async () => {
  expect(await reportOf('markdown', { results: [resultOf('a.md', '', [])], notes: [] })).toBe('## Tactful\n\n✔ No findings in 1 file.\n')
})

test('a comment stays below what GitHub takes; the loudest are kept, the others counted', async () => {
  const files = Array.from({ length: 40 }, (_, file) =>
    resultOf(
      `${file}.md`,
      'urgent',
      Array.from({ length: 50 }, (_, i) => findingOf({ severity: file === 39 && i === 49 ? 'error' : 'info' })),
    ),
  )
  const report = await reportOf('markdown', { results: files, notes: [] })
  expect(report.length).toBeLessThan(65_536)
  expect(report.length).toBeGreaterThan(60_000)
  expect(report).toContain('| error |')
  const shown = report.match(/^\| 1:1 /gm)!.length
  expect(report).toContain(`… and ${2000 - shown} more findings in `)
  const small = (await loadMarkdownWithin())({ results: files, notes: [] }, formatOptions(), 1000)
  expect(small.length).toBeLessThanOrEqual(1000)
})
