import { copyFileSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { GitRepository } from './git-repository.ts'
import { folder, tactful, tactfulProcess } from './run-tactful.ts'

const CONFIG = { 'tactful.config.yaml': 'company: Orla\n' }
const OLD = 'We delve in.\n\nThe shop opens at eight.\n\nCome and see.\n'
const places = (stdout: string) =>
  (JSON.parse(stdout) as { filePath: string; messages: { line: number; ruleId: string }[] }[]).flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId }) => `${filePath.split('/').at(-1)}:${line} ${ruleId}`),
  )
const run = async (cwd: string, args: readonly string[], options?: Parameters<typeof tactful>[2]) => {
  // Git is started with the environment of the process.
  const command = options?.env ? tactfulProcess : tactful
  const { status, stdout, stderr } = await command(cwd, [...args, '-f', 'json', '--max-warnings', '0'], options)
  return { status, stderr, places: stdout ? places(stdout) : [] }
}
const staged = (cwd: string, ...args: readonly string[]) => run(cwd, ['--staged', ...args])

describe('--staged', () => {
  test('reports what is wrong in changed lines, and not what was wrong before', async () => {
    const repository = new GitRepository({ ...CONFIG, 'a.txt': OLD })
    repository.stage({ 'a.txt': OLD.replace('eight', 'nine') })
    expect(await staged(repository.path)).toEqual({
      status: 0,
      places: [],
      stderr: '1 finding stands in text that has not changed and does not count.\n',
    })
    repository.stage({ 'a.txt': OLD.replace('opens', 'delves, it opens, and we delve') })
    expect(await staged(repository.path)).toMatchObject({ status: 1, places: ['a.txt:3 tone/delve', 'a.txt:3 tone/delve'] })
  })

  test('tells a further place of what was wrong before at its own line', async () => {
    const repository = new GitRepository({ ...CONFIG, 'a.txt': 'We mumble.\n\nCome.\n\nWe mumble.\n' })
    repository.stage({ 'a.txt': 'We mumble.\n\nCome, we mumble.\n\nWe mumble.\n' })
    expect(await staged(repository.path)).toEqual({
      status: 1,
      places: ['a.txt:3 candor/hunch'],
      stderr: '1 finding stands in text that has not changed and does not count.\n',
    })
  })

  test('keeps the other findings apart in JSON', async () => {
    const repository = new GitRepository({ ...CONFIG, 'a.txt': OLD }).stage({ 'a.txt': OLD.replace('eight', 'nine') })
    const [result] = JSON.parse((await tactful(repository.path, ['--staged', '-f', 'json'])).stdout)
    expect(result).toMatchObject({
      messages: [],
      warningCount: 0,
      suppressedMessages: [
        { ruleId: 'tone/delve', line: 1, suppressions: [{ kind: 'unchanged', justification: 'The text has not changed.' }] },
      ],
    })
  })

  test('reads the index, not the working tree', async () => {
    const repository = new GitRepository({ ...CONFIG, 'a.txt': 'Come.\n' })
    repository.stage({ 'a.txt': 'We delve.\n', 'gone.txt': 'We delve.\n' }).write({ 'a.txt': 'It is urgent.\n' })
    rmSync(join(repository.path, 'gone.txt'))
    expect((await staged(repository.path)).places).toEqual(['a.txt:1 tone/delve', 'gone.txt:1 tone/delve'])
    repository.git('reset', '-q')
    expect(await staged(repository.path)).toMatchObject({ status: 0, places: [], stderr: 'Nothing that Tactful reads is staged.\n' })
  })

  test('takes names of any characters, and a first commit', async () => {
    const names = ['a b\t"c.txt', 'ü [1]\n.txt', "-x'$(touch pwned).txt", 'deep/\u202etxt.md']
    const repository = new GitRepository().stage({ ...CONFIG, ...Object.fromEntries(names.map((name) => [name, 'We delve.\n'])) })
    expect((await staged(repository.path)).places).toHaveLength(names.length)
    expect(repository.git('status', '--porcelain', '-uall')).not.toContain('?? pwned')
  })

  test('leaves out what is deleted, a link, a submodule, in Git LFS, or no mail; a renamed file keeps its past', async () => {
    const repository = new GitRepository({
      ...CONFIG,
      'gone.txt': OLD,
      'old.txt': `${OLD}${'Line.\n'.repeat(20)}`,
      'README.md': 'Hello.\n',
    })
    repository.git('rm', '-q', 'gone.txt')
    repository.git('mv', 'old.txt', 'new.txt')
    symlinkSync('new.txt', join(repository.path, 'link.txt'))
    repository.git('update-index', '--add', '--cacheinfo', `160000,${repository.git('rev-parse', 'HEAD')},mail.txt`)
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9\n`
    repository.write({ 'README.md': 'We delve.\n', 'code.ts': 'delve()\n', 'large.txt': pointer })
    repository.git('add', 'README.md', 'code.ts', 'large.txt', 'link.txt')
    const { stderr, ...rest } = await staged(repository.path)
    expect(rest).toEqual({ status: 0, places: [] })
    expect(stderr).toBe('1 finding stands in text that has not changed and does not count.\n')
  })

  test('reads UTF-16 and does not mind how lines end; a file of bytes is an error', async () => {
    const repository = new GitRepository({ ...CONFIG, 'crlf.txt': OLD, 'utf16.txt': Buffer.from(`\ufeff${OLD}`, 'utf16le') })
    const utf16 = Buffer.from(`\ufeff${OLD}\nWe delve.\n`, 'utf16le')
    repository.stage({ 'crlf.txt': OLD.replaceAll('\n', '\r\n'), 'utf16.txt': utf16, 'bytes.txt': Buffer.from([1, 0, 2]) })
    expect(await staged(repository.path)).toMatchObject({ status: 1, places: ['bytes.txt:1 parse-problem', 'utf16.txt:7 tone/delve'] })
  })

  test('works in a subfolder, a linked worktree, and with an index of its own, as in a hook of git commit -a', async () => {
    const repository = new GitRepository({ ...CONFIG, 'top.txt': 'Come.\n', 'drafts/a.txt': 'Come.\n' })
    repository.stage({ 'top.txt': 'We delve.\n', 'drafts/a.txt': 'We delve.\n' })
    expect((await staged(join(repository.path, 'drafts'))).places).toEqual(['a.txt:1 tone/delve'])
    expect((await staged(join(repository.path, 'drafts'), '../top.txt')).places).toEqual(['top.txt:1 tone/delve'])
    const env = { GIT_INDEX_FILE: '.git/other' }
    expect(await run(join(repository.path, 'drafts'), ['--staged'], { env })).toMatchObject({ status: 0, places: [] })
    copyFileSync(join(repository.path, '.git/index'), join(repository.path, '.git/other'))
    repository.git('reset', '-q')
    expect((await run(join(repository.path, 'drafts'), ['--staged'], { env })).places).toEqual(['a.txt:1 tone/delve'])
    repository.git('worktree', 'add', '-q', '.git/linked')
    const linked = join(repository.path, '.git/linked')
    repository.git('-C', linked, 'mv', 'top.txt', 'moved.txt')
    expect(await staged(linked)).toMatchObject({ status: 0, places: [] })
    repository.write({ '.git/linked/new.txt': 'We delve.\n' }).git('-C', linked, 'add', 'new.txt')
    expect(await staged(linked)).toMatchObject({ status: 1, places: ['new.txt:1 tone/delve'] })
  })

  test('lints only below the paths that are given, and says when one is not there', async () => {
    const repository = new GitRepository().stage({ ...CONFIG, 'a/1.txt': 'We delve.\n', 'a/2.md': 'We delve.\n', 'b/3.txt': 'We delve.\n' })
    expect((await staged(repository.path, 'a')).places).toEqual(['1.txt:1 tone/delve', '2.md:1 tone/delve'])
    expect((await staged(repository.path, 'b/3.txt')).places).toEqual(['3.txt:1 tone/delve'])
    expect((await staged(repository.path, '**/*.txt')).places).toEqual(['1.txt:1 tone/delve', '3.txt:1 tone/delve'])
    const wrong = await staged(repository.path, 'a', 'bb')
    expect(wrong).toMatchObject({ status: 2, places: ['1.txt:1 tone/delve', '2.md:1 tone/delve'] })
    expect(wrong.stderr).toContain('No such file: "bb".')
    expect((await staged(repository.path, '--ignore-pattern', '*.txt')).places).toEqual(['2.md:1 tone/delve'])
  })

  test('says what is in the way', async () => {
    const repository = new GitRepository({ ...CONFIG, 'a.txt': 'Come.\n' })
    repository.git('checkout', '-q', '-b', 'other')
    repository.write({ 'a.txt': 'Go.\n' }).commit().git('checkout', '-q', 'main')
    repository.write({ 'a.txt': 'Stay.\n' }).commit()
    expect(() => repository.git('merge', '-q', 'other')).toThrow()
    expect(await staged(repository.path)).toMatchObject({ status: 2, stderr: expect.stringContaining('"a.txt" has conflicts') })
    const outside = await staged(folder({}))
    expect(outside).toMatchObject({ status: 2, stderr: expect.stringContaining('is not in the working tree of a git repository') })
    const without = await run(repository.path, ['--staged'], { env: { PATH: '/nowhere' } })
    expect(without).toMatchObject({ status: 2, stderr: expect.stringContaining('git could not be started') })
    expect((await staged(repository.path, '--since', 'main')).stderr).toContain('Give either --staged or --since.')
    expect((await staged(repository.path, '--fix')).stderr).toContain('--staged reads the index')
    expect(await staged(repository.path, '-')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Git knows nothing of the standard input'),
    })
  })
})

describe('--since', () => {
  test('takes what the branch has changed, files that git does not track too, and nothing that others did', async () => {
    const repository = new GitRepository({ ...CONFIG, 'a.txt': OLD, 'theirs.txt': 'Come.\n', '.gitignore': 'ignored.txt\n' })
    repository.git('checkout', '-q', '-b', 'mine')
    repository.write({ 'a.txt': `${OLD}\nWe delve.\n` }).commit()
    repository.git('checkout', '-q', 'main')
    repository.write({ 'theirs.txt': 'We delve.\n' }).commit().git('checkout', '-q', 'mine')
    repository.write({ 'new.txt': 'We delve.\n', 'ignored.txt': 'We delve.\n', 'a.txt': `${OLD}\nWe delve.\n\nIt is urgent.\n` })
    const expected = { status: 1, places: ['a.txt:7 tone/delve', 'a.txt:9 tone/urgent', 'new.txt:1 tone/delve'] }
    expect(await run(repository.path, ['--since', 'main'])).toMatchObject(expected)
    expect((await run(repository.path, ['--since', 'HEAD'])).places).toEqual(['a.txt:9 tone/urgent', 'new.txt:1 tone/delve'])
  })

  test('with --fix mends only what counts', async () => {
    const directive = '<!-- tactful-disable-next-line tone/delve -->'
    const repository = new GitRepository({ ...CONFIG, 'a.md': `${directive}\nCome.\n` })
    repository.write({ 'a.md': `${directive}\nCome.\n\n${directive}\nGo.\n` })
    expect(await run(repository.path, ['--since', 'HEAD', '--fix'])).toMatchObject({ status: 0, places: [] })
    expect(readFileSync(join(repository.path, 'a.md'), 'utf8')).toMatch(/^<!--.*-->\nCome\.\n\n+Go\.\n$/)
  })

  test('says where there is no such commit, or none in common', async () => {
    const repository = new GitRepository({ ...CONFIG, 'a.txt': OLD })
    repository.write({ 'a.txt': 'Come.\n' }).commit()
    const since = (cwd: string, ref: string) => run(cwd, [`--since=${ref}`])
    for (const ref of ['nowhere', '--output=pwned', '', 'HEAD:a.txt'])
      expect(await since(repository.path, ref)).toMatchObject({ status: 2, stderr: expect.stringContaining(`There is no commit "${ref}"`) })
    repository.git('checkout', '-q', '--orphan', 'alone')
    repository.write({ 'a.txt': 'Alone.\n' }).commit()
    expect(await since(repository.path, 'main')).toMatchObject({ status: 2, stderr: expect.stringContaining('have no commit in common') })
    repository.git('clone', '-q', '--depth', '1', '--branch', 'main', `file://${repository.path}`, '.git/shallow')
    expect((await since(join(repository.path, '.git/shallow'), 'HEAD~1')).stderr).toContain('fetch-depth: 0')
  })
})

