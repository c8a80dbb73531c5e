import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, inject, test } from 'vitest'
import { parse } from 'yaml'
import { folder } from './run-tactful.ts'

// The steps of the action are run as a runner would, in the environment that it gives them.

interface Step {
  readonly name: string
  readonly run: string
  readonly shell: string
  readonly 'working-directory': string
  readonly env: Readonly<Record<string, string>>
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const ACTION = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

/** Runs all steps in a workspace, with inputs for those that have another default. */
function runAction(cwd: string, inputs: Readonly<Record<string, string>> = {}) {
  const runner = folder({ 'action/bin/tactful.js': '', 'action/dist/made': '', env: '', summary: '' })
  const values: Record<string, string> = {}
  for (const [name, { default: value }] of Object.entries(ACTION.inputs)) values[`inputs.${name}`] = value
  for (const [name, value] of Object.entries(inputs)) values[`inputs.${name}`] = value
  const filled = (text: string) => text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => values[name] ?? `no ${name}`)
  values['github.action_path'] = join(runner, 'action')
  writeFileSync(join(runner, 'action/bin/tactful.js'), `await import(${JSON.stringify(inject('tactful'))})`)
  writeFileSync(join(runner, 'action/package.json'), '{"type":"module"}')
  let [stdout, stderr, status]: [string, string, number | null] = ['', '', 0]
  for (const { run, env, 'working-directory': directory } of ACTION.runs.steps) {
    const kept = readFileSync(join(runner, 'env'), 'utf8').split('\n')
    const step = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: join(cwd, filled(directory)),
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        GITHUB_ACTIONS: 'true',
        GITHUB_ENV: join(runner, 'env'),
        GITHUB_STEP_SUMMARY: join(runner, 'summary'),
        RUNNER_TEMP: runner,
        ...Object.fromEntries(kept.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])),
        ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value)])),
      },
    })
    ;[stdout, stderr, status] = [stdout + step.stdout, stderr + step.stderr, step.status]
    if (status !== 0) break
  }
  return { stdout, stderr, status, summary: readFileSync(join(runner, 'summary'), 'utf8') }
}

const FILES = { 'tactful.config.yaml': 'company: Orla\n', 'a.txt': 'We delve in.\n', 'mail/b c.txt': 'It is urgent.\n' }

test('every input has a description and a default, is used, and never becomes a part of a script', () => {
  const used = ACTION.runs.steps.map(({ env, ...step }) => JSON.stringify([env, step['working-directory']])).join()
  for (const [name, { description, default: value }] of Object.entries(ACTION.inputs)) {
    expect(description.length).toBeGreaterThan(10)
    expect(typeof value).toBe('string')
    expect(used).toContain(`\${{ inputs.${name} }}`)
  }
  for (const { run } of ACTION.runs.steps) expect(run).not.toContain('${{')
})

test('lints the working directory, with annotations and a summary, and fails as the command does', () => {
  const { stdout, status, summary, stderr } = runAction(folder(FILES))
  expect({ status, stderr }).toMatchObject({ status: 1 })
  expect(stdout).toMatch(/^::error .*file=mail\/b c\.txt/m)
  expect(summary).toContain('tone/urgent')
  expect(runAction(folder(FILES), { args: '--fail-on never', summary: 'false' })).toMatchObject({ status: 0, summary: '' })
})

test('takes files by the line and options by the word, and runs nothing of them', () => {
  const cwd = folder({ ...FILES, '-x.txt': 'It is urgent.\n' })
  const hostile = { args: '--max-warnings 9\n$(touch${IFS}pwned) `touch pwned`', files: 'mail/b c.txt\n\n"; touch pwned; "' }
  const { stderr, status } = runAction(cwd, hostile)
  expect(status).toBe(2)
  expect(stderr).toContain('No such file')
  expect(() => readFileSync(join(cwd, 'pwned'))).toThrow()
  expect(runAction(cwd, { files: 'a.txt', args: '--max-warnings 0' }).stdout).not.toContain('urgent')
  expect(runAction(cwd, { files: '-x.txt' }).stdout).toContain('-x.txt')
  expect(runAction(cwd, { 'working-directory': 'mail' })).toMatchObject({ status: 1, stdout: expect.stringContaining('b c.txt') })
})

test('writes SARIF besides annotations and the summary', () => {
  const cwd = folder(FILES)
  const { stdout, summary, status } = runAction(cwd, { sarif: 'out/tactful.sarif' })
  expect(status).toBe(1)
  expect(stdout).toMatch(/mail\/b c\.txt:1:7 {2}error[\s\S]*\n::error/)
  expect(summary).toContain('tone/urgent')
  expect(JSON.parse(readFileSync(join(cwd, 'out/tactful.sarif'), 'utf8')).runs[0].results).toHaveLength(2)
  const chosen = runAction(cwd, { sarif: 'out/tactful.sarif', args: '-f json' })
  expect(chosen).toMatchObject({ status: 1, stdout: expect.stringMatching(/^\[\{"filePath".*\n::error/) })
})

test('prefers the tactful that the project has installed', () => {
  const cwd = folder(FILES)
  const own = join(cwd, 'node_modules/tactful/bin/tactful.js')
  mkdirSync(dirname(own), { recursive: true })
  writeFileSync(own, "console.log('the one of the project')")
  expect(runAction(cwd)).toMatchObject({ status: 0, stdout: 'the one of the project\n' })
})
