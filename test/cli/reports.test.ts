import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { folder, tactful } from './run-tactful.ts'

const MAIL = 'This is urgent, and we delve on.\n'
const mails = (config = 'company: Orla\n') => folder({ 'tactful.config.yaml': config, 'a.txt': MAIL })
const readJson = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'))

describe('several reports in one run', () => {
  test('one goes to stdout, the others to their files, with the folders above them', async () => {
    const cwd = mails()
    const { stdout, status } = await tactful(cwd, [
      'a.txt',
      '-f',
      'stylish',
      '-f',
      'sarif:out/mail.sarif',
      '--format=gitlab:out/quality.json',
    ])
    expect(stdout).toContain('1:9   error')
    expect(stdout).not.toContain('{')
    expect(readJson(cwd, 'out/mail.sarif').runs[0].results).toHaveLength(2)
    expect(readJson(cwd, 'out/quality.json')).toHaveLength(2)
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['mail.sarif', 'quality.json'])
    expect(status).toBe(1)
  })

  test('-o is the file of the one that names none, and replaces what was there', async () => {
    const cwd = mails()
    writeFileSync(join(cwd, 'out.json'), 'x'.repeat(100_000))
    expect(await tactful(cwd, ['a.txt', '-f', 'json', '-f', 'junit:out.xml', '-o', 'out.json'])).toMatchObject({ stdout: '', status: 1 })
    expect(readJson(cwd, 'out.json')).toHaveLength(1)
    expect(readFileSync(join(cwd, 'out.xml'), 'utf8')).toMatch(/^<\?xml/)
  })

  test('a file is plain unless colour is asked for, and written where nothing was found', async () => {
    const cwd = folder({ 'tactful.config.yaml': '', 'a.txt': MAIL, 'b.txt': 'All is well.\n' })
    await tactful(cwd, ['a.txt', '-f', 'full:plain.txt'], { env: { FORCE_COLOR: '1' } })
    expect(readFileSync(join(cwd, 'plain.txt'), 'utf8')).not.toContain('\u001b')
    await tactful(cwd, ['a.txt', '-f', 'full:colour.txt', '--color'])
    expect(readFileSync(join(cwd, 'colour.txt'), 'utf8')).toContain('\u001b[')
    expect((await tactful(cwd, ['b.txt', '-f', 'ndjson:none.ndjson'])).status).toBe(0)
    expect(readFileSync(join(cwd, 'none.ndjson'), 'utf8')).toBe('')
  })

  test.each([
    [['-f', 'json', '-f', 'sarif'], 'Two reports would go to stdout: json and sarif. Give one of them a file: -f sarif:report.txt.'],
    [['-f', 'srif:out.sarif'], '--format "srif": expected one of full, '],
    [['-f', 'srif:out.sarif'], 'Did you mean "sarif"?'],
    [['-f', 'sarif:'], '--format "sarif:": expected a file after the colon'],
    [['-f', 'sarif:a.sarif', '-o', 'b.sarif'], '--output-file "b.sarif": every --format names a file already.'],
    [['-f', 'json:a.txt'], 'The report was not written to "a.txt": it is one of the files that were read.'],
    [['-f', 'json:tactful.config.yaml'], 'The report was not written to "tactful.config.yaml": it is one of the files that were read.'],
    [['-f', 'json:link.txt'], 'it is one of the files that were read.'],
    [['-f', 'json:folder'], 'The report could not be written to "folder": it is a folder.'],
    [['-f', 'json:a.txt/b.json'], 'The report could not be written to "a.txt/b.json": a part of its path is a file.'],
  ])('%j is answered', async (flags, sentence) => {
    const cwd = mails()
    mkdirSync(join(cwd, 'folder/sub'), { recursive: true })
    symlinkSync('a.txt', join(cwd, 'link.txt'))
    const { stderr, status } = await tactful(cwd, ['a.txt', ...flags])
    expect(stderr).toContain(sentence)
    expect(status).toBe(2)
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(MAIL)
  })

  test.each([MAIL, 'All is well.\n'])('those that lie beside the mail are no mail, and the next run writes them anew: %j', async (mail) => {
    const cwd = folder({ 'tactful.config.yaml': 'company: Orla\n', 'a.txt': mail })
    const names = ['full.txt', 'stylish.txt', 'markdown.md', 'html.html', ...(mail === MAIL ? ['github.txt'] : [])]
    const flags = names.flatMap((name) => ['-f', `${name.replace(/\..*/, '')}:${name}`])
    const lint = async () => ({
      ...(await tactful(cwd, ['.', ...flags])),
      reports: names.map((name) => readFileSync(join(cwd, name), 'utf8')),
    })
    const first = await lint()
    expect(await lint()).toEqual(first)
    expect(first).toMatchObject({ status: mail === MAIL ? 1 : 0, stderr: '' })
    expect((await tactful(cwd, ['.', '-f', 'stylish'])).stdout).toContain('in 1 file')
    expect(await tactful(cwd, ['stylish.txt'])).toMatchObject({ status: 0, stdout: 'No files were read.\n' })
  })

  test('a report that cannot be written does not keep the others back', async () => {
    const cwd = mails()
    mkdirSync(join(cwd, 'folder'))
    const { stdout, status } = await tactful(cwd, ['a.txt', '-f', 'json:folder', '-f', 'stylish', '-f', 'sarif:out.sarif'])
    expect(stdout).toContain('tone/urgent')
    expect(existsSync(join(cwd, 'out.sarif'))).toBe(true)
    expect(status).toBe(2)
  })

  test('a device is written to, not replaced', () => {
    const command = [process.execPath, inject('tactful'), 'a.txt', '-f', 'ndjson', '-o', '/dev/stdout']
    const { stdout } = spawnSync('sh', ['-c', '"$@" | cat', 'sh', ...command], { cwd: mails(), encoding: 'utf8' })
    expect(stdout).toContain('"tone/urgent"')
  })
})

