import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigError, defineConfig, FilesError, OptionsError, Tactful, type TactfulOptions } from '../../src/index.ts'
import { folder, tactful } from '../cli/run-tactful.ts'

const SERVILE = 'Please do not hesitate to contact us at your earliest convenience.\n'
const NOW = '2026-05-04'

const ids = (results: Awaited<ReturnType<Tactful['lintFiles']>>) => results.map(({ messages }) => messages.map(({ ruleId }) => ruleId))

describe('lintText', () => {
  test('takes no option that it has not', async () => {
    const linting = new Tactful({ cwd: folder({}) }).lintText('A.', { filename: 'a.md' } as object)
    await expect(linting).rejects.toThrow('lintText: There is no option "filename". It takes "filePath".')
  })

  test('lints a text as a file of the given name, in the shape of ESLint', async () => {
    const cwd = folder({})
    const [result, ...others] = await new Tactful({ cwd, now: NOW }).lintText(`<p>${SERVILE}</p>`, { filePath: 'a.html' })
    expect(others).toEqual([])
    expect(result).toMatchObject({ filePath: join(cwd, 'a.html'), errorCount: 0, type: expect.any(String) })
    const [first] = result!.messages
    expect(first).toMatchObject({ ruleId: 'tone/servile-formula', line: 1, column: 4, severity: 1, severityName: expect.any(String) })
    expect(result!.source).toBe(`<p>${SERVILE}</p>`)
  })

  test('tells the format of a text without a name', async () => {
    const [result] = await new Tactful({ cwd: folder({}), now: NOW }).lintText(`# News\n\n${SERVILE}`)
    expect(result!.filePath).toBe('<text>')
    expect(result!.messages[0]).toMatchObject({ ruleId: 'tone/servile-formula', line: 3 })
  })

  test('goes by the configuration of the path, and by the options over it', async () => {
    const cwd = folder({ 'tactful.config.yaml': 'extends: []\n' })
    expect(ids(await new Tactful({ cwd }).lintText(SERVILE, { filePath: 'a.txt' }))).toEqual([[]])
    const rules = { 'tone/servile-formula': ['error', {}] } as const
    const [result] = await new Tactful({ cwd, rules }).lintText(SERVILE, { filePath: 'a.txt' })
    expect(result!.errorCount).toBe(2)
    expect(ids(await new Tactful({ cwd, configLookup: false }).lintText(SERVILE, { filePath: 'a.txt' }))[0]).not.toEqual([])
  })
})

describe('lintFiles', () => {
  test('finds what the command line finds', async () => {
    const cwd = folder({ 'mail/a.md': SERVILE, 'mail/b.txt': 'All is well.\n', 'tactful.config.yaml': 'company: Orla\n' })
    const results = await new Tactful({ cwd, now: NOW }).lintFiles(['mail'])
    const files = ['mail/a.md', 'mail/b.txt'].map((file) => join(cwd, file))
    expect(results.map(({ filePath }) => filePath)).toEqual(files)
    // The command under test has rules of its own; the shape is the same.
    const printed = JSON.parse((await tactful(cwd, ['-f', 'json', 'mail'])).stdout) as object[]
    expect(printed.map((result) => Object.keys(result))).toEqual(
      results.map((result) => Object.keys(result).filter((key) => key !== 'source')),
    )
  })

  test('says what it could not do, with what it found in the others', async () => {
    const cwd = folder({ 'a.txt': SERVILE })
    const error = await new Tactful({ cwd }).lintFiles(['missing.md', 'a.txt']).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(FilesError)
    const { failures, results, message } = error as FilesError
    expect(failures).toEqual(['No such file: "missing.md".'])
    expect(message).toBe('No such file: "missing.md".')
    expect(ids([...results])[0]).toContain('tone/servile-formula')
    expect(await new Tactful({ cwd, errorOnUnmatchedPattern: false }).lintFiles('missing.md')).toEqual([])
  })

  test.each([[[]], [['']], ['-'], [[1]]])('refuses the patterns %j', async (patterns) => {
    await expect(new Tactful({ cwd: folder({}) }).lintFiles(patterns as string[])).rejects.toBeInstanceOf(OptionsError)
  })

  test('refuses a configuration that cannot be used', async () => {
    const cwd = folder({ 'tactful.config.yaml': 'rules: {tone/servile: off}\n', 'a.txt': SERVILE })
    const error = await new Tactful({ cwd }).lintFiles('.').catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ConfigError)
    expect((error as ConfigError).problems[0]).toMatchObject({
      key: 'rules.tone/servile',
      message: expect.stringContaining('servile-formula'),
    })
  })
})

