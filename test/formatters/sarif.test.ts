import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import type { Run } from '../../src/report/index.ts'
import { lintFolder } from '../project/lint-folder.ts'
import { findingOf, hostileRun, reportOf, resultOf } from './run-of.ts'

const schema = JSON.parse(readFileSync(new URL('schemas/sarif-2.1.0.json', import.meta.url), 'utf8'))
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const isSarif = ajv.compile(schema)

// biome-ignore lint/suspicious/noExplicitAny: a parsed report, whose shape the schema has checked
async function sarifOf(run: Run, over = {}): Promise<any> {
  const log = JSON.parse(await reportOf('sarif', run, over))
  isSarif(log)
  expect(isSarif.errors ?? []).toEqual([])
  return log
}

const run = (...results: Run['results']): Run => ({ results, notes: [], noteOf: () => undefined })

test('the drafts of the repository are valid SARIF with the pages of the rules that fired', async () => {
  const found = await lintFolder(new URL('../../fixtures/drafts', import.meta.url).pathname)
  const [{ tool, results }] = (await sarifOf(found)).runs
  const { rules } = tool.driver
  expect(results).not.toHaveLength(0)
  expect(new Set(rules.map(({ id }: { id: string }) => id))).toEqual(new Set(results.map(({ ruleId }: { ruleId: string }) => ruleId)))
  for (const { ruleId, ruleIndex, locations, partialFingerprints } of results) {
    expect(rules[ruleIndex].id).toBe(ruleId)
    const { region } = locations[0].physicalLocation
    expect(region.endLine).toBe(region.startLine)
    expect(region.endColumn).toBeGreaterThan(region.startColumn)
    expect(partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{14}$/)
  }
  for (const { id, shortDescription, fullDescription, help } of rules) {
    expect(help.markdown).toContain(`# ${id}\n`)
    expect(help.markdown).toContain('## Found')
    for (const { text } of [shortDescription, fullDescription]) {
      expect(text.length).toBeGreaterThan(0)
      expect(text.length).toBeLessThanOrEqual(1024)
    }
  }
})

test('hostile content stays content', async () => {
  const [{ results }] = (await sarifOf(hostileRun())).runs
  for (const { message, locations } of results) {
    expect(message.text).not.toMatch(/\]\(|\{\d+\}/)
    expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^drafts\/[\w%.~!*'()-]+(\/[\w%.~!*'()-]+)*$/)
  }
  expect(results.filter(({ suppressions }: { suppressions?: object[] }) => suppressions)).toMatchObject([
    { suppressions: [{ kind: 'inSource' }] },
  ])
})

test('paths go from the root of the repository and are percent-encoded', async () => {
  const log = await sarifOf(run(resultOf('märz 1:2?.md', 'urgent', [findingOf()])), { cwd: '/home/ana/shop/mail', root: '/home/ana/shop' })
  expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('mail/m%C3%A4rz%201%3A2%3F.md')
})

test('an edit is a fix with the very range, and a place of several lines ends with its first', async () => {
  const text = 'So urgent\nthat we call.\n'
  const finding = findingOf({
    span: { start: 3, end: 14 },
    suggestions: [{ message: 'Write "today".', edit: { span: { start: 3, end: 14 }, text: 'today' }, reads: 'today' }],
  })
  const [result] = (await sarifOf(run(resultOf('a.md', text, [finding])))).runs[0].results
  const whole = { startLine: 1, startColumn: 4, endLine: 2, endColumn: 5 }
  expect(result.fixes).toEqual([
    {
      description: { text: 'Write "today".' },
      artifactChanges: [
        { artifactLocation: { uri: 'a.md' }, replacements: [{ deletedRegion: whole, insertedContent: { text: 'today' } }] },
      ],
    },
  ])
  expect(result.locations[0].physicalLocation).toMatchObject({
    region: { startLine: 1, startColumn: 4, endLine: 1, endColumn: 10 },
    contextRegion: whole,
  })
})

test('of more than GitHub takes the loudest that count are kept and the others counted', async () => {
  const findings = Array.from({ length: 25_000 }, (_, i) => findingOf({ severity: i === 24_999 ? 'error' : 'info' }))
  const suppressed = [{ ...findingOf({ severity: 'error' }), suppression: { kind: 'directive', reason: '' } as const }]
  const found = run({ ...resultOf('a.md', 'urgent', findings), suppressed })
  const [{ results, invocations }] = JSON.parse(await reportOf('sarif', found)).runs
  expect(results).toHaveLength(25_000)
  expect(results.some(({ suppressions }: { suppressions?: object[] }) => suppressions)).toBe(false)
  expect(results[0].level).toBe('error')
  expect(invocations[0].toolExecutionNotifications[0].message.text).toBe('1 more finding is left out: GitHub takes 25000 a run.')
})

test('a run without findings is valid too', async () => {
  expect((await sarifOf(run(resultOf('a.md', '', [])))).runs[0]).toMatchObject({ results: [], tool: { driver: { rules: [] } } })
})
