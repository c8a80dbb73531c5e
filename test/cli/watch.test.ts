import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { folder, tactful } from './run-tactful.ts'

/** The command while it runs, with all that it has written. */
function start(cwd: string, args: readonly string[]) {
  const child = spawn(process.execPath, [inject('tactful'), ...args], { cwd })
  const written = { stdout: '', stderr: '' }
  child.stdout.on('data', (data) => (written.stdout += data))
  child.stderr.on('data', (data) => (written.stderr += data))
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  return {
    written,
    /** Waits until a test of what was written holds. */
    async until(holds: () => boolean): Promise<void> {
      for (let tries = 0; tries < 400 && !holds(); tries++) await new Promise((resolve) => setTimeout(resolve, 50))
      expect(holds(), JSON.stringify(written)).toBe(true)
    },
    stop(): Promise<number | null> {
      child.kill('SIGINT')
      return ended
    },
  }
}

describe('--watch', () => {
  test('lints again what has changed: a draft, a partner of a campaign, the configuration; and ends cleanly', async () => {
    const cwd = folder({
      'a.md': 'It is urgent.\n',
      'series/campaign.yml': 'emails:\n  - { file: one.md }\n',
      'series/one.md': 'All is quiet.\n',
    })
    const { written, until, stop } = start(cwd, ['.', '--watch', '-f', 'stylish', '-o', 'report.out'])
    const report = () => readFileSync(join(cwd, 'report.out'), 'utf8')
    await until(() => written.stderr.includes('Waiting for changes'))
    expect(report()).toContain('1 finding in 3 files')
    appendFileSync(join(cwd, 'series/one.md'), 'It is urgent, too.\n')
    await until(() => report().includes('2 findings in 3 files'))
    writeFileSync(join(cwd, 'tactful.config.yaml'), 'rules: { tone/urgnt: off }\n')
    await until(() => written.stderr.includes('tone/urgent'))
    writeFileSync(join(cwd, 'tactful.config.yaml'), 'rules: { tone/urgent: off }\n')
    await until(() => report().includes('No findings'))
    expect(await stop()).toBe(0)
    expect(written.stdout).toBe('')
    expect(existsSync(join(cwd, '.tactfulcache'))).toBe(false)
  })

  test('does not go with the standard input', () => {
    const { stderr, status } = tactful(folder({}), ['-', '--watch'])
    expect(stderr).toBe('--watch looks at files; it does not go with the standard input.\n')
    expect(status).toBe(2)
  })
})

test('a run that is stopped writes one line and no report', async () => {
  const text = `${'It is urgent now, and all is quiet. '.repeat(60)}\n\n`.repeat(20)
  const cwd = folder(Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`${i}.md`, text])))
  const { written, stop } = start(cwd, ['.', '-o', 'report.out'])
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(await stop()).toBe(130)
  expect(written).toEqual({ stdout: '', stderr: 'Stopped; no report was written.\n' })
  expect(existsSync(join(cwd, 'report.out'))).toBe(false)
})
