import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { GIT_ENV, GitRepository } from './git-repository.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const OLD = 'We apologise for any inconvenience this may have caused.\n\nThe shop opens at eight.\n'

test('pre-commit installs the last commit of this repository, and its hook refuses new faults only', { timeout: 900_000 }, ({ skip }) => {
  if (process.env.TACTFUL_TRIALS !== '1') skip('It installs the whole repository, which takes minutes: npm run trial')
  if (spawnSync('pre-commit', ['--version']).status !== 0) skip('There is no pre-commit on this machine.')
  const home = mkdtempSync(join(tmpdir(), 'tactful-pre-commit-'))
  try {
    const env = { ...process.env, ...GIT_ENV, PRE_COMMIT_HOME: home }
    const head = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).stdout.trim()
    const hooks = [{ id: 'tactful' }, { id: 'tactful-files', stages: ['manual'] }]
    const config = JSON.stringify({ repos: [{ repo: ROOT, rev: head, hooks }] })
    const one = new GitRepository({ 'a.md': OLD, '.pre-commit-config.yaml': config })
    const run = (command: string, ...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(command, args, { cwd: one.path, encoding: 'utf8', env })
      return { status, said: stdout + stderr }
    }
    expect(run('pre-commit', 'install')).toMatchObject({ status: 0 })
    one.stage({ 'a.md': OLD.replace('eight', 'nine') })
    expect(run('git', 'commit', '-m', 'An old fault')).toMatchObject({ status: 0, said: expect.stringContaining('Passed') })
    one.stage({ 'a.md': `${OLD}\nWe are sorry if you were affected.\n` })
    expect(run('git', 'commit', '-m', 'A new fault')).toMatchObject({
      status: 1,
      said: expect.stringContaining('candor/conditional-apology'),
    })
    one.git('reset', '-q', '--hard')
    const whole = run('pre-commit', 'run', '--all-files', '--hook-stage', 'manual', 'tactful-files')
    expect(whole).toMatchObject({ status: 1, said: expect.stringContaining('candor/conditional-apology') })
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
})
