import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, tactful } from './run-tactful.ts'

const CONFIG = { 'tactful.config.yaml': 'company: Orla\n' }
const URGENT = 'It is urgent.\n'
const read = (cwd: string) => readFileSync(join(cwd, '.tactful-baseline'), 'utf8')
const entries = (cwd: string) =>
  read(cwd)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
const begin = async (files: Readonly<Record<string, string>>) => {
  const cwd = folder({ ...CONFIG, ...files })
  expect(await tactful(cwd, ['baseline'])).toMatchObject({ status: 0, stderr: '' })
  return cwd
}
const lint = (cwd: string, ...args: string[]) => tactful(cwd, args)

describe('a baseline', () => {
  test('has a line for each finding, sorted: file, rule, fingerprint, words', async () => {
    const cwd = await begin({ 'b.txt': URGENT, 'a.txt': 'It is urgent, so urgent.\n' })
    expect(entries(cwd).map((line) => line.replace(/[0-9a-f]{14}/, '…').split('\t'))).toEqual([
      ['a.txt', 'tone/urgent', '…', 'urgent'],
      ['a.txt', 'tone/urgent', '…', 'urgent'],
      ['b.txt', 'tone/urgent', '…', 'urgent'],
    ])
    const before = read(cwd)
    expect((await tactful(cwd, ['baseline'])).stdout).toBe('.tactful-baseline: 3 known findings.\n')
    expect(read(cwd)).toBe(before)
  })

  test('keeps what is known from failing a run, and says so; what is new counts', async () => {
    const cwd = await begin({ 'a.txt': URGENT })
    expect(await lint(cwd)).toEqual({
      status: 0,
      stdout: '✔ No new findings in 1 file. 1 finding of the baseline is not shown: --no-baseline shows it.\n',
      stderr: '',
    })
    expect((await lint(cwd, '--no-baseline')).status).toBe(1)
    writeFileSync(join(cwd, 'a.txt'), `Hello.\n\n${URGENT}\nIt is urgent again.\n`)
    const { status, stdout } = await lint(cwd)
    expect(status).toBe(1)
    expect(stdout).toContain('a.txt:5:7')
    expect(stdout).not.toContain('a.txt:3')
    expect(stdout).toMatch(/1 finding in 1 file \(1 error\)\. 1 finding of the baseline is not shown/)
  })

  test('knows each place of findings that are told as one: a further one is new, with its own words or with the same', async () => {
    const cwd = await begin({ 'a.txt': 'We mumble.\n\nWe mumble.\n' })
    expect(entries(cwd)).toHaveLength(2)
    expect(await lint(cwd)).toMatchObject({ status: 0, stderr: '' })
    writeFileSync(join(cwd, 'a.txt'), 'We mumble.\n\nWe mumble.\n\nWe mumble.\n')
    for (const flags of [[], ['--cache'], ['--cache']]) {
      const { status, stdout, stderr } = await lint(cwd, '-f', 'json', ...flags)
      const [{ messages, suppressedMessages }] = JSON.parse(stdout)
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
      expect(messages).toMatchObject([{ ruleId: 'candor/hunch', line: 5, related: [] }])
      expect(suppressedMessages).toMatchObject([{ ruleId: 'candor/hunch', line: 1, related: [{ line: 3 }] }])
    }
    writeFileSync(join(cwd, 'a.txt'), 'We mumble.\n')
    expect((await lint(cwd)).stderr).toContain('1 finding of .tactful-baseline is no longer there')
  })

  test('stands apart in JSON, with the kind of ESLint for a file of suppressions', async () => {
    const [result] = JSON.parse((await lint(await begin({ 'a.txt': URGENT }), '-f', 'json')).stdout) as [
      { messages: unknown[]; errorCount: number; suppressedMessages: object[] },
    ]
    expect(result).toMatchObject({
      messages: [],
      errorCount: 0,
      suppressedMessages: [{ ruleId: 'tone/urgent', line: 1, suppressions: [{ kind: 'file', justification: '' }] }],
    })
  })

  test('counts from any folder, for a file by itself and for the standard input under its name', async () => {
    const cwd = await begin({ 'mail/a.txt': URGENT, 'other/x.md': 'Fine.\n' })
    expect(entries(cwd)[0]).toMatch(/^mail\/a\.txt\t/)
    for (const [at, ...args] of [['mail'], ['mail', 'a.txt'], ['other', '../mail'], ['', 'mail/a.txt']] as const)
      expect(await lint(join(cwd, at), ...args), args.join()).toMatchObject({ status: 0 })
    expect((await tactful(cwd, ['-', '--stdin-filename', 'mail/a.txt'], { input: URGENT })).status).toBe(0)
    expect((await tactful(cwd, ['-'], { input: URGENT })).status).toBe(1)
  })

  test('follows a file to its new name, but no mere likeness', async () => {
    const cwd = await begin({ 'a.txt': `${URGENT}\nWe delve in.\n`, 'b.txt': 'Fine.\n' })
    renameSync(join(cwd, 'a.txt'), join(cwd, 'moved.txt'))
    expect(await lint(cwd)).toMatchObject({ status: 0, stderr: '' })
    writeFileSync(join(cwd, 'moved.txt'), URGENT)
    expect((await lint(cwd)).status).toBe(1)
  })

  test('is one that the flag or the configuration names', async () => {
    const cwd = folder({ ...CONFIG, 'a.txt': URGENT })
    expect((await tactful(cwd, ['baseline', '--baseline', 'ci/known'])).stdout).toBe('ci/known: 1 known finding (1 new).\n')
    expect((await lint(cwd)).status).toBe(1)
    expect((await lint(cwd, '--baseline', 'ci/known')).status).toBe(0)
    writeFileSync(join(cwd, 'tactful.config.yaml'), 'baseline: ci/known\n')
    expect((await lint(cwd)).status).toBe(0)
    rmSync(join(cwd, 'ci/known'))
    expect(await lint(cwd)).toMatchObject({ status: 2, stdout: '' })
    expect((await lint(cwd)).stderr).toBe('ci/known: there is no such baseline; `tactful baseline` writes it.\n')
  })

  test('never knows text that was not read, nor a rule that failed', async () => {
    const cwd = await begin({ 'a.txt': 'It may explode.\n', 'b.md': '---\nsubject: [\n---\n\nFine.\n' })
    expect(entries(cwd)).toEqual([])
    expect((await lint(cwd)).status).toBe(2)
  })
})

