import { expect, test } from 'vitest'
import { groupByFile } from '../../src/linter/index.ts'
import type { Finding, Result } from '../../src/report/index.ts'
import { LineIndex } from '../../src/text/index.ts'

const finding = (ruleId: string, start: number, file?: Finding['file']): Finding => ({
  ruleId,
  severity: 'warn',
  grade: 'usual',
  confidence: 'likely',
  message: '',
  help: '',
  span: { start, end: start + 1 },
  zone: 'body',
  related: [],
  ...(file && { file }),
})
const result = (path: string, ...findings: Finding[]): Result => ({
  path,
  source: new LineIndex(path),
  findings,
  suppressed: [],
  type: 'marketing',
  typeReason: 'stated',
  language: 'en',
})
const outline = (results: Result[]) => results.map(({ path, findings }) => [path, findings.map(({ ruleId }) => ruleId)])

test('the messages of one file are one result, their findings in the order of the file', () => {
  const results = [result('export.json', finding('tone/b', 40)), result('export.json', finding('tone/a', 7))]
  expect(outline(groupByFile(results))).toEqual([['export.json', ['tone/a', 'tone/b']]])
})

test('a finding about a subject that another file gives belongs to that file', () => {
  const meta = { path: 'welcome/meta.json', lines: new LineIndex('{"Subject": "x"}') }
  const grouped = groupByFile([result('welcome/content.html', finding('tone/b', 4), finding('tone/a', 12, meta))])
  expect(outline(grouped)).toEqual([
    ['welcome/content.html', ['tone/b']],
    ['welcome/meta.json', ['tone/a']],
  ])
  expect(grouped[1]?.source).toBe(meta.lines)
  expect(grouped[1]?.findings[0]).not.toHaveProperty('file')
})

test('what is said of a line that several messages share is reported once', () => {
  const shared = { path: 'campaign.yml', lines: new LineIndex('from: no-reply@shop.example') }
  const grouped = groupByFile([result('a.md', finding('tone/a', 6, shared)), result('b.md', finding('tone/a', 6, shared))])
  expect(outline(grouped)).toEqual([
    ['a.md', []],
    ['campaign.yml', ['tone/a']],
    ['b.md', []],
  ])
})
