import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, tactful } from './run-tactful.ts'

const DRAFT = `---
subject: News
---

It is **urgent** that we delve in, and that
we *delve* again.

{# tactful-disable-next-line tone/delve -- a quote #}
They say: delve deep. Perhaps.
`

const cwd = folder({ 'tactful.config.yaml': 'company: Orla\n', 'drafts/a.md': DRAFT })
const lint = async (...args: string[]) => JSON.parse((await tactful(cwd, ['-f', 'json', ...args])).stdout)

test('the array of results is that of ESLint, field for field, with more of our own', async () => {
  const [result, ...others] = await lint('drafts/a.md')
  expect(others).toEqual([])
  expect(Object.keys(result)).toEqual([
    'filePath',
    'messages',
    'suppressedMessages',
    'errorCount',
    'fatalErrorCount',
    'warningCount',
    'infoCount',
    'fixableErrorCount',
    'fixableWarningCount',
    'source',
    'usedDeprecatedRules',
    'type',
    'typeReason',
  ])
  expect(result).toMatchObject({
    filePath: join(cwd, 'drafts/a.md'),
    errorCount: 1,
    fatalErrorCount: 0,
    warningCount: 2,
    infoCount: 0,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
    usedDeprecatedRules: [],
  })
})

test('a message says all that is known of a finding', async () => {
  const [{ messages }] = await lint('drafts/a.md')
  expect(messages[1]).toEqual({
    ruleId: 'tone/delve',
    severity: 1,
    message: '"delve" is a word for essays. Use a plain one.',
    line: 5,
    column: 26,
    endLine: 5,
    endColumn: 31,
    suggestions: [{ desc: 'Write "look".', fix: { range: [48, 53], text: 'look' } }],
    severityName: 'warn',
    help: 'Write "look at".',
    docsUrl: 'rules/tone/delve.md',
    zone: expect.any(String),
    confidence: 'likely',
    grade: 'usual',
    related: [],
    fingerprint: expect.stringMatching(/^[0-9a-f]{14}$/),
  })
  expect(messages[0]).toMatchObject({ ruleId: 'tone/urgent', severity: 2, severityName: 'error', line: 5, column: 9, endColumn: 15 })
})

test('lines, columns and ranges are those of the file', async () => {
  const lines = readFileSync(join(cwd, 'drafts/a.md'), 'utf8').split('\n')
  const [{ messages }] = await lint('drafts/a.md')
  expect(
    messages.map((m: { line: number; column: number; endColumn: number }) => lines[m.line - 1]!.slice(m.column - 1, m.endColumn - 1)),
  ).toEqual(['urgent', 'delve', 'delve'])
  for (const { suggestions } of messages)
    if (suggestions) expect(DRAFT.slice(...(suggestions[0].fix.range as [number, number]))).toBe('delve')
})

test('what the author has switched off stands apart, with the reason', async () => {
  const [{ suppressedMessages }] = await lint('drafts/a.md')
  expect(suppressedMessages).toMatchObject([
    { ruleId: 'tone/delve', line: 9, column: 11, suppressions: [{ kind: 'directive', justification: 'a quote' }] },
  ])
  expect((await lint('drafts/a.md', '--no-inline-config'))[0].suppressedMessages).toEqual([])
})

test('info has severity 1 and a count of its own', async () => {
  const [result] = await lint('drafts/a.md', '--preset', 'strict', '--rule', 'tone/delve: info')
  expect(result).toMatchObject({ errorCount: 1, warningCount: 0, infoCount: 2 })
  expect(result.messages[1]).toMatchObject({ severity: 1, severityName: 'info' })
})

test('fingerprints survive moved lines and tell equal words apart', async () => {
  const [{ messages }] = await lint('drafts/a.md')
  const moved = folder({ 'tactful.config.yaml': '', 'drafts/a.md': DRAFT.replace('It is', 'Good morning.\n\nIt is') })
  const [{ messages: later }] = JSON.parse((await tactful(moved, ['-f', 'json', 'drafts/a.md'])).stdout)
  const names = (list: { fingerprint: string }[]) => list.map(({ fingerprint }) => fingerprint)
  expect(names(later)).toEqual(names(messages))
  expect(new Set(names(messages)).size).toBe(3)
})

test('a file whose text was lost has a fatal message', async () => {
  const here = folder({ 'tactful.config.yaml': '', 'big.txt': Buffer.alloc(26 * 1024 * 1024, 'a') })
  const [result] = JSON.parse((await tactful(here, ['-f', 'json', 'big.txt'])).stdout)
  expect(result).toMatchObject({
    errorCount: 1,
    fatalErrorCount: 1,
    messages: [{ ruleId: 'parse-problem', fatal: true, line: 1, column: 1 }],
  })
  expect(result.messages[0].docsUrl).toBeUndefined()
})
