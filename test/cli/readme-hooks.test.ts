import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { parse } from 'yaml'
import { isRepositoryDocument } from '../../src/project/repository-document.ts'
import { GIT_ENV, GitRepository } from './git-repository.ts'

// The recipes of the README are taken from it and used as they stand there.

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const README = readFileSync(join(ROOT, 'README.md'), 'utf8')
const SECTION = /^## In hooks and CI$([\s\S]*?)^## /m.exec(README)![1]!
const block = (language: string, i = 0) =>
  [...SECTION.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].filter(([, name]) => name === language)[i]![2]!
const [HOOKS, WORKFLOW, GITLAB] = [0, 1, 2].map((i) => parse(block('yaml', i)))

const OLD = 'We delve in.\n\nThe shop opens at eight.\n'
const GOOD = OLD.replace('eight', 'nine')
const BAD = `${OLD}\nLet us delve deeper.\n`
const repository = () => new GitRepository({ 'tactful.config.yaml': 'company: Orla\n', 'a.txt': OLD })

const tools = mkdtempSync(join(tmpdir(), 'tactful-tools-'))
afterAll(() => rmSync(tools, { recursive: true, force: true }))
writeFileSync(join(tools, 'tactful'), `#!/bin/sh\nexec "${process.execPath}" "${inject('tactful')}" "$@"\n`, { mode: 0o755 })
const ENV = { ...process.env, ...GIT_ENV, PATH: `${tools}:${process.env.PATH}` }

/** Whether git takes the commit of a changed text; `text` is staged, and what is `left` stays in the working tree. */
function commits(one: GitRepository, text: string, left = text) {
  one.stage({ 'a.txt': text }).write({ 'a.txt': left })
  const { status, stderr, stdout } = spawnSync('git', ['commit', '-q', '-m', 'A change'], { cwd: one.path, encoding: 'utf8', env: ENV })
  return { isTaken: status === 0, said: stdout + stderr }
}

function withHook(script: string): GitRepository {
  const one = repository()
  const hook = join(one.path, '.git/hooks/pre-commit')
  writeFileSync(hook, script)
  chmodSync(hook, 0o755)
  return one
}

describe('before each commit', () => {
  test('the hook lets a commit pass whose fault is an old one, and refuses a new one', () => {
    const one = withHook(block('sh'))
    expect(commits(one, GOOD, BAD)).toMatchObject({ isTaken: true })
    const { isTaken, said } = commits(one, BAD)
    expect({ isTaken, said }).toMatchObject({ isTaken: false, said: expect.stringContaining('a.txt:5:8  warning  tone/delve') })
  })

  test('the hook takes git commit of a part of what has changed', () => {
    const one = withHook(block('sh'))
    one.write({ 'a.txt': GOOD }).stage({ 'b.txt': 'We delve.\n' })
    const commit = (...args: string[]) => spawnSync('git', ['commit', '-q', '-m', 'A part', ...args], { cwd: one.path, env: ENV }).status
    expect(commit('a.txt')).toBe(0)
    expect(commit('-a')).not.toBe(0)
  })

  test('lint-staged does the same, and keeps what is not staged', { timeout: 60_000 }, () => {
    const lintStaged = createRequire(import.meta.url).resolve('lint-staged/bin')
    const one = withHook(`#!/bin/sh\nexec "${process.execPath}" "${lintStaged}"\n`)
    one.write({ 'package.json': block('json') }).commit()
    expect(commits(one, GOOD, BAD)).toMatchObject({ isTaken: true })
    expect(readFileSync(join(one.path, 'a.txt'), 'utf8')).toBe(BAD)
    expect(commits(one, BAD)).toMatchObject({ isTaken: false, said: expect.stringContaining('tone/delve') })
  })

  test('the hook of pre-commit is one that this repository has, and says which files it takes', () => {
    const hooks = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as {
      readonly id: string
      readonly entry: string
      readonly args: readonly string[]
      readonly files: string
    }[]
    const [{ hooks: used }] = HOOKS.repos
    expect(hooks.map(({ id }) => id)).toEqual(expect.arrayContaining(used.map(({ id }: { id: string }) => id)))
    for (const { entry, args, files } of hooks) {
      const takes = new RegExp(files)
      for (const name of ['a.md', 'x/b.eml', 'spring.campaign.yml', 'campaign.yaml', 'c.html']) expect(name).toMatch(takes)
      for (const name of ['a.ts', 'config.yml', 'mycampaign.yml']) expect(name).not.toMatch(takes)
      const one = withHook(`#!/bin/sh\nexec ${entry} ${args.join(' ')} a.txt\n`)
      expect(commits(one, BAD)).toMatchObject({ isTaken: false, said: expect.stringContaining('tone/delve') })
    }
  })
})

