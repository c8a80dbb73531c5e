import { execFileSync } from 'node:child_process'
import { chmodSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, tactful } from './run-tactful.ts'

// In the catalogue of these tests "say" is a safe fix of "shout".
const LOUD = '---\ntype: marketing\nsubject: "Please shout the news"\n---\n\nWe shout here, and we shout there.\n'
const CALM = LOUD.replaceAll('shout', 'say')

describe('--fix', () => {
  test('writes the safe fixes, says how many, and reports what is left', async () => {
    const cwd = folder({ 'a.md': LOUD, 'b.md': 'All is quiet in the shop today.\n', 'c.md': 'This is urgent, and we shout.\n' })
    const { stdout, stderr, status } = await tactful(cwd, ['--fix', '-f', 'stylish', '.'])
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(CALM)
    expect(readFileSync(join(cwd, 'c.md'), 'utf8')).toBe('This is urgent, and we say.\n')
    expect(stdout).toContain('tone/urgent')
    expect(stdout).not.toContain('tone/delve')
    expect(stderr).toContain('Fixed 4 findings in 2 files.')
    expect(status).toBe(1)
    expect((await tactful(cwd, ['--fix', '.'])).stderr).toContain('Nothing was fixed.')
  })

  test('mends every place of findings that are told as one, also behind one that cannot be mended', async () => {
    const cwd = folder({ 'a.md': 'We mumble.\n\n'.repeat(30), 'b.md': 'We mum**ble**.\n\nWe mumble.\n' })
    const { stdout, stderr } = await tactful(cwd, ['--fix', '-f', 'stylish', 'a.md', 'b.md'])
    expect(stderr).toContain('Fixed 31 findings in 2 files.')
    expect(stdout).toMatch(/^b\.md\n {2}1:4 .* candor\/hunch\n\n✖ 1 finding/)
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).not.toContain('mumble')
    expect(readFileSync(join(cwd, 'b.md'), 'utf8')).toBe('We mum**ble**.\n\nWe say.\n')
  })

  test('keeps the bytes that it does not change, the rights and the links of a file', async () => {
    const crlf = '\uFEFFWe shout here.\r\n\r\nAll the others are quiet in the shop.'
    const latin = Buffer.from('We shout at the caf\xe9 in the old town.\n', 'latin1')
    const wide = Buffer.from('\uFEFFWe shout at the caf\u00e9 in the old town.\n', 'utf16le')
    const cwd = folder({ 'crlf.txt': crlf, 'latin.txt': latin, 'wide.txt': wide, 'inner/real.txt': 'We shout in the shop.\n' })
    chmodSync(join(cwd, 'crlf.txt'), 0o664)
    symlinkSync('inner/real.txt', join(cwd, 'link.txt'))
    expect((await tactful(cwd, ['--fix', 'crlf.txt', 'latin.txt', 'wide.txt', 'link.txt'])).status).toBe(0)
    expect(readFileSync(join(cwd, 'crlf.txt'), 'utf8')).toBe(crlf.replace('shout', 'say'))
    expect(statSync(join(cwd, 'crlf.txt')).mode & 0o777).toBe(0o664)
    expect(readFileSync(join(cwd, 'latin.txt'), 'latin1')).toBe(latin.toString('latin1').replace('shout', 'say'))
    expect(readFileSync(join(cwd, 'wide.txt'), 'utf16le')).toBe(wide.toString('utf16le').replace('shout', 'say'))
    expect(lstatSync(join(cwd, 'link.txt')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(cwd, 'inner/real.txt'), 'utf8')).toBe('We say in the shop.\n')
  })

  test('follows no link out of the folder that it works in', async () => {
    const root = folder({ 'outside.md': 'We shout in the shop.\n', 'work/a.md': 'All is quiet in the shop.\n' })
    symlinkSync('../outside.md', join(root, 'work/link.md'))
    const { stderr } = await tactful(join(root, 'work'), ['--fix', 'link.md'])
    expect(stderr).toContain('Nothing was fixed. "link.md" was left out: it is a link that leads out of this folder.')
    expect(readFileSync(join(root, 'outside.md'), 'utf8')).toBe('We shout in the shop.\n')
  })

  test('puts the fixed standard input on stdout, and the report on stderr; what it cannot fix comes out as it came', async () => {
    const fixed = await tactful(folder({}), ['--fix', '-'], { input: 'This is urgent: we shout in the shop.\n' })
    expect(fixed.stdout).toBe('This is urgent: we say in the shop.\n')
    expect(fixed.stderr).toContain('tone/urgent')
    expect(fixed.status).toBe(1)
    expect((await tactful(folder({}), ['--fix', '-'], { input: 'All is quiet in the shop.' })).stdout).toBe('All is quiet in the shop.')
  })
})

