import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { GitRepository } from './git-repository.ts'
import { folder, tactful } from './run-tactful.ts'

const ANSWERS = ['--folder', 'drafts', '--company', 'Orla', '--timezone', 'Europe/London', '--regions', 'GB', '--no-hook', '--ci', 'none']
const init = (cwd: string, ...args: string[]) => tactful(cwd, ['init', ...args])
/** All files below a folder but those of git, by name. */
const filesIn = (cwd: string) =>
  Object.fromEntries(
    readdirSync(cwd, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.startsWith('.git/') && statSync(join(cwd, name)).isFile())
      .map((name) => [name, readFileSync(join(cwd, name), 'utf8')]),
  )

describe('without a terminal', () => {
  test('what nobody has said is an error that names its flags, and nothing is written', async () => {
    const cwd = folder({})
    const { status, stdout, stderr } = await init(cwd, '--folder', 'mail', '--regions', 'GB')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('--company, --timezone, --events or --no-events, --hook or --no-hook, --ci; or --yes')
    expect(filesIn(cwd)).toEqual({})
  })

  test('a flag for each question is enough, and the configuration says what they say', async () => {
    const cwd = folder({})
    const { status, stdout } = await init(
      cwd,
      ...ANSWERS,
      '--no-events',
      '--company',
      'Orla: "fine" things, NO',
      '--regions',
      'Norway, US-NY, EU',
    )
    expect(status).toBe(0)
    expect(Object.keys(filesIn(cwd)).sort()).toEqual(['drafts/tactful-example.md', 'tactful.config.yaml'])
    for (const name of Object.keys(filesIn(cwd))) expect(stdout).toContain(name)
    expect(parse(filesIn(cwd)['tactful.config.yaml']!)).toEqual({
      extends: 'recommended',
      company: ['Orla: "fine" things', 'NO'],
      defaults: { timezone: 'Europe/London', audience: { regions: ['NO', 'US-NY', 'EU'] } },
    })
    expect(await tactful(cwd, ['--print-config', 'drafts/a.md'])).toMatchObject({ status: 0, stderr: '' })
  })

  test('--yes takes what is usual: a folder of mail that is there, and events', async () => {
    const cwd = folder({ 'newsletters/may.txt': 'The shop opens at eight.\n' })
    expect(await init(cwd, '--yes')).toMatchObject({ status: 0, stderr: '' })
    expect(Object.keys(filesIn(cwd))).toEqual(
      expect.arrayContaining(['newsletters/tactful-example.md', 'events.yml', 'tactful.config.yaml']),
    )
    expect(existsSync(join(cwd, '.git/hooks/pre-commit'))).toBe(false)
  })
})

describe('what cannot be is said before anything is written', () => {
  test.each([
    [['--regions', 'Atlantis'], 'There is no region "Atlantis"'],
    [['--regions', 'UK,US-XX'], 'US-XX'],
    [['--timezone', 'london'], 'such as Europe/London or America/New_York. Did you mean "Europe/London"?'],
    [['--timezone', 'Europe/Lodnon'], 'Did you mean "Europe/London"?'],
    [['--folder', '../elsewhere'], 'expected a folder below the one that you are in'],
    [['--folder', '/etc'], 'expected a folder below the one that you are in'],
    [['--folder', 'a\nb'], 'expected the name of a folder'],
    [['--ci', 'githib'], 'Did you mean "github"?'],
    [['--hook'], 'need a git repository'],
    [['drafts'], 'after --folder'],
  ])('%j', async (args, message) => {
    const cwd = folder({})
    const { status, stderr } = await init(cwd, '--yes', ...args)
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) })
    expect(filesIn(cwd)).toEqual({})
  })
})

