import { expect, test } from 'vitest'
import { defineConfig, lintFiles, lintText } from '../../src/index.ts'
import { folder } from './run-tactful.ts'

const SERVILE = 'Please do not hesitate to contact us at your earliest convenience.\n'

test('lintText lints a text as a file of the given name', async () => {
  const cwd = folder({})
  const { results, failures } = await lintText(`<p>${SERVILE}</p>`, { cwd, filename: 'a.html', today: '2026-05-04' })
  expect(failures).toEqual([])
  expect(results[0]).toMatchObject({ path: 'a.html', language: 'en' })
  expect(results[0]!.findings.map(({ span }) => span.start)).toContain(3)
})

test('lintFiles lints files with their configuration', async () => {
  const cwd = folder({ 'tactful.config.yaml': 'extends: []', 'a.txt': SERVILE })
  const { results, notes } = await lintFiles(['.'], { cwd })
  expect({ findings: results.map(({ findings }) => findings), notes }).toEqual({ findings: [[]], notes: [] })
})

test('lintFiles says what it could not do, and refuses what it cannot read', async () => {
  const cwd = folder({})
  expect((await lintFiles(['missing.md'], { cwd })).failures).toEqual(['No such file: "missing.md".'])
  await expect(async () => lintFiles(['.'], { cwd, rules: ['tone/none: off'] })).rejects.toThrow('there is no rule "tone/none"')
})

test('defineConfig gives back what it is given', () => {
  expect(defineConfig({ extends: 'strict' })).toEqual({ extends: 'strict' })
})
