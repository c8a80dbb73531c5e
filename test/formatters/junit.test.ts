import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { Run } from '../../src/report/index.ts'
import { lintFolder } from '../project/lint-folder.ts'
import { findingOf, hostileRun, reportOf, resultOf } from './run-of.ts'

const schema = readFileSync(new URL('schemas/junit.xsd', import.meta.url), 'utf8')
const MIXED: Run = {
  results: [
    resultOf('a.md', 'urgent', [
      findingOf({ severity: 'error' }),
      findingOf(),
      findingOf({ severity: 'info' }),
      findingOf({ severity: 'error', ruleId: 'parse-problem' }),
    ]),
    resultOf('clean.md', '', []),
  ],
  notes: [],
}

test.each([
  ['hostile content', async () => hostileRun()],
  ['a run of every kind', async () => MIXED],
  ['no file at all', async () => ({ results: [], notes: [] })],
  ['the drafts of the repository', () => lintFolder(new URL('../../fixtures/drafts', import.meta.url).pathname)],
])('%s is well-formed and what Jenkins reads', async (_, runOf) => {
  const xml = await reportOf('junit', await runOf())
  expect((await validateXML({ xml: { fileName: 'report.xml', contents: xml }, schema })).errors).toEqual([])
})

test('errors and warnings fail, what could not be read is an error, an info and a clean file pass', async () => {
  const xml = await reportOf('junit', MIXED)
  expect(xml).toContain('<testsuites name="Tactful" tests="5" failures="2" errors="1">')
  expect(xml.match(/<(failure|error|system-out)(?: type="\w+")?/g)).toEqual([
    '<failure type="error"',
    '<failure type="warning"',
    '<system-out',
    '<error type="error"',
  ])
  expect(xml).toContain('<testcase name="no findings" classname="clean.md"/>')
})
