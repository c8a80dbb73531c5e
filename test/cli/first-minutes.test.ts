import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { folder } from './run-tactful.ts'

// The walk of the README's first section, as it stands there, with the rules of the product.

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SECTION = /^## Your first five minutes$([\s\S]*?)^## /m.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))![1]!
const FENCED = [...SECTION.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
const blocks = (language: string) => FENCED.filter(([, name]) => name === language).map(([, , text]) => text!)
const [INIT = '', LINT = '', EXPLAIN = '', FIX = '', KNOW = ''] = blocks('sh')
const [, REPORT = ''] = blocks('')
const [SILENCED = ''] = blocks('markdown')
const EXAMPLE = 'drafts/tactful-example.md'

const tools = mkdtempSync(join(tmpdir(), 'tactful-first-'))
const TACTFUL = join(tools, 'bin/tactful.js')
beforeAll(async () => {
  const { build } = (await import(new URL('../../scripts/build.js', import.meta.url).href)) as { build(options: object): Promise<void> }
  await build({ outdir: join(tools, 'dist'), catalogue: join(ROOT, 'rules/index.ts') })
  cpSync(join(ROOT, 'bin'), join(tools, 'bin'), { recursive: true })
  copyFileSync(join(ROOT, 'package.json'), join(tools, 'package.json'))
  mkdirSync(join(tools, 'path'))
  writeFileSync(join(tools, 'path/tactful'), `#!/bin/sh\nexec "${process.execPath}" "${TACTFUL}" "$@"\n`, { mode: 0o755 })
})
afterAll(() => rmSync(tools, { recursive: true, force: true }))

const { CI: _, GITHUB_ACTIONS: __, FORCE_COLOR: ___, ...REST } = process.env
const ENV = { ...REST, PATH: `${join(tools, 'path')}:${process.env.PATH}`, TERM: 'xterm', TZ: 'Europe/London' }
const shell = (cwd: string, script: string) => spawnSync('sh', ['-ec', script], { cwd, encoding: 'utf8', env: ENV })

test('init, lint, explain, fix, silence with a reason, take note of the rest', () => {
  const cwd = folder({})
  expect(shell(cwd, INIT.replace('init', 'init --yes'))).toMatchObject({ status: 0, stderr: '' })

  const found = shell(cwd, LINT)
  expect(found).toMatchObject({ status: 1, stderr: '', stdout: expect.stringContaining(REPORT) })
  expect(found.stdout).toContain('3 findings in 1 file (1 error, 2 warnings); --fix mends 1')

  expect(shell(cwd, EXPLAIN)).toMatchObject({ status: 0, stdout: expect.stringContaining('servile') })

  const fixed = shell(cwd, `${FIX}true`)
  expect(fixed.stdout).not.toContain('do not hesitate')
  const text = readFileSync(join(cwd, EXAMPLE), 'utf8')
  expect(text).toContain('please contact us')

  const line = SILENCED.trimEnd().split('\n').at(-1)!
  expect(text).toContain(`\n${line}\n`)
  writeFileSync(join(cwd, EXAMPLE), text.replace(`${line}\n`, SILENCED))
  expect(shell(cwd, LINT).stdout).not.toContain('at your service')

  expect(shell(cwd, KNOW)).toMatchObject({ status: 0, stdout: expect.stringContaining('.tactful-baseline: 2 known findings') })
  expect(shell(cwd, 'tactful doctor')).toMatchObject({ status: 0 })
})

test('without events the example shows what needs none, and nothing else', () => {
  const cwd = folder({})
  expect(shell(cwd, 'tactful init --yes --no-events --regions GB --company Orla').status).toBe(0)
  const { stdout, status } = shell(cwd, 'tactful -f json')
  const rules = JSON.parse(stdout).flatMap(({ messages }: { messages: { ruleId: string }[] }) => messages.map(({ ruleId }) => ruleId))
  expect({ rules, status }).toEqual({ rules: ['tone/servile-formula', 'tone/servile-formula'], status: 0 })
})

const hasTerminal = spawnSync('script', ['--version']).status === 0

/** Runs `init` on a terminal of its own, and types each answer when its question is there. */
function answering(
  cwd: string,
  answers: readonly (readonly [question: string, keys: string])[],
): Promise<{ said: string; status: number | null }> {
  const child = spawn('script', ['-qec', `stty cols 80 rows 24; exec "${process.execPath}" "${TACTFUL}" init`, '/dev/null'], {
    cwd,
    env: ENV,
  })
  let [said, asked, at] = ['', 0, 0]
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    for (const [question, keys] of answers.slice(asked)) {
      const found = said.indexOf(question, at)
      if (found < 0) return
      at = found + question.length
      asked++
      child.stdin.write(keys)
    }
  })
  return new Promise((done) => child.on('close', (status) => done({ said, status })))
}

