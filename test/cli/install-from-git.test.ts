import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const VERSION = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version
const FROM_GIT = [...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/npm install.*"git\+https:\/\/<this repository>"/g)].map(
  ([line]) => line,
)

test('the recipes install from git beside a project: npm builds no package that it installs globally', () => {
  expect(FROM_GIT).toHaveLength(2)
  for (const line of FROM_GIT) expect(line).toMatch(/^npm install --prefix \S+ "git/)
})

test('and what they install runs', { timeout: 900_000 }, ({ skip }) => {
  if (process.env.TACTFUL_TRIALS !== '1') skip('It installs the whole repository, which takes minutes: npm run trial')
  const temp = mkdtempSync(join(tmpdir(), 'tactful-install-'))
  try {
    const [line = ''] = FROM_GIT
    const command = `${line.replace('git+https://<this repository>', `git+file://${ROOT}`)} && "$RUNNER_TEMP/tactful/node_modules/.bin/tactful" --version`
    const { status, stdout } = spawnSync('sh', ['-c', command], { cwd: temp, encoding: 'utf8', env: { ...process.env, RUNNER_TEMP: temp } })
    expect({ status, version: stdout.trim().split('\n').at(-1) }).toEqual({ status: 0, version: VERSION })
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
})