describe('reporters of the configuration', () => {
  const CONFIG = 'reporters:\n  - stylish\n  - { format: sarif, file: reports/mail.sarif }\n'

  test('are written, their files from the directory of the configuration', async () => {
    const cwd = folder({ 'tactful.config.yaml': CONFIG, 'drafts/a.txt': MAIL })
    expect((await tactful(join(cwd, 'drafts'), ['a.txt'])).stdout).toContain('1:9   error')
    const [result] = readJson(cwd, 'reports/mail.sarif').runs[0].results
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('drafts/a.txt')
  })

  test('give way to the command line', async () => {
    const cwd = mails(CONFIG)
    expect(JSON.parse((await tactful(cwd, ['a.txt', '-f', 'json'])).stdout)).toHaveLength(1)
    expect(existsSync(join(cwd, 'reports'))).toBe(false)
  })

  test.each([
    ['reporters: [stylsh]\n', ':1:13: reporters[0]: expected one of full, stylish', 'Did you mean "stylish"?'],
    ['reporters: [json, full]\n', ':1:19: reporters[1]: reporters[0] goes to stdout already', ''],
    ['reporters: [{ file: a.sarif }]\n', 'reporters[0]: "format" is missing here.', ''],
    ['reporters: [{ format: sarif, fiel: a.sarif }]\n', 'there is no key "fiel" here.', 'Did you mean "file"?'],
    ['reporters: json\n', 'reporters: expected a list; this is "json".', ''],
  ])('%j is refused with its line', async (config, sentence, hint) => {
    const { stdout, stderr, status } = await tactful(mails(config), ['a.txt'])
    expect(stderr).toContain(sentence)
    expect(stderr).toContain(hint)
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
  })
})

describe('in GitHub Actions', () => {
  const actions = (cwd: string) => ({ env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') } })

  test('the report for people comes with annotations and a summary', async () => {
    const cwd = mails()
    writeFileSync(join(cwd, 'summary.md'), 'Before.\n')
    const { stdout, status } = await tactful(cwd, ['a.txt'], actions(cwd))
    const lines = stdout.trimEnd().split('\n')
    const [, token] = /^::stop-commands::([\w-]{36})$/.exec(lines[0]!)!
    expect(lines.slice(0, lines.indexOf(`::${token}::`)).join('\n')).toContain('a.txt:1:9  error  tone/urgent')
    expect(lines.slice(lines.indexOf(`::${token}::`) + 1).map((line) => line.slice(0, 40))).toEqual([
      '::error file=a.txt,line=1,endLine=1,col=',
      '::warning file=a.txt,line=1,endLine=1,co',
    ])
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toMatch(/^Before\.\n## Tactful\n[\s\S]*\| 1:9 \| error \|/)
    expect(status).toBe(1)
  })

  test('a mail cannot give commands to the runner', async () => {
    const cwd = folder({ 'tactful.config.yaml': '', 'a.txt': 'Hello,\n\n::add-mask::this is urgent.\n' })
    const [first, ...lines] = (await tactful(cwd, ['a.txt', '-f', 'full'], actions(cwd))).stdout.trimEnd().split('\n')
    expect(lines.findIndex((line) => line.trim().startsWith('::add-mask'))).toBeGreaterThan(0)
    expect(lines.at(-1)).toBe(`${first!.replace('stop-commands::', '')}::`)
  })

  test.each([
    ['a format', ['-f', 'stylish']],
    ['a flag', ['--no-ci-annotations']],
  ])('%s leaves them out', async (_, flags) => {
    const cwd = mails()
    expect((await tactful(cwd, ['a.txt', ...flags], actions(cwd))).stdout).not.toMatch(/^::(error|warning)/m)
    expect(existsSync(join(cwd, 'summary.md'))).toBe(false)
  })

  test('a summary fits into what GitHub keeps of a step', async () => {
    const cwd = mails()
    writeFileSync(join(cwd, 'summary.md'), 'x'.repeat(1024 * 1024 - 500))
    await tactful(cwd, ['a.txt'], actions(cwd))
    expect(readFileSync(join(cwd, 'summary.md')).length).toBeLessThanOrEqual(1024 * 1024)
  })

  test('a summary that cannot be written is said, and the run has failed', async () => {
    const cwd = mails()
    mkdirSync(join(cwd, 'summary.md'))
    const { stderr, status } = await tactful(cwd, ['a.txt'], actions(cwd))
    expect(stderr).toContain('The summary of the step could not be written: ')
    expect(status).toBe(2)
  })
})
