import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

// The package as somebody installs it: packed, put into a folder of its own, compiled against and run there.

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'tactful-package-'))
const modules = join(folder, 'node_modules')
const run = (program: string, args: readonly string[], cwd = folder) =>
  execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
const bin = (name: string) => join(ROOT, 'node_modules', '.bin', name)
let tarball = ''

/** The one dependency is packed beside it, so that nothing is downloaded. */
beforeAll(() => {
  const pack = (what: string) => {
    const printed = run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder, what], ROOT)
    return (JSON.parse(printed) as { filename: string }[])[0]!.filename
  }
  const dependencies = { tactful: `file:${pack('.')}`, jiti: `file:${pack('./node_modules/jiti')}` }
  tarball = join(folder, dependencies.tactful.slice('file:'.length))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', type: 'module', private: true, dependencies }))
  run('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'])
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('publint has nothing to say', () => {
  expect(run(bin('publint'), ['--strict', tarball])).toContain('All good')
}, 60_000)

test('the types of each entry are found, by every way of ES modules', () => {
  const report = run(bin('attw'), ['--profile', 'esm-only', '--format', 'ascii', '--', tarball])
  expect(report.match(/node16 \(from ESM\): 🟢 \(ESM\)\s+bundler: 🟢/g)).toHaveLength(4)
}, 60_000)

const CONSUMER = `
import { type Config, ConfigError, defineConfig, type LintResult, Tactful } from 'tactful'
import { lintText, type LintResult as CoreResult } from 'tactful/core'
import { defineRule, type Rule } from 'tactful/rule'
import { testRule } from 'tactful/rule-tester'

const config: Config = defineConfig({ rules: { 'tone/servile-formula': 'error' }, company: 'Harbour Coffee' })
const rule: Rule = defineRule({
  id: 'house/no-hurry', since: '1.0.0', principle: 'Nobody is hurried.', why: 'It is rude.', grades: { usual: 'warn' }, recommended: ['usual'],
  confidence: 'certain', messages: { default: '"{quote}" hurries.' }, help: { default: 'Say until when.' }, types: 'any',
  metadata: { reads: [], without: '' }, exemptions: [], objection: 'None.', yieldsTo: [],
  lexicon: { words: ['hurry up'] },
  examples: { flags: ['Please «hurry up».'], passes: ['Take your time.'], beyond: [] },
  check: { *message(message) { for (const { at } of message.phrases('house/no-hurry#words')) yield { at } } },
})
await testRule(rule)
const results: readonly LintResult[] = await new Tactful({ rules: config.rules! }).lintText('Please do not hesitate to contact us.')
const core: CoreResult = await lintText('Please do not hesitate to contact us.', { format: 'text', now: '2026-05-04' })
// @ts-expect-error a level that there is not
defineConfig({ rules: { 'tone/servile-formula': 'loud' } })
console.log(JSON.stringify({ api: results[0]!.messages.length, core: core.messages.length, isError: new ConfigError([]) instanceof Error }))
`

test('a program compiles strictly against it without the types of Node or of any package, and runs', () => {
  writeFileSync(join(folder, 'consumer.ts'), CONSUMER)
  writeFileSync(join(folder, 'console.d.ts'), 'declare const console: { log(text: string): void }\n')
  const options = ['--strict', '--exactOptionalPropertyTypes', '--target', 'es2022', '--module', 'nodenext', '--outDir', 'out']
  const compile = () =>
    run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), ...options, '--lib', 'es2022', 'consumer.ts', 'console.d.ts'])
  expect(() => compile()).not.toThrow()
  const { api, core, isError } = JSON.parse(run(process.execPath, [join('out', 'consumer.js')]))
  expect([api > 0, core > 0, isError]).toEqual([true, true, true])
}, 60_000)

test('the command runs, and the configuration that it writes names the schema of the package', () => {
  const tactful = join(modules, '.bin', 'tactful')
  expect(run(tactful, ['--version'])).toMatch(/^\d+\.\d+\.\d+/)
  run(tactful, ['init', '--yes'])
  const [, schema] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(readFileSync(join(folder, 'tactful.config.yaml'), 'utf8'))!
  const resolve = "console.log(import.meta.resolve('tactful/schemas/config.schema.json'))"
  const exported = fileURLToPath(run(process.execPath, ['--input-type=module', '-e', resolve]).trim())
  expect(realpathSync(join(folder, schema!))).toBe(exported)
  expect(JSON.parse(readFileSync(exported, 'utf8'))).toHaveProperty(['properties', 'rules'])
})

test('it is as large, and brings as many packages, as the README says', () => {
  const [, megabytes, packages] = /takes (\d+) MB in `node_modules`, with (one) dependency/.exec(
    readFileSync(join(ROOT, 'README.md'), 'utf8'),
  )!
  const size = sizeOf(modules) / 1e6
  expect(size).toBeGreaterThan(Number(megabytes) * 0.85)
  expect(size).toBeLessThan(Number(megabytes) * 1.15)
  expect(packages).toBe('one')
  expect(readdirSync(modules).filter((name) => !name.startsWith('.'))).toEqual(['jiti', 'tactful'])
})

const sizeOf = (path: string): number =>
  readdirSync(path, { recursive: true, withFileTypes: true }).reduce(
    (sum, entry) => sum + (entry.isFile() ? statSync(join(entry.parentPath, entry.name)).size : 0),
    0,
  )
