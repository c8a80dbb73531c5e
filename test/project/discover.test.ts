import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { discover } from '../../src/project/discover.ts'
import { refusalOf } from '../../src/project/refusal.ts'
import { folder, tactful } from '../cli/run-tactful.ts'

const CLEAN = 'The shop opens at eight from Monday.\n'
const OPTIONS = { ignore: true, ignorePatterns: [] }
const shownIn = async (cwd: string, ...patterns: string[]) =>
  (await discover(patterns, { cwd, ...OPTIONS })).files.map(({ shown }) => shown)

describe('documents of a repository', () => {
  const cwd = folder({
    'README.md': CLEAN,
    'readme.de.md': CLEAN,
    'CHANGELOG.md': CLEAN,
    'License.txt': CLEAN,
    'mails/CONTRIBUTING.md': CLEAN,
    'mails/code-of-conduct.md': CLEAN,
    'mails/SECURITY.md': CLEAN,
    'mails/security-update.md': CLEAN,
    'mails/licence-renewal.txt': CLEAN,
    'mails/readme-first.md': CLEAN,
    'docs/README.md': CLEAN,
    'docs/LICENSE.md': CLEAN,
  })

  test('are no mail for a search', async () => {
    const mails = ['mails/licence-renewal.txt', 'mails/readme-first.md', 'mails/security-update.md']
    expect(await shownIn(cwd, '.')).toEqual(mails)
    expect(await shownIn(cwd, '**/*.{md,txt}')).toEqual(mails)
  })

  test('are linted where they are named', async () => {
    expect(await shownIn(cwd, 'README.md', 'mails/SECURITY.md')).toEqual(['README.md', 'mails/SECURITY.md'])
  })

  test('are told from an empty folder', async () => {
    const { unmatched } = await discover(['docs'], { cwd, ...OPTIONS })
    expect(unmatched).toEqual([
      'Nothing to lint in "docs": 2 files there are left out as documents of a repository. A document that you name is linted, such as docs/LICENSE.md.',
    ])
  })
})

describe('a folder of which everything is left out', () => {
  const failure = async (files: Record<string, string>, ...args: string[]) => {
    const { stderr, status } = await tactful(folder(files), args)
    expect(status).toBe(2)
    return stderr
  }

  test('says by which ignore file, and how many', async () => {
    const files = { '.gitignore': 'out/\n', 'mails/.tactfulignore': '# old\n\n*.md\n', 'out/a.md': CLEAN, 'out/b/c.txt': CLEAN }
    expect(await failure(files, 'out')).toContain(
      'Nothing to lint in "out": 2 files there are left out by .gitignore. --no-ignore lints what is ignored.\n',
    )
    expect(await failure({ ...files, 'mails/a.md': CLEAN, 'mails/README.md': CLEAN }, 'mails')).toContain(
      'Nothing to lint in "mails": 1 file there is left out as a document of a repository, 1 left out by mails/.tactfulignore.',
    )
    expect(await failure(files, 'out/**/*.md')).toContain('Nothing to lint in "out/**/*.md": 1 file there is left out by .gitignore.')
    expect(await failure({ 'a.md': CLEAN }, '.', '--ignore-pattern', '*.md')).toBe(
      'Nothing to lint in ".": 1 file there is left out by --ignore-pattern.\n',
    )
  })

  test('says by which configuration', async () => {
    const files = { 'tactful.config.yaml': 'ignore: old\n', 'old/a.md': CLEAN, 'old/b.md': CLEAN, 'c.md': CLEAN }
    expect(await failure(files, 'old', 'c.md')).toBe(
      'Nothing to lint in "old": 2 files there are left out by tactful.config.yaml. --no-ignore lints what is ignored.\n',
    )
  })

  test('is empty where there is nothing', async () => {
    expect(await failure({ 'mails/a.docx': 'x' }, 'mails')).toMatch(
      /^No message files \(\.md, .*\) in "mails"\. `tactful init` writes an example\.\n$/,
    )
  })
})

describe('what cannot be opened', () => {
  const cwd = folder({ 'a.md': CLEAN, 'mails/b.md': CLEAN })
  symlinkSync('gone.md', join(cwd, 'link.md'))
  symlinkSync('round.md', join(cwd, 'round.md'))
  execFileSync('/usr/bin/env', ['mkfifo', join(cwd, 'pipe.md'), join(cwd, 'mails/.gitignore'), join(cwd, 'mails/pipe.md')])

  test('is said in a sentence of its own, and the rest is linted', async () => {
    const { stdout, stderr, status } = await tactful(cwd, [
      'link.md',
      'round.md',
      'pipe.md',
      'a.md/b.md',
      'a.md',
      'mails',
      '--no-config-lookup',
    ])
    expect(stdout).toBe('✔ No findings in 2 files.\n')
    expect(stderr.split('\n')).toEqual([
      'No such file: "a.md/b.md". Did you mean "a.md"?',
      'Could not read "link.md": it is a symbolic link to "gone.md", which is not there.',
      'Could not read "round.md": it is a symbolic link that leads back to itself.',
      'Could not read "pipe.md": it is a pipe or a device, not a file.',
      'No configuration found: using the preset recommended.',
      '',
    ])
    expect(status).toBe(2)
  })

  test('is told in words, not in codes', () => {
    expect(refusalOf(Object.assign(new Error("EACCES: permission denied, open 'a.md'"), { code: 'EACCES' }))).toBe(
      'you have no permission to read it',
    )
    expect(refusalOf(Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' }))).toBe('EIO: i/o error, read')
  })
})

test('an HTML report is no mail, neither for a search nor where it is named', async () => {
  const cwd = folder({ 'tactful.config.yaml': 'company: Orla\n', 'a.txt': 'It is urgent.\n', 'page.html': '<p>It is urgent.</p>\n' })
  await tactful(cwd, ['-f', 'html:report.html', '.'])
  const again = await tactful(cwd, ['-f', 'json', '.'])
  expect((JSON.parse(again.stdout) as { filePath: string }[]).map(({ filePath }) => filePath)).toEqual([
    join(cwd, 'a.txt'),
    join(cwd, 'page.html'),
  ])
  const named = await tactful(cwd, ['report.html'])
  expect(named.stderr).toBe('report.html is no mail but what Tactful itself has reported: not linted.\n')
  expect(named.status).toBe(0)
  expect((await tactful(cwd, ['doctor'])).stdout).toContain('1 as reports of Tactful')
})