describe('--files-from', () => {
  const FILES = { ...CONFIG, 'a b.txt': 'We delve.\n', 'x[1].txt': 'We delve.\n', 'x1.txt': 'It is urgent.\n', 'sub/c.txt': 'We delve.\n' }

  test('reads names by line or between NULs, from a file or the standard input, and takes them as they are', async () => {
    const cwd = folder({ ...FILES, list: '\ufeffa b.txt\r\nx[1].txt\n\nsub\n' })
    const expected = ['a b.txt:1 tone/delve', 'x[1].txt:1 tone/delve', 'c.txt:1 tone/delve']
    expect((await run(cwd, ['--files-from', 'list'])).places).toEqual(expected)
    expect((await run(cwd, ['--files-from', '-'], { input: 'a b.txt\0x[1].txt\0sub/c.txt' })).places).toEqual(expected)
    expect((await run(cwd, ['--files-from', '-', 'sub'], { input: '' })).places).toEqual(['c.txt:1 tone/delve'])
  })

  test('an empty list is nothing to lint; every name that is not there is said', async () => {
    const cwd = folder(FILES)
    expect(await run(cwd, ['--files-from', '-'], { input: '\n' })).toMatchObject({ status: 0, places: [] })
    const wrong = await run(cwd, ['--files-from', '-'], { input: 'nope.txt\nx*.txt\na b.txt\n' })
    expect(wrong).toMatchObject({ status: 2, places: ['a b.txt:1 tone/delve'] })
    expect(wrong.stderr).toMatch(/No such file: "nope.txt".*\n.*"x\*.txt"/)
    expect(await run(cwd, ['--files-from', 'missing'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--files-from "missing"'),
    })
    expect(await run(cwd, ['--files-from', '-', '-'], { input: 'a' })).toMatchObject({ status: 2 })
  })
})