describe('what is there already', () => {
  test('stays as it is, and is named; a second run changes nothing', async () => {
    const cwd = folder({ 'events.yml': 'version: 1\nevents: []\n' })
    expect((await init(cwd, '--yes')).stdout).toMatch(/Left as they are:\n {2}events\.yml +it is there already/)
    const before = filesIn(cwd)
    expect(before['events.yml']).toBe('version: 1\nevents: []\n')
    expect(await init(cwd, '--yes')).toMatchObject({ status: 0, stdout: expect.stringContaining('There is nothing to write.') })
    expect(filesIn(cwd)).toEqual(before)
  })

  test('is written anew with --force, but for a link', async () => {
    const cwd = folder({ 'tactful.config.yaml': 'company: Orla\n', 'mine.yml': 'mine\n' })
    symlinkSync('mine.yml', join(cwd, 'events.yml'))
    expect((await init(cwd, '--yes', '--force')).stdout).toMatch(/events\.yml +it is a link or a folder/)
    expect(filesIn(cwd)).toMatchObject({ 'mine.yml': 'mine\n', 'tactful.config.yaml': expect.stringContaining('extends: recommended') })
  })

  test.each([['.tactfulrc.json'], ['tactful.config.json']])(
    'a configuration under another name, %s, is one too, even with --force',
    async (name) => {
      const cwd = folder({ [name]: '{}' })
      expect((await init(cwd, '--yes', '--force')).stdout).toContain(`${name} is your configuration already`)
      expect(existsSync(join(cwd, 'tactful.config.yaml'))).toBe(false)
    },
  )

  test('a configuration further up is one too', async () => {
    const cwd = folder({ 'tactful.config.yaml': 'company: Orla\n', 'shop/drafts/a.txt': 'The shop opens at eight.\n' })
    expect((await init(join(cwd, 'shop'), '--yes')).stdout).toContain('../tactful.config.yaml is your configuration already')
    expect(existsSync(join(cwd, 'shop/tactful.config.yaml'))).toBe(false)
  })
})

describe('in git', () => {
  test('the hook and the file for CI go to the top of the repository, from a folder in it', async () => {
    const one = new GitRepository({ 'shop/drafts/a.txt': 'The shop opens at eight.\n' })
    const { status, stdout } = await init(join(one.path, 'shop'), '--yes', '--hook', '--ci', 'github')
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('../.github/workflows/tactful.yml') })
    expect(statSync(join(one.path, '.git/hooks/pre-commit')).mode & 0o111).toBe(0o111)
    expect(existsSync(join(one.path, '.github/workflows/tactful.yml'))).toBe(true)
    expect(existsSync(join(one.path, 'shop/tactful.config.yaml'))).toBe(true)
    const missing = `put the address of Tactful's repository where it says "<this repository>", and, until there is a release, the hash of a commit for v0.1.0.`
    expect(stdout.replace(/\s+/g, ' ')).toContain(missing)
    expect((await init(one.path, '--yes', '--ci', 'gitlab')).stdout.replace(/\s+/g, ' ')).toContain('"<this repository>". ')
  })

  test('a hook that is there stays, and one of husky goes where husky looks', async () => {
    const one = new GitRepository({ '.husky/pre-push': 'true\n' })
    mkdirSync(join(one.path, '.git/hooks'), { recursive: true })
    expect((await init(one.path, '--yes', '--hook')).stdout).toContain('.husky/pre-commit')
    const husky = readFileSync(join(one.path, '.husky/pre-commit'), 'utf8')
    expect((await init(one.path, '--yes', '--hook')).stdout).toMatch(/\.husky\/pre-commit +it is there already/)
    expect(readFileSync(join(one.path, '.husky/pre-commit'), 'utf8')).toBe(husky)
  })

  test('hooks that all repositories share are not written to', async () => {
    const one = new GitRepository({ 'a.txt': 'The shop opens at eight.\n' })
    const shared = mkdtempSync(join(tmpdir(), 'tactful-hooks-'))
    onTestFinished(() => rmSync(shared, { recursive: true }))
    one.git('config', 'core.hooksPath', shared)
    expect((await init(one.path, '--yes', '--hook')).stdout).toContain('it would lie outside of this project')
    expect(readdirSync(shared)).toEqual([])
  })

  test('a folder that is a link out of the project gets no file', async () => {
    const one = new GitRepository({ 'a.txt': 'The shop opens at eight.\n' })
    const outside = mkdtempSync(join(tmpdir(), 'tactful-outside-'))
    onTestFinished(() => rmSync(outside, { recursive: true }))
    symlinkSync(outside, join(one.path, 'drafts'))
    expect((await init(one.path, '--yes')).stdout).toContain('it would lie outside of this project')
    expect(readdirSync(outside)).toEqual([])
  })
})