describe('the options', () => {
  const WRONG: [unknown, string][] = [
    [{ confgFile: 'a' }, 'There is no option "confgFile". Did you mean "configFile"?'],
    [{ cwd: 'here' }, '"cwd" is "here"; expected an absolute path.'],
    [{ fix: 'yes' }, '"fix" is "yes"; expected true or false.'],
    [{ now: 'tomorrow' }, '"now" is "tomorrow"; expected a date'],
    [{ ignorePatterns: ['a['] }, 'is never closed'],
    [{ rules: [] }, '"rules" is []; expected an object of rule ids and their settings.'],
  ]
  test.each(WRONG)('%j', (options, message) => {
    expect(() => new Tactful(options as TactfulOptions)).toThrow(OptionsError)
    expect(() => new Tactful(options as TactfulOptions)).toThrow(message)
  })

  test('metadata wins over what messages say, and must be metadata', async () => {
    const cwd = folder({})
    const [result] = await new Tactful({ cwd, metadata: { type: 'notice' } }).lintText(SERVILE)
    expect(result!.type).toBe('notice')
    expect(() => new Tactful({ metadata: { tpye: 'notice' } })).toThrow(ConfigError)
  })

  test('a rule that there is not is named', async () => {
    const linting = new Tactful({ cwd: folder({}), rules: { 'tone/none': 'off' } }).lintText('A.')
    await expect(linting).rejects.toThrow('there is no rule "tone/none"')
  })
})

describe('fix', () => {
  test('gives the fixed text, and writes it when it is asked to', async () => {
    const cwd = folder({ 'a.txt': SERVILE, 'b.txt': 'All is well.\n' })
    const results = await new Tactful({ cwd, fix: true }).lintFiles('.')
    expect(results[0]!.output).toMatch(/^Please contact us/)
    expect(results[1]).not.toHaveProperty('output')
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(SERVILE)
    await Tactful.outputFixes(results)
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(results[0]!.output)
  })

  test('leaves alone a file that has changed meanwhile', async () => {
    const cwd = folder({ 'a.txt': SERVILE })
    const results = await new Tactful({ cwd, fix: true }).lintFiles('.')
    writeFileSync(join(cwd, 'a.txt'), 'Other words.\n')
    await expect(Tactful.outputFixes(results)).rejects.toThrow('it has changed since it was read')
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('Other words.\n')
  })

  test('of other families is not made', async () => {
    const [result] = await new Tactful({ cwd: folder({}), fix: true, fixTypes: ['jobs'] }).lintText(SERVILE)
    expect(result).not.toHaveProperty('output')
  })

  test('of a text is nobody’s file', async () => {
    const cwd = folder({})
    const results = await new Tactful({ cwd, fix: true }).lintText(SERVILE, { filePath: 'a.txt' })
    expect(results[0]!.output).toMatch(/^Please contact us/)
    await Tactful.outputFixes(results)
    expect(() => readFileSync(join(cwd, 'a.txt'))).toThrow('ENOENT')
  })
})

describe('reports', () => {
  test('are those of the command line', async () => {
    const instance = new Tactful({ cwd: folder({ 'a.txt': SERVILE }), now: NOW })
    const results = await instance.lintFiles('.')
    expect(JSON.parse(await (await instance.loadFormatter('json')).format(results))).toEqual(JSON.parse(JSON.stringify(results)))
    expect(await (await instance.loadFormatter()).format(results)).toContain('a.txt:1:1  ')
    expect(await (await instance.loadFormatter('html')).format(results)).toContain('<!doctype html>')
  })

  test('of errors only', async () => {
    const instance = new Tactful({ cwd: folder({}), rules: { 'tone/servile-formula': 'error' } })
    const results = await instance.lintText(`${SERVILE}\nWe delve into it!!\n`)
    const errors = Tactful.getErrorResults(results)
    expect(new Set(errors[0]!.messages.map(({ severityName }) => severityName))).toEqual(new Set(['error']))
    expect(errors[0]!.messages.length).toBeLessThan(results[0]!.messages.length)
    expect(await (await instance.loadFormatter('stylish')).format(errors)).toContain('servile-formula')
    expect(Tactful.getErrorResults(await instance.lintText('All is well.'))).toEqual([])
  })

  test('want the very results, and a format that there is', async () => {
    const instance = new Tactful({ cwd: folder({}) })
    const copies = structuredClone(await instance.lintText(SERVILE))
    await expect((await instance.loadFormatter('json')).format(copies)).rejects.toBeInstanceOf(OptionsError)
    await expect(instance.loadFormatter('sarrif' as 'sarif')).rejects.toThrow('There is no format "sarrif". Did you mean "sarif"?')
  })
})

test('isPathIgnored and calculateConfigForFile go by the configuration', async () => {
  const cwd = folder({
    'tactful.config.yaml': 'ignore: [old/**]\noverrides: [{files: ["x/**"], rules: {tone/servile-formula: off}}]\n',
    '.tactfulignore': 'drafts/\n',
  })
  const instance = new Tactful({ cwd, ignorePatterns: ['*.txt'] })
  const ignored = await Promise.all(['old/a.md', 'drafts/a.md', 'a.txt', 'a.md'].map((path) => instance.isPathIgnored(path)))
  expect(ignored).toEqual([true, true, true, false])
  expect((await instance.calculateConfigForFile('x/a.md')).rules['tone/servile-formula']!.severities).toBe('off')
  const settings = await instance.calculateConfigForFile('a.md')
  expect(settings).toMatchObject({ config: join(cwd, 'tactful.config.yaml'), ignored: false })
  expect(settings.rules['tone/servile-formula']!.severities).not.toBe('off')
})

test('defineConfig gives back what it is given', () => {
  expect(defineConfig({ extends: 'strict' })).toEqual({ extends: 'strict' })
})
