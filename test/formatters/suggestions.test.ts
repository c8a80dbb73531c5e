import { expect, test } from 'vitest'
import { FORMATTERS } from '../../src/formatters/index.ts'
import type { Finding } from '../../src/report/index.ts'
import { LineIndex } from '../../src/text/index.ts'
import { formatOptions } from './format-options.ts'

interface Shown {
  readonly severity?: Finding['severity']
  readonly all?: boolean
  readonly count?: number
}

const SOURCE = 'A flood of rugs.\n'

const LONG = 'If the river has reached your house, leave this for later. What cannot wait: [what], from [where].'

async function report(texts: readonly string[], { severity = 'warn', all = false, count = 1 }: Shown = {}): Promise<string> {
  const finding: Finding = {
    ruleId: 'context/idiom-collision',
    severity,
    grade: 'usual',
    confidence: 'likely',
    message: '"A flood of" reads differently in GB during the Tay floods.',
    help: '',
    span: { start: 0, end: 10 },
    zone: 'p1',
    excerpt: { text: SOURCE.trim(), start: 0, end: 10 },
    related: [],
    suggestions: texts.map((text) => ({ message: `Write "${text}".`, edit: { span: { start: 0, end: 10 }, text }, reads: text })),
  }
  const result = {
    path: 'a.md',
    source: new LineIndex(SOURCE),
    findings: Array<Finding>(count).fill(finding),
    suppressed: [],
    type: 'marketing',
    typeReason: 'stated',
  }
  const full = await FORMATTERS.full()
  return full({ results: [{ ...result, language: 'en' }], notes: [] }, formatOptions({ width: 60, all }))
}

test('the first of the words to take over stand in a row of their own', async () => {
  expect(await report(['Many', 'Lots of'])).toMatchInlineSnapshot(`
    "a.md:1:1  warning  context/idiom-collision
      A flood of rugs.
      ~~~~~~~~~~
      "A flood of" reads differently in GB during the Tay
      floods.
      Could read: Many

    ✖ 1 finding in 1 file (1 warning)
    "
  `)
})

const tried = (text: string) => text.split('\n').filter((row) => /^ {2}(Could read: | {2})/.test(row))
const WHOLE = ['  Could read: If the river has reached your house, leave', '    this for later. What cannot wait: [what], from [where].']
const CUT = ['  Could read: If the river has reached your house, leave …']

test.each([
  [{}, CUT],
  [{ all: true }, WHOLE],
  [{ severity: 'error' }, WHOLE],
  [{ severity: 'error', count: 3 }, [...CUT, ...CUT, ...CUT]],
  [{ severity: 'error', count: 3, all: true }, [...WHOLE, ...WHOLE, ...WHOLE]],
] as const)('long ones of %j are whole, unless the report would not keep to its screen', async (shown, rows) => {
  const text = await report([LONG], shown)
  expect(tried(text)).toEqual(rows)
  expect(text.split('\n').every((row) => row.length <= 60)).toBe(true)
})

test('where nothing of the sentence is left, the suggestion says what it does', async () => {
  expect(await report([''])).toContain('  Write "".\n')
})
