import { expect, test } from 'vitest'
import { FORMATTERS } from '../../src/formatters/index.ts'
import type { Finding } from '../../src/report/index.ts'
import { LineIndex } from '../../src/text/index.ts'

const SOURCE = 'A flood of rugs.\n'

async function report(...texts: string[]): Promise<string> {
  const finding: Finding = {
    ruleId: 'context/idiom-collision',
    severity: 'warn',
    grade: 'usual',
    confidence: 'likely',
    message: '"A flood of" reads differently in GB during the Tay floods.',
    help: '',
    span: { start: 0, end: 10 },
    zone: 'p1',
    excerpt: { text: SOURCE.trim(), start: 0, end: 10 },
    related: [],
    suggestions: texts.map((text) => ({ message: `Write "${text}".`, edit: { span: { start: 0, end: 10 }, text } })),
  }
  const result = {
    path: 'a.md',
    source: new LineIndex(SOURCE),
    findings: [finding],
    suppressed: [],
    type: 'marketing',
    typeReason: 'stated',
  }
  const full = await FORMATTERS.full()
  const options = { cwd: '/', colour: false, width: 60, all: false, raw: false }
  return full({ results: [{ ...result, language: 'en' }], notes: [] }, options)
}

test('the first of the words to take over stand in a row of their own', async () => {
  expect(await report('Many', 'Lots of')).toMatchInlineSnapshot(`
    "a.md:1:1  warning  context/idiom-collision
      A flood of rugs.
      ~~~~~~~~~~
      "A flood of" reads differently in GB during the Tay
      floods.
      Try: Many

    ✖ 1 finding in 1 file (1 warning)
    "
  `)
})

test('long ones are cut at a word, so that the report keeps to its screen', async () => {
  const rows = (await report('If the river has reached your house, leave this for later. What cannot wait: [what], from [where].')).split(
    '\n',
  )
  expect(rows.filter((row) => row.startsWith('  Try: '))).toEqual(['  Try: If the river has reached your house, leave this for …'])
  expect(rows.every((row) => row.length <= 60)).toBe(true)
})
