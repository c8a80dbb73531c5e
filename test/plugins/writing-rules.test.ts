import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cwd = mkdtempSync(join(tmpdir(), 'tactful-'))

/** The project that docs/writing-rules.md describes, as it is written there. */
beforeAll(() => {
  const page = readFileSync(join(root, 'docs/writing-rules.md'), 'utf8')
  const files = [...page.matchAll(/```\w+\n(?:#|\/\/) file: (\S+)\n([\s\S]*?)```/g)]
  expect(files.map(([, name]) => name)).toEqual(['tactful.config.yaml', 'rules/house.yml', 'plugin.mjs', 'plugin.test.mjs'])
  for (const [, name = '', text = ''] of files) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), text)
  }
  mkdirSync(join(cwd, 'node_modules'))
  symlinkSync(root, join(cwd, 'node_modules/tactful'))
})

const run = (...args: readonly string[]) => spawnSync(process.execPath, args, { cwd, encoding: 'utf8' })

test('the rules find what the page says', () => {
  writeFileSync(
    join(cwd, 'a.md'),
    '---\nsubject: A subject that goes on and on until nobody reads it\n---\n\nTry Acme Mailer for only €12.\n',
  )
  const { stdout, status } = run(join(root, 'bin/tactful.js'), 'a.md', '-f', 'json', '--now', '2026-05-01')
  const found = JSON.parse(stdout)[0].messages.map(({ ruleId, severityName }: Record<string, string>) => `${severityName} ${ruleId}`)
  expect(found).toEqual(expect.arrayContaining(['error acme/short-subject', 'error house/no-legacy-name', 'warn house/no-shouted-price']))
  expect(status).toBe(1)
})

test('the examples hold', () => {
  const { stdout, status } = run(join(root, 'bin/tactful.js'), 'rules', 'test')
  expect(stdout).toBe(
    '✔ house/no-legacy-name: 2 of 2 examples\n✔ house/no-shouted-price: 2 of 2 examples\n✔ acme/short-subject: 2 of 2 examples\n',
  )
  expect(status).toBe(0)
})

test('the tests of the plug-in run', () => {
  const { stdout, status } = run('--test', 'plugin.test.mjs')
  expect(stdout).toMatch(/pass 2\b/)
  expect(status).toBe(0)
})
