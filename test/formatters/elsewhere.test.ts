import { describe, expect, test } from 'vitest'
import { FORMATTERS } from '../../src/formatters/index.ts'
import type { Finding, Related, Result } from '../../src/report/index.ts'
import { LineIndex } from '../../src/text/index.ts'
import { formatOptions } from './format-options.ts'

const welcome = { path: 'welcome.md', lines: new LineIndex('One.\n\nThe same words.\n') }
const there: Related = { message: 'Sent here before.', span: { start: 6, end: 21 }, file: welcome }
const here: Related = { message: 'Also here.', span: { start: 0, end: 3 } }

async function report(name: 'full' | 'stylish' | 'json', related: readonly Related[]): Promise<string> {
  const finding: Finding = {
    ruleId: 'relationship/repeats-itself',
    severity: 'warn',
    grade: 'usual',
    confidence: 'likely',
    message: 'These words were sent before.',
    help: 'Say so.',
    span: { start: 0, end: 15 },
    zone: 'p1',
    excerpt: { text: 'The same words.', start: 0, end: 15 },
    related,
  }
  const result: Result = {
    path: 'reminder.md',
    source: new LineIndex('The same words.\n'),
    findings: [finding],
    suppressed: [],
    type: 'lifecycle',
    typeReason: 'stated',
    language: 'en',
  }
  return (await FORMATTERS[name]())({ results: [result], notes: [] }, formatOptions())
}

describe('a place in another file', () => {
  test('stands under the finding in full', async () => {
    expect(await report('full', [here, there])).toMatchInlineSnapshot(`
      "reminder.md:1:1  warning  relationship/repeats-itself
        The same words.
        ~~~~~~~~~~~~~~~
        These words were sent before.
        ↳ welcome.md:3:1  Sent here before.
        → Say so.

      ✖ 1 finding in 1 file (1 warning)
      "
    `)
  })

  test('stands behind the message in stylish', async () => {
    expect((await report('stylish', [there, there, there])).split('\n')[1]).toContain(
      'These words were sent before (welcome.md:3:1 and 2 more)  relationship/repeats-itself',
    )
    expect((await report('stylish', [here])).split('\n')[1]).toContain('These words were sent before  relationship/repeats-itself')
  })

  test('is a path with line and column of that file in json', async () => {
    expect(JSON.parse(await report('json', [there, here]))[0].messages[0].related).toMatchObject([
      { path: 'welcome.md', line: 3, column: 1, endLine: 3, endColumn: 16 },
      { message: 'Also here.', line: 1, column: 1 },
    ])
  })

  test('is counted where there are many', async () => {
    expect(await report('full', [there, there, there, there])).toContain('↳ … and 2 more')
  })
})
