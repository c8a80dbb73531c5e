import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { lintFolder } from '../project/lint-folder.ts'
import { findingOf, hostileRun, reportOf, resultOf } from './run-of.ts'

const isReport = new Ajv({ allErrors: true }).compile(
  JSON.parse(readFileSync(new URL('schemas/gitlab-code-quality.json', import.meta.url), 'utf8')),
)

test.each([
  ['hostile content', async () => hostileRun()],
  ['the drafts of the repository', () => lintFolder(new URL('../../fixtures/drafts', import.meta.url).pathname)],
])('%s is a valid report, no fingerprint comes twice', async (_, runOf) => {
  const entries = JSON.parse(await reportOf('gitlab', await runOf()))
  isReport(entries)
  expect(isReport.errors ?? []).toEqual([])
  const fingerprints = entries.map(({ fingerprint }: { fingerprint: string }) => fingerprint)
  expect(fingerprints.length).toBeGreaterThan(3)
  expect(new Set(fingerprints).size).toBe(fingerprints.length)
})

test('severities are those of GitLab, paths those of the repository', async () => {
  const severities = ['error', 'warn', 'info'] as const
  const findings = [...severities.map((severity) => findingOf({ severity })), findingOf({ severity: 'error', ruleId: 'parse-problem' })]
  const report = await reportOf('gitlab', { results: [resultOf('a.md', 'urgent', findings)], notes: [] }, { cwd: '/r/mail', root: '/r' })
  const entries = JSON.parse(report) as { severity: string; location: object }[]
  expect(entries.map(({ severity }) => severity)).toEqual(['critical', 'major', 'minor', 'blocker'])
  expect(entries[0]!.location).toEqual({ path: 'mail/a.md', lines: { begin: 1, end: 1 } })
})

test('nothing found is an empty array', async () => {
  expect(JSON.parse(await reportOf('gitlab', { results: [], notes: [] }))).toEqual([])
})