describe.skipIf(!hasTerminal)('on a terminal', { timeout: 30_000 }, () => {
  const ENTER = '\r'

  test('questions are asked, the files are shown, and then written', async () => {
    const cwd = folder({})
    const { said, status } = await answering(cwd, [
      ['In which folder', `mail${ENTER}`],
      ['What does your company call itself', `Harbour Coffee, Harbour${ENTER}`],
      ['Where do your readers live', `Atlantis${ENTER}`],
      ['There is no region "Atlantis"', `${'\u007f'.repeat(8)}GB, New York${ENTER}`],
      ['time zone', ENTER],
      ['Compare your mail', ENTER],
      ['Write them?', ENTER],
    ])
    expect(status, said).toBe(0)
    expect(said.indexOf('mail/tactful-example.md')).toBeLessThan(said.indexOf('Write them?'))
    expect(parse(readFileSync(join(cwd, 'tactful.config.yaml'), 'utf8'))).toMatchObject({
      company: ['Harbour Coffee', 'Harbour'],
      defaults: { timezone: 'Europe/London', audience: { regions: ['GB', 'US-NY'] } },
      events: ['events.yml'],
    })
    expect(existsSync(join(cwd, 'mail/tactful-example.md'))).toBe(true)
  })

  test.each([
    [
      'in the middle',
      [
        ['In which folder', ENTER],
        ['What does your company', '\u0003'],
      ],
    ],
    [
      'before they are written',
      [
        ['In which folder', ENTER],
        ['What does your company', ENTER],
        ['Where do your', ENTER],
        ['time zone', ENTER],
        ['Compare', ENTER],
        ['Write them?', '\u0003'],
      ],
    ],
  ] as const)('Ctrl-C %s writes nothing', async (_, answers) => {
    const cwd = folder({})
    const { said, status } = await answering(cwd, answers)
    expect({ status, said }).toEqual({ status: 130, said: expect.stringContaining('Nothing was written.') })
    expect(existsSync(join(cwd, 'tactful.config.yaml'))).toBe(false)
    expect(existsSync(join(cwd, 'drafts'))).toBe(false)
  })
})

test('the directives under "Switching off" switch off what they name', () => {
  const section = /^## Switching off$([\s\S]*?)^## /m.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))![1]!
  const draft = /^```markdown\n([\s\S]*?)^```$/m.exec(section)![1]!
  const cwd = folder({ 'a.md': draft, 'tactful.config.yaml': 'company: Orla\ndirectives: { sent: off }\n' })
  const { stdout, status } = shell(cwd, 'tactful -f json --now 2026-11-22 a.md')
  const [{ messages, suppressedMessages }] = JSON.parse(stdout)
  expect({ messages, status }).toEqual({ messages: [], status: 0 })
  const switchedOff = suppressedMessages.map(({ ruleId }: { ruleId: string }) => ruleId)
  expect(switchedOff).toEqual(expect.arrayContaining(['tone/servile-formula', 'tone/false-urgency']))
})
