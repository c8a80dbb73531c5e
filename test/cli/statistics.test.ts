import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, tactful } from './run-tactful.ts'

const FILES = {
  'a.md': 'It is urgent now, and we delve.\n\nIt is urgent again.\n',
  'b.txt': 'It is urgent now.\n',
  'quiet.md': 'All is quiet.\n',
}

describe('--statistics', () => {
  test('counts below a report for people, the most frequent first', async () => {
    const cwd = folder(FILES)
    const { stdout, status } = await tactful(cwd, ['--statistics', '-f', 'stylish'])
    const [report, below] = stdout.split('\nFindings by rule\n') as [string, string]
    expect(`${report}`).toBe((await tactful(cwd, ['-f', 'stylish'])).stdout)
    expect(below.replace(/[\d.]+ s$/m, 'TIME')).toBe(
      [
        '     3  tone/urgent',
        '     1  tone/delve',
        '',
        'Findings by family',
        '     4  tone',
        '',
        'Findings by file',
        '     3  a.md',
        '     1  b.txt',
        '',
        '3 files, 3 messages, 4 findings; TIME',
        '',
      ].join('\n'),
    )
    expect(status).toBe(1)
  })

  test('shows ten files unless --all is given', async () => {
    const cwd = folder(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.md`, 'It is urgent.\n'])))
    expect((await tactful(cwd, ['--statistics'])).stdout).toContain('and 2 other files; --all shows all.')
    expect((await tactful(cwd, ['--statistics', '--all'])).stdout).not.toContain('other files')
  })

  test('is a key of each result in JSON, and counts what is reported', async () => {
    const cwd = folder(FILES)
    const of = async (...args: string[]) =>
      JSON.parse((await tactful(cwd, ['a.md', '-f', 'json', '--statistics', ...args])).stdout)[0].statistics
    expect(await of()).toEqual({ messages: 1, rules: { 'tone/urgent': 2, 'tone/delve': 1 }, families: { tone: 3 } })
    expect(await of('--quiet')).toEqual({ messages: 1, rules: { 'tone/urgent': 2 }, families: { tone: 2 } })
  })

  test('goes into the report that can show it, and fails where none can', async () => {
    const cwd = folder(FILES)
    const args = ['--statistics', '-f', 'gitlab:quality.json']
    expect(await tactful(cwd, args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--statistics: counts go with the formats'),
    })
    expect(await tactful(cwd, [...args, '-f', 'full:report.txt'])).toMatchObject({ status: 1, stdout: '' })
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).toContain('Findings by family')
  })

  test('writes no escapes of file names', async () => {
    const { stdout } = await tactful(folder({ 'a\u001b[2J.md': 'It is urgent.\n' }), ['--statistics'])
    expect(stdout).not.toContain('\u001b')
  })
})

describe('--timing', () => {
  const TABLE = /^Phase +ms +share\n[\s\S]*\ntotal +[\d.]+\n\nRule +ms +share\n[\s\S]*\ntotal +[\d.]+\n$/m

  test('shows phases and rules on stderr, the slowest first, and leaves the report alone', async () => {
    const cwd = folder(FILES)
    const plain = await tactful(cwd, ['.'])
    const { stdout, stderr, status } = await tactful(cwd, ['.', '--timing'])
    expect({ stdout, status }).toEqual({ stdout: plain.stdout, status: plain.status })
    expect(stderr).toMatch(TABLE)
    for (const table of stderr.split('\n\n')) {
      const times = [...table.matchAll(/ ([\d.]+) +[\d.]+ %$/gm)].map(([, time]) => Number(time))
      expect(times).toEqual([...times].sort((a, b) => b - a))
      expect(times.length).toBeGreaterThan(2)
      expect(times.reduce((sum, time) => sum + time, 0)).toBeCloseTo(Number(/^total +([\d.]+)$/m.exec(table)?.[1]), 0)
    }
    for (const what of ['parsing formats', 'phrases of all rules', 'tone/urgent']) expect(stderr).toContain(what)
  })

  test('gives each result of JSON the times that ESLint gives', async () => {
    const [a, b] = JSON.parse((await tactful(folder(FILES), ['a.md', 'b.txt', '-f', 'json', '--timing'])).stdout)
    for (const { stats } of [a, b]) {
      const [pass] = stats.times.passes
      expect(pass.parse.total).toBeGreaterThan(0)
      expect(Object.keys(pass.rules)).toContain('tone/urgent')
      expect(pass.rules['tone/urgent'].total).toBeGreaterThan(0)
      expect(pass.total).toBeGreaterThan(pass.parse.total + pass.rules['tone/urgent'].total)
    }
  })

  test('measures fixes too, and not what goes on for ever', async () => {
    const cwd = folder({ 'a.md': 'We shout now.\n' })
    expect((await tactful(cwd, ['--fix', '--timing'])).stderr).toMatch(TABLE)
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe('We say now.\n')
    expect(await tactful(cwd, ['--watch', '--timing'])).toMatchObject({
      status: 2,
      stderr: '--timing measures one run; it does not go with --watch.\n',
    })
  })
})
