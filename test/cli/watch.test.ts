import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { folder, tactful } from './run-tactful.ts'

/** The command while it runs, with all that it has written. */
function start(cwd: string, args: readonly string[], stdout?: string) {
  const output = stdout === undefined ? 'pipe' : openSync(join(cwd, stdout), 'w')
  const child = spawn(process.execPath, [inject('tactful'), ...args], { cwd, stdio: ['ignore', output, 'pipe'] })
  const written = { stdout: '', stderr: '' }
  child.stdout?.on('data', (data) => (written.stdout += data))
  child.stderr!.on('data', (data) => (written.stderr += data))
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  return {
    written,
    /** Waits until a test of what was written holds. */
    async until(holds: () => boolean): Promise<void> {
      for (let tries = 0; tries < 400 && !holds(); tries++) await new Promise((resolve) => setTimeout(resolve, 50))
      expect(holds(), JSON.stringify(written)).toBe(true)
    },
    /** How many runs have ended. */
    runs: () => written.stderr.split('Waiting for changes').length - 1,
    stop(): Promise<number | null> {
      child.kill('SIGINT')
      return ended
    },
  }
}

/** Time in which a change would have been seen. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 800))

describe.concurrent('--watch', () => {
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

  test('nor at what another program writes of it, as tee does', async () => {
    const cwd = folder({ 'a.md': 'It is urgent.\n' })
    const { runs, until, stop, written } = start(cwd, ['.', '--watch'])
    let kept = 0
    const keep = setInterval(() => {
      if (written.stdout.length > kept) appendFileSync(join(cwd, 'tee.md'), written.stdout.slice(kept))
      kept = written.stdout.length
    }, 20)
    await until(() => runs() === 1 && kept > 0)
    await settle()
    appendFileSync(join(cwd, 'a.md'), 'It is urgent, too.\n')
    await until(() => runs() === 2)
    await settle()
    clearInterval(keep)
    expect(runs()).toBe(2)
    expect(readFileSync(join(cwd, 'tee.md'), 'utf8')).toContain('2 findings in 1 file')
    expect(await stop()).toBe(0)
  })

  test.each(['out.log', 'out.txt', 'out.md'])('never looks at its own output, in %s of the folder', async (name) => {
    const cwd = folder({ 'a.md': 'It is urgent.\n', 'tactful.config.yaml': 'reporters: [{ format: html, file: page.html }, full]\n' })
    const { runs, until, stop } = start(cwd, ['a.md', '--watch'], name)
    await until(() => runs() === 1)
    await settle()
    for (const noise of ['notes.log', 'src.ts', 'page.css', 'list.csv']) writeFileSync(join(cwd, noise), 'It is urgent.\n')
    await settle()
    expect(runs()).toBe(1)
    expect(readFileSync(join(cwd, name), 'utf8').match(/1 finding in 1 file/g)).toHaveLength(1)
    expect(readFileSync(join(cwd, 'page.html'), 'utf8')).toContain('urgent')
    appendFileSync(join(cwd, 'a.md'), 'It is urgent, too.\n')
    await until(() => runs() === 2)
    await settle()
    expect(runs()).toBe(2)
    expect(await stop()).toBe(0)
  })

  test.each(['mjs', 'cjs', 'ts'])('reads modules again: tactful.config.%s, a plug-in, and what they import', async (kind) => {
    const exported = (text: string) => (kind === 'cjs' ? `module.exports = ${text}\n` : `export default ${text}\n`)
    const imported = (name: string, from: string) =>
      kind === 'cjs' ? `const ${name} = require('./${from}')\n` : `import ${name} from './${from}'\n`
    const level = (text: string) => exported(`'${text}'`)
    const plugin = (word: string) =>
      exported(`{ meta: { name: 'house', namespace: 'house' }, rules: [{
      id: 'house/word', since: '', principle: 'p', why: 'w', objection: 'o', grades: { usual: 'warn' }, recommended: ['usual'], confidence: 'certain',
      messages: { default: 'Found ${word}.' }, help: { default: 'h' }, types: 'any', metadata: { reads: [], without: '' }, exemptions: [], yieldsTo: [],
      examples: { flags: [], passes: [], beyond: [] }, lexicon: { phrase: ['${word}'] }, check: { phrase: ({ at }) => [{ at }] } }] }`)
    const cwd = folder({
      'a.md': 'It is urgent: the fox meets the hare.\n',
      [`level.${kind}`]: level('off'),
      [`house.${kind}`]: plugin('fox'),
      [`tactful.config.${kind}`]: `${imported('level', `level.${kind}`)}${exported(`{ plugins: './house.${kind}', rules: { 'tone/urgent': level } }`)}`,
    })
    const { written, runs, until, stop } = start(cwd, ['.', '--watch', '-f', 'stylish', '-o', 'report.out'])
    const report = () => readFileSync(join(cwd, 'report.out'), 'utf8')
    await until(() => runs() === 1)
    expect(written.stderr).toBe('Waiting for changes. Ctrl-C ends.\n')
    expect(report()).toContain('Found fox')
    expect(report()).not.toContain('tone/urgent')
    writeFileSync(join(cwd, `house.${kind}`), plugin('hare'))
    await until(() => report().includes('Found hare'))
    writeFileSync(join(cwd, `level.${kind}`), level('error'))
    await until(() => report().includes('tone/urgent'))
    writeFileSync(join(cwd, `tactful.config.${kind}`), exported("{ rules: { 'tone/urgent': 'off' } }"))
    await until(() => report().includes('No findings'))
    expect(await stop()).toBe(0)
  })

  test('looks at what lies above the folder, or elsewhere, and has a part', async () => {
    const root = folder({
      'tactful.config.yaml': 'extends: [recommended, ./shared/base.yaml]\n',
      'shared/base.yaml': 'plugins: ./house.yml\n',
      'shared/house.yml': "rules:\n  fox: { kind: existence, phrases: ['fox'], message: 'Found it.' }\n",
      'other/notes.md': 'It is urgent.\n',
      'work/drafts/a.md': 'It is urgent: the fox meets the hare.\n',
    })
    const cwd = join(root, 'work')
    const { runs, until, stop } = start(cwd, ['.', '--watch', '-f', 'stylish', '-o', 'report.out'])
    const report = () => readFileSync(join(cwd, 'report.out'), 'utf8')
    await until(() => runs() === 1)
    await settle()
    expect(runs()).toBe(1)
    expect(report()).toContain('2 findings in 1 file')
    writeFileSync(
      join(root, 'tactful.config.yaml'),
      'extends: [recommended, ./shared/base.yaml]\nevents: events.yml\nrules: { tone/urgent: off }\n',
    )
    await until(() => report().includes('1 finding in 1 file'))
    writeFileSync(join(root, 'shared/house.yml'), "rules:\n  fox: { kind: existence, phrases: ['hound'], message: 'Found it.' }\n")
    await until(() => report().includes('No findings'))
    const before = runs()
    writeFileSync(join(root, 'events.yml'), 'events: []\n')
    await until(() => runs() === before + 1)
    writeFileSync(join(root, '.tactfulignore'), 'a.md\n')
    await until(() => runs() === before + 2)
    appendFileSync(join(root, 'other/notes.md'), 'All is quiet.\n')
    writeFileSync(join(root, 'other.yml'), 'a: 1\n')
    await settle()
    expect(runs()).toBe(before + 2)
    expect(await stop()).toBe(0)
  })

  test('lints once at its start outside of a repository too, where all folders above are looked at', async () => {
    const cwd = folder({ 'drafts/a.md': 'It is urgent.\n', 'tactful.config.yaml': 'company: Orla\n' })
    rmSync(join(cwd, '.git'), { recursive: true })
    const { runs, until, stop } = start(cwd, ['.', '--watch'])
    await until(() => runs() === 1)
    await settle()
    expect(runs()).toBe(1)
    appendFileSync(join(cwd, 'drafts/a.md'), 'It is urgent, too.\n')
    await until(() => runs() === 2)
    expect(await stop()).toBe(0)
  })

  test.each([
    [['-'], 'the standard input'],
    [['--files-from', '-'], 'the standard input'],
    [['--staged'], 'does not go with --staged'],
    [['.', '--fix'], 'does not go with fixes'],
    [['.', '--timing'], '--timing measures one run'],
  ])('does not go with %j', async (args, says) => {
    const { stdout, stderr, status } = await tactful(folder({}), [...args, '--watch'])
    expect(stderr).toContain(says)
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
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