describe('what is no longer found', () => {
  test('is said on one line and goes with --prune, which adds nothing', async () => {
    const cwd = await begin({ 'a.txt': URGENT, 'b.txt': URGENT })
    writeFileSync(join(cwd, 'a.txt'), 'We delve in.\n')
    writeFileSync(join(cwd, 'b.txt'), 'All is well.\n')
    expect((await lint(cwd)).stderr).toBe(
      '2 findings of .tactful-baseline are no longer there: `tactful baseline --prune` takes them out.\n',
    )
    expect((await lint(cwd, 'b.txt')).stderr).toMatch(/^1 finding of/)
    expect((await tactful(cwd, ['baseline', '--prune', 'b.txt'])).stdout).toBe('.tactful-baseline: 1 known finding (1 taken out).\n')
    expect(entries(cwd).map((line) => line.split('\t')[0])).toEqual(['a.txt'])
    await tactful(cwd, ['baseline', '--prune'])
    expect(entries(cwd)).toEqual([])
  })

  test('is not what a run has not looked for: other files, rules that are off, text that went unread', async () => {
    const cwd = await begin({ 'a.txt': URGENT, 'b.md': URGENT, 'c.txt': URGENT })
    expect((await lint(cwd, 'a.txt')).stderr).toBe('')
    expect((await lint(cwd, '--rule', 'tone/urgent: off')).stderr).toBe('')
    writeFileSync(join(cwd, 'b.md'), `---\nsubject: [\n---\n\nFine.\n`)
    expect((await lint(cwd)).stderr).toBe('')
    await tactful(cwd, ['baseline', 'a.txt', '--rule', 'tone/urgent: off'])
    expect(entries(cwd)).toHaveLength(3)
  })

  test('of a file that is gone is taken out by the next one', async () => {
    const cwd = await begin({ 'a.txt': URGENT, 'b.txt': URGENT })
    rmSync(join(cwd, 'a.txt'))
    expect((await tactful(cwd, ['baseline'])).stdout).toBe('.tactful-baseline: 1 known finding (1 taken out).\n')
  })
})

describe('a file of known findings', () => {
  test('may be a merge of both sides', async () => {
    const cwd = await begin({ 'a.txt': URGENT, 'b.txt': URGENT })
    const lines = entries(cwd)
    writeFileSync(join(cwd, '.tactful-baseline'), [...lines.reverse(), lines[0], '', '# ours'].join('\r\n'))
    expect(await lint(cwd)).toMatchObject({ status: 0, stderr: '' })
  })

  test.each([
    ['<<<<<<< HEAD', '.tactful-baseline:1:1: a conflict of a merge: delete the marks and keep the lines of both sides.'],
    ['a.txt tone/urgent', '.tactful-baseline:1:1: expected a file, a rule, a fingerprint and words, with tabs between them.'],
    ['%FF.txt\ttone/urgent\t00000000000000\tx', '.tactful-baseline:1:1: expected a file'],
  ])('with a line that cannot be read is an error and stays as it is: %s', async (line, message) => {
    const cwd = folder({ ...CONFIG, 'a.txt': URGENT, '.tactful-baseline': `${line}\n` })
    for (const run of [await lint(cwd), await tactful(cwd, ['baseline'])]) {
      expect(run).toMatchObject({ status: 2, stdout: '' })
      expect(run.stderr).toContain(message)
      expect(run.stderr).not.toMatch(/\n\s+at /)
    }
    expect(read(cwd)).toBe(`${line}\n`)
  })

  test('holds names of files and words of mail as plain text', async () => {
    const name = '#odd\t%\u001b[31m.txt'
    const cwd = await begin({ [name]: 'It is urgent.\n' })
    expect(read(cwd)).toContain('%23odd%09%25%1B[31m.txt\ttone/urgent\t')
    expect(await lint(cwd)).toMatchObject({ status: 0, stderr: '' })
  })

  test('is no mail that was named by mistake, and no folder', async () => {
    const cwd = folder({ ...CONFIG, 'a.txt': URGENT })
    mkdirSync(join(cwd, 'known'))
    expect((await tactful(cwd, ['baseline', '--baseline', 'a.txt'])).status).toBe(2)
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(URGENT)
    expect(await tactful(cwd, ['baseline', '--baseline', 'known'])).toMatchObject({ status: 2, stdout: '' })
  })
})

test('a baseline is written for what could be linted, and the rest is said', async () => {
  const cwd = folder({ ...CONFIG, 'a.txt': URGENT })
  const { status, stdout, stderr } = await tactful(cwd, ['baseline', 'a.txt', 'b.txt'])
  expect([status, stdout]).toEqual([2, '.tactful-baseline: 1 known finding (1 new).\n'])
  expect(stderr).toContain('No such file: "b.txt"')
  expect((await tactful(cwd, ['baseline', '--prun'])).stderr).toContain('Did you mean "--prune"?')
})