describe('without writing', () => {
  test('--fix-dry-run reports as though it had, with the text in JSON', async () => {
    const cwd = folder({ 'a.md': LOUD })
    const { stdout, stderr, status } = await tactful(cwd, ['--fix-dry-run', '-f', 'json', 'a.md'])
    expect(JSON.parse(stdout)).toMatchObject([{ output: CALM, messages: [] }])
    expect(stderr).toContain('--fix would fix 3 findings in 1 file.')
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(LOUD)
    expect(status).toBe(0)
  })

  test('the text in JSON begins with the byte order mark that the file has', async () => {
    const text = 'We shout in the shop.\n'
    const wide = Buffer.from(`\uFEFF${text}`, 'utf16le')
    const cwd = folder({ 'marked.md': `\uFEFF${text}`, 'plain.md': text, 'wide.txt': wide })
    const outputs = (stdout: string) => JSON.parse(stdout).map(({ output }: { output?: string }) => output)
    const said = text.replace('shout', 'say')
    expect(outputs((await tactful(cwd, ['--fix-dry-run', '-f', 'json', '.'])).stdout)).toEqual([`\uFEFF${said}`, said, `\uFEFF${said}`])
    expect(outputs((await tactful(cwd, ['--fix-dry-run', '-f', 'json', '-'], { input: `\uFEFF${text}` })).stdout)).toEqual([
      `\uFEFF${said}`,
    ])
  })

  test('--diff is what git applies, and fails where there is something to apply', async () => {
    const files = { 'a.md': LOUD, 'sub/b c.txt': 'We shout.\r\nIt is quiet otherwise.', 'sub/ö.txt': '\uFEFFWe shout at the café.\n' }
    const cwd = folder(files)
    execFileSync('git', ['init', '-q', '.'], { cwd })
    const { stdout, status } = await tactful(cwd, ['--diff', '.'])
    expect(status).toBe(1)
    for (const [name, text] of Object.entries(files)) expect(readFileSync(join(cwd, name), 'utf8')).toBe(text)
    execFileSync('git', ['apply', '-'], { cwd, input: stdout })
    for (const [name, text] of Object.entries(files)) expect(readFileSync(join(cwd, name), 'utf8')).toBe(text.replaceAll('shout', 'say'))
    expect(await tactful(cwd, ['--diff', '.'])).toMatchObject({ stdout: '', status: 0 })
  })

  test('a finding that can be fixed is counted in the summary', async () => {
    expect((await tactful(folder({ 'a.md': LOUD }), ['a.md'])).stdout).toContain('; --fix mends 3\n')
    const repeated = folder({ 'a.md': 'We mumble. The shop opens at eight.\n\nHere we mumble, too.\n' })
    expect((await tactful(repeated, ['a.md'])).stdout).toContain('1 finding in 1 file (1 error); --fix mends 2 places\n')
    const silenced = folder({ 'a.md': '<!-- tactful-disable-next-line tone/delve -->\nWe delve.\n' })
    expect((await tactful(silenced, ['a.md'])).stdout).toBe((await tactful(silenced, ['a.md', '--fix'])).stdout)
    expect((await tactful(silenced, ['a.md'])).stdout).not.toContain('--fix mends')
  })
})

test('--fix-type fixes only some', async () => {
  const cwd = folder({ 'a.md': LOUD })
  await tactful(cwd, ['--fix', '--fix-type', 'candor,directive', 'a.md'])
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(LOUD)
  await tactful(cwd, ['--fix', '--fix-type', 'tone', 'a.md'])
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(CALM)
})

test('--fix-type knows the rules of plug-ins', async () => {
  const rules = "rules:\n  x: { kind: substitution, swap: { log in: sign in }, message: '{expected}' }\n"
  const cwd = folder({ 'a.md': LOUD, 'house.yml': rules, 'tactful.config.yaml': 'plugins: ./house.yml\n' })
  expect((await tactful(cwd, ['--fix', '--fix-type', 'house', 'a.md'])).stderr).not.toContain('--fix-type')
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(LOUD)
  expect((await tactful(cwd, ['--fix', '--fix-type', 'hous', 'a.md'])).stderr).toContain('Did you mean "house"?')
})

test.each([
  [['--fix', '--diff'], '--fix and --diff cannot go together'],
  [['--fix-type', 'tone'], '--fix-type says what to fix'],
  [['--staged', '--fix'], '--staged reads the index, and fixes go into files'],
  [['--staged', '--diff'], '--staged reads the index, and fixes go into files'],
  [['--fix', '--fix-type', 'tne'], 'Did you mean "tone"?'],
])('%j is refused', async (flags, says) => {
  const { stderr, status } = await tactful(folder({ 'a.md': LOUD }), [...flags, 'a.md'])
  expect(stderr).toContain(says)
  expect(status).toBe(2)
})

test('a file that cannot be written stays as it was, and the run says so', async () => {
  const cwd = folder({ 'inner/a.md': 'We shout in the shop.\n' })
  mkdirSync(join(cwd, 'other'))
  writeFileSync(join(cwd, 'inner/b.md'), Buffer.from([0xfe, 0xff, ...Buffer.from('We shout in the shop.', 'utf16le').swap16(), 0x00]))
  const { stderr, status } = await tactful(cwd, ['--fix', 'inner'])
  expect(stderr).toContain('Could not fix "inner/b.md"')
  expect(readFileSync(join(cwd, 'inner/a.md'), 'utf8')).toBe('We say in the shop.\n')
  expect(status).toBe(2)
})

test('a directive in the first line is stripped as one further down is', async () => {
  const directive = '<!-- tactful-disable-next-line tone/urgent -->\n'
  const text = 'All is quiet in the shop today.\n'
  const cwd = folder({ 'a.md': directive + text, 'b.md': `${text}\n${directive}${text}` })
  expect((await tactful(cwd, ['--diff', 'a.md'])).stdout).toContain('-<!-- tactful-disable-next-line')
  expect((await tactful(cwd, ['--fix', '.'])).stderr).toContain('Fixed 2 findings in 2 files.')
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(text)
  expect(readFileSync(join(cwd, 'b.md'), 'utf8')).toBe(`${text}\n${text}`)
})