describe('the hook of pre-commit for whole files', () => {
  test('leaves out the documents of a repository, as a search does', () => {
    const hooks = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as { readonly id: string; readonly exclude?: string }[]
    const { exclude = '' } = hooks.find(({ id }) => id === 'tactful-files')!
    // The flag of Python stands in the pattern, the one of JavaScript beside it.
    expect(exclude).toMatch(/^\(\?i\)/)
    const isLeftOut = new RegExp(exclude.slice('(?i)'.length), 'i')
    const words = ['README', 'readme.de', 'Readme-pt_br', 'CHANGELOG', 'change_log', 'LICENSE', 'licence', 'COPYING', 'CONTRIBUTING']
    const more = ['contributors', 'AUTHORS', 'MAINTAINERS', 'GOVERNANCE', 'CODE_OF_CONDUCT', 'code-of-conduct', 'SECURITY']
    const mail = ['security-update', 'readme-first', 'licence-renewal', 'my-readme']
    for (const name of [...words, ...more, ...mail].flatMap((word) => [`${word}.md`, `docs/${word}.txt`, `${word}.html`]))
      expect([name, isLeftOut.test(name)]).toEqual([name, isRepositoryDocument(name)])
  })
})

describe('in CI', () => {
  /** A branch with two commits, main having gone on meanwhile. */
  function branch(text: string): GitRepository {
    const one = repository()
    one.git('checkout', '-q', '-b', 'mine')
    one.write({ 'a.txt': text }).commit()
    one.git('checkout', '-q', 'main')
    one.write({ 'theirs.txt': 'We delve.\n' }).commit().git('update-ref', 'refs/remotes/origin/main', 'main')
    one.git('checkout', '-q', 'mine')
    return one
  }
  const shell = (command: string, one: GitRepository, env: NodeJS.ProcessEnv = {}) =>
    spawnSync('sh', ['-ec', command], { cwd: one.path, encoding: 'utf8', env: { ...ENV, ...env } })

  test('the workflow of GitHub gives the action what it knows, and fails for changed text only', () => {
    const { steps } = WORKFLOW.jobs.tactful
    const { with: inputs } = steps.at(-1)
    const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'))
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)))
    for (const name of Object.keys(action.inputs)) expect(SECTION).toContain(`| \`${name}\` |`)
    const command = `tactful ${inputs.args.replace('${{ github.base_ref }}', 'main')}`
    expect(shell(command, branch(GOOD))).toMatchObject({ status: 0 })
    expect(shell(command, branch(BAD))).toMatchObject({ status: 1, stdout: expect.stringContaining('tone/delve') })
  })

  test('the job of GitLab does, and leaves its report', () => {
    const [install, path, lint] = GITLAB.tactful.script as string[]
    expect(install).toContain('npm install --prefix /opt/tactful ')
    expect(path).toBe('export PATH="/opt/tactful/node_modules/.bin:$PATH"')
    const run = (one: GitRepository) => shell(lint!, one, { CI_MERGE_REQUEST_DIFF_BASE_SHA: one.git('merge-base', 'main', 'HEAD') })
    expect(run(branch(GOOD))).toMatchObject({ status: 0 })
    const one = branch(BAD)
    expect(run(one)).toMatchObject({ status: 1, stdout: expect.stringContaining('tone/delve') })
    const report = join(one.path, GITLAB.tactful.artifacts.reports.codequality)
    expect(existsSync(report) && JSON.parse(readFileSync(report, 'utf8'))).toHaveLength(1)
  })

  test('a list of another program', () => {
    const command = /`(git ls-files [^`]+)`/.exec(SECTION)![1]!
    const one = new GitRepository({ 'tactful.config.yaml': 'company: Orla\n', 'drafts/ä b.txt': OLD })
    expect(shell(command, one)).toMatchObject({ status: 0, stdout: expect.stringContaining('drafts/ä b.txt:1:4') })
  })
})
