import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { folder, tactful } from './run-tactful.ts'

const CONFIG = { 'tactful.config.yaml': 'company: Orla\n' }
const CLEAN = 'The shop opens at eight from Monday.\n'

describe('the exit code', () => {
  const cwd = () =>
    folder({
      ...CONFIG,
      'clean.txt': CLEAN,
      'warn.txt': 'We delve in.\n',
      'error.txt': 'It is urgent.\n',
      'info.txt': 'Perhaps so, perhaps not.\n',
    })
  const status = async (...args: string[]) => (await tactful(cwd(), args)).status

  test('is 0 for no findings, and for findings below --fail-on', async () => {
    expect(await status('clean.txt')).toBe(0)
    expect(await status('warn.txt')).toBe(0)
    expect(await status('info.txt')).toBe(0)
    expect(await status('error.txt', '--fail-on', 'never')).toBe(0)
  })

  test('is 1 for findings from --fail-on up', async () => {
    expect(await status('error.txt')).toBe(1)
    expect(await status('warn.txt', '--fail-on', 'warn')).toBe(1)
    expect(await status('info.txt', '--fail-on', 'info')).toBe(1)
    expect(await status('info.txt', '--fail-on', 'warn')).toBe(0)
  })

  test('is 1 for more warnings than --max-warnings, shown or not', async () => {
    expect(await status('warn.txt', '--max-warnings', '1')).toBe(0)
    expect(await status('warn.txt', '--max-warnings', '0')).toBe(1)
    expect(await status('warn.txt', '--max-warnings', '0', '--quiet')).toBe(1)
  })

  test('counts one warning as one', async () => {
    const { stderr } = await tactful(folder({ 'tactful.config.yaml': 'company: Orla\n', 'a.txt': 'We delve in.\n' }), [
      '--max-warnings',
      '0',
      'a.txt',
    ])
    expect(stderr).toBe('1 warning, more than the 0 of --max-warnings.\n')
  })

  test('is 2 for what could not be done, whatever was found', async () => {
    expect(await status('error.txt', 'missing.txt')).toBe(2)
    expect(await status('--nonsense')).toBe(2)
    expect(await status('error.txt', '--max-warnings', 'few')).toBe(2)
    expect(await status('error.txt', '--config', 'missing.yaml')).toBe(2)
  })

  test('is 2 where a rule fails, and the other findings are still there', async () => {
    const { stdout, status: code } = await tactful(folder({ ...CONFIG, 'a.txt': 'It is urgent, and it may explode.\n' }), [
      'a.txt',
      '--raw',
    ])
    expect(code).toBe(2)
    expect(stdout).toContain('The rule tone/broken (since 0.1.0) failed on this message: boom')
    expect(stdout).toContain('tone/urgent')
  })
})

describe('what was asked wrongly is answered with what may have been meant', () => {
  const cwd = folder({ ...CONFIG, 'drafts/party.md': CLEAN })
  test.each([
    [['--fromat', 'json'], 'Unknown option "--fromat". Did you mean "--format"?'],
    [['-f', 'jsn'], '. Did you mean "json"?'],
    [['rules', '--format', 'jsn'], '--format "jsn": expected one of list, json. Did you mean "json"?'],
    [['explain', '-f', 'txt', 'tone/urgent'], '--format "txt": expected one of text, json. Did you mean "text"?'],
    [['events', '-f', 'tablet'], '--format "tablet": expected one of table, json. Did you mean "table"?'],
    [['events', 'import', '--min-severity', 'sever', 'a.json'], 'Did you mean "severe"?'],
    [['--preset', 'srict'], '--preset "srict": expected one of recommended, strict, incident. Did you mean "strict"?'],
    [['--type', 'newsleter'], '--type "newsleter": expected one of marketing, newsletter'],
    [['--send-at', 'soon'], '--send-at "soon": expected a date (2026-05-04)'],
    [['--now', '04.05.2026'], '--now "04.05.2026": expected a date (2026-05-04)'],
    [['--audience', 'US-XX', 'drafts'], '--audience: '],
    [['--rule', 'tone/urgnt: off'], '--rule "tone/urgnt: off": there is no rule "tone/urgnt". Did you mean "tone/urgent"?'],
    [['--fail-on', 'warning'], '--fail-on "warning": expected one of info, warn, error, never. Did you mean "warn"?'],
    [['expain', 'tone/urgent'], 'There is no command and no file "expain". Did you mean "explain"?'],
    [['--rule', 'tone/urgent: [warn, {most: 3}]'], '--rule "tone/urgent: [warn, {most: 3}]": there is no option "most"'],
    [['--rule', 'urgent:of'], '--rule "urgent:of": there is no rule "urgent". Did you mean "tone/urgent"?'],
    [['--rule', 'tone/urgent:of'], '--rule "tone/urgent:of": expected one of off, info, warn, error; this is "of". Did you mean "off"?'],
    [['drafts/pary.md'], 'No such file: "drafts/pary.md". Did you mean "party.md"?'],
    [['draft'], 'No such file: "draft". Did you mean "drafts"?'],
    [['nothing/*.md'], 'No message files match "nothing/*.md".'],
    [['rules', 'tset'], '`tactful rules` takes no "tset". Did you mean "test"?'],
    [['explain', 'tone/urgent', 'tone/delve'], '`tactful explain` explains one rule at a time; "tone/delve" is one more.'],
    [['--files-from', 'list.txt'], '--files-from "list.txt": it is not there.'],
    [['-f', 'json', '-f', 'sarif', '-o', 'out'], 'Two reports would go to "out": json and sarif.'],
    [['explain', 'tone/urgen'], 'There is no rule "tone/urgen". Did you mean "tone/urgent"?'],
  ])('%j', async (args, sentence) => {
    const { stderr, status } = await tactful(cwd, args)
    expect(stderr).toContain(sentence)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(status).toBe(2)
  })

  test('all patterns that match nothing are listed, and the rest is linted', async () => {
    const { stdout, stderr } = await tactful(cwd, ['a.md', 'drafts/party.md', 'b.md'])
    expect(stdout).toBe('✔ No findings in 1 file.\n')
    expect(stderr).toBe('No such file: "a.md".\nNo such file: "b.md".\n')
    expect((await tactful(cwd, ['a.md', '--no-error-on-unmatched-pattern'])).status).toBe(0)
  })
})

describe('which files', () => {
  const names = async (cwd: string, ...args: string[]) => {
    const results = JSON.parse((await tactful(cwd, ['-f', 'json', ...args])).stdout) as { filePath: string }[]
    return results.map(({ filePath }) => filePath.slice(cwd.length + 1))
  }
  const files = {
    ...CONFIG,
    'b.md': CLEAN,
    'a.txt': CLEAN,
    'c/d.eml': `Subject: x\n\n${CLEAN}`,
    'c/e.html': '<p>Hello</p>',
    'c/notes.docx': 'no',
    'c/.hidden/f.md': CLEAN,
    'node_modules/g/README.md': CLEAN,
    'out/h.md': CLEAN,
    'out/keep/i.md': CLEAN,
    'c/old.md': CLEAN,
    '.gitignore': 'out/\n',
    'c/.tactfulignore': 'old.md\n',
  }

  test('a folder is walked in order, without ignored files, dot folders and node_modules', async () => {
    expect(await names(folder(files), '.')).toEqual(['a.txt', 'b.md', 'c/d.eml', 'c/e.html'])
    expect(await names(folder(files))).toEqual(['a.txt', 'b.md', 'c/d.eml', 'c/e.html'])
  })

  test('patterns, each file once, in the order of the arguments', async () => {
    expect(await names(folder(files), 'c/**/*.{eml,md}', 'b.md', 'c/d.eml', './b.md')).toEqual(['c/d.eml', 'b.md'])
  })

  test('--no-ignore and --ignore-pattern', async () => {
    expect(await names(folder(files), '--no-ignore', 'c', 'out')).toEqual(['c/d.eml', 'c/e.html', 'c/old.md', 'out/h.md', 'out/keep/i.md'])
    expect(await names(folder(files), '--ignore-pattern', '*.html', '--ignore-pattern', 'c/d.*', 'c', 'b.md')).toEqual(['b.md'])
  })

  test('an ignored file that is named is left out without a word', async () => {
    const { stdout, stderr, status } = await tactful(folder(files), ['-f', 'json', 'out/h.md'])
    expect({ stdout, stderr, status }).toEqual({ stdout: '[]\n', stderr: '', status: 0 })
  })

  test('a file that a deeper ignore file takes back in is linted', async () => {
    const cwd = folder({ ...CONFIG, '.gitignore': '*.txt\n', 'a.txt': CLEAN, 'in/.gitignore': '!b.txt\n', 'in/b.txt': CLEAN })
    expect(await names(cwd, '.')).toEqual(['in/b.txt'])
  })

  test('files that the configuration ignores are left out', async () => {
    const cwd = folder({
      'tactful.config.yaml': 'ignore: [archive, "*.draft.md"]\n',
      'archive/a.md': CLEAN,
      'b.draft.md': CLEAN,
      'c.md': CLEAN,
    })
    expect(await names(cwd, '.')).toEqual(['c.md'])
    expect(await names(cwd, '--no-ignore', '.')).toEqual(['archive/a.md', 'b.draft.md', 'c.md'])
  })
})

describe('standard input', () => {
  const cwd = folder(CONFIG)
  const typed = async (input: string, ...args: string[]) => (await tactful(cwd, ['-f', 'stylish', '-', ...args], { input })).stdout

  test('is read for "-", under its own name or another', async () => {
    expect(await typed('It is urgent.\n')).toContain('<stdin>\n  1:7  error')
    expect(await typed('It is urgent.\n', '--stdin-filename', 'drafts/a.md')).toContain('drafts/a.md\n  1:7  error')
  })

  test('is taken for what it looks like', async () => {
    expect(await typed('From: Ana <a@orla.example>\nSubject: It is urgent\n\nHello.\n')).toContain('  2:16  error')
    expect(await typed('<p>It is <b>urg</b>ent.</p>')).toContain('  1:13  error')
    expect(await typed('# News\n\nIt is **urgent**.\n')).toContain('  3:9  error')
  })
})

describe('bytes', () => {
  test('UTF-8, UTF-16 with a mark, and bytes that are neither are read; a byte order mark is no text', async () => {
    const text = 'Café: it is urgent.\n'
    const cwd = folder({
      ...CONFIG,
      '1.txt': Buffer.from(`\uFEFF${text}`, 'utf8'),
      '2.txt': Buffer.from(`\uFEFF${text}`, 'utf16le'),
      '3.txt': Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
      '4.txt': Buffer.from(text, 'latin1'),
    })
    const { stdout } = await tactful(cwd, ['-f', 'stylish', '.'])
    expect(stdout.match(/^ {2}1:13 {2}error/gm)).toHaveLength(4)
  })
})

describe('the streams', () => {
  test('stderr has at most one line of notes: no configuration, and other languages', async () => {
    const german =
      'Liebe Kundin, wir haben die neue Karte für Sie und Ihre Gäste, und sie ist nicht mehr auf dem Tisch, aber auch bei uns.\n'
    const cwd = folder({ 'a.txt': german, 'b.txt': german, 'c.txt': 'It is urgent.\n' })
    const { stdout, stderr } = await tactful(cwd, ['-f', 'json', '.'])
    expect(stderr).toBe(
      'No configuration found: using the preset recommended. a.txt and b.txt are not in English but in German: no rules applied.\n',
    )
    expect(JSON.parse(stdout)).toHaveLength(3)
  })

  test('-o writes the report, with the folders above it, and leaves stdout empty', async () => {
    const cwd = folder({ ...CONFIG, 'a.txt': 'It is urgent.\n' })
    const { stdout, status } = await tactful(cwd, ['a.txt', '-f', 'json', '-o', 'reports/today/tactful.json'])
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 })
    expect(JSON.parse(readFileSync(join(cwd, 'reports/today/tactful.json'), 'utf8'))[0].errorCount).toBe(1)
  })

  test('a reader that stops reading is no failure', () => {
    const cwd = folder({ ...CONFIG, 'a.txt': 'It is urgent.\n\n'.repeat(4000) })
    const { stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${inject('tactful')}" --all -f full a.txt | head -1`], {
      cwd,
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
  })
})

describe('the other pages', () => {
  const cwd = folder({})

  test('--version is the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
    expect((await tactful(cwd, ['--version'])).stdout).toBe(`${version}\n`)
  })

  test('--help names every flag, in lines that fit a terminal', async () => {
    const { stdout, status } = await tactful(cwd, ['--help'])
    expect((await tactful(cwd, ['help'])).stdout).toBe(stdout)
    expect((await tactful(cwd, ['help', 'events'])).stdout).toBe((await tactful(cwd, ['events', '--help'])).stdout)
    const { LINT_FLAGS } = await import('../../src/cli/lint-flags.ts')
    for (const { flags } of LINT_FLAGS) expect(stdout).toContain(flags)
    for (const command of ['explain', 'rules', 'baseline', 'events', 'events fetch', 'events import'])
      expect(stdout).toContain(`       tactful ${command} `)
    const { EXTENSIONS } = await import('../../src/reader/index.ts')
    for (const extension of EXTENSIONS) expect(stdout).toContain(extension)
    expect(stdout.split('\n').filter((line) => line.length > 92)).toEqual([])
    expect(status).toBe(0)
  })

  test('explain says what a rule asks, why, with examples, and how to turn it off', async () => {
    const { stdout, status } = await tactful(cwd, ['explain', 'urgent'])
    expect(status).toBe(0)
    expect(stdout).toMatchInlineSnapshot(`
      "tone/urgent
      Say when, not how urgent.

      Why
        Because a test needs it.

      How grave
        usual  error  in recommended, strict

      Looks at
        messages of every type

      Found
        - It is «urgent» now.

      Not found
        - It is quiet now.

      Never counts
        - Nothing at all.

      What you may object
        None.

      To turn it off
        in one place, before the line: <!-- tactful-disable-next-line tone/urgent --
        the reason -->
        in one message, in its front matter: tactful_disable: tone/urgent
        everywhere, in tactful.config.yaml under "rules": tone/urgent: off
      "
    `)
  })

  test('rules lists every rule, for people and for machines', async () => {
    const { stdout } = await tactful(cwd, ['rules'])
    expect(stdout).toMatchInlineSnapshot(`
      "candor: bad news, told straight
        candor/hunch  error
            Say what you know.

      tone: how it speaks to them
        tone/broken  warning
            Fail loudly.
        tone/delve  (info), warning
            Use the words that people use.
        tone/urgent  error
            Say when, not how urgent.

      A rule may be louder for a grave case than for a slight one.
        error    do not send it like this; the run fails
        warning  change it, or know why not
        info     worth a look
      What stands in brackets is reported by the preset strict only.
      tactful explain <rule> says more, with examples.
      "
    `)
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
    const [first] = JSON.parse((await tactful(cwd, ['rules', '--format', 'json'])).stdout)
    expect(first).toMatchObject({
      id: 'candor/hunch',
      grades: { usual: 'error' },
      recommended: ['usual'],
      docsUrl: 'rules/candor/hunch.md',
    })
  })

  test('explain says what the findings of the tool itself mean', async () => {
    for (const id of ['parse-problem', 'internal-error', 'unused-directive']) {
      const { stdout, status } = await tactful(folder(CONFIG), ['explain', id])
      expect(stdout).toMatch(new RegExp(`^${id} \\(of the tool itself`))
      expect(status).toBe(0)
    }
  })

  test('starts from the code that was compiled with the build, and from the source where that code is not to be used', () => {
    const folder = join(dirname(inject('tactful')), '..')
    const [name] = readdirSync(join(folder, 'dist/cli')).filter((file) => file.startsWith(`cli.v8-${process.versions.v8}`))
    expect(name).toBeDefined()
    const copy = mkdtempSync(join(tmpdir(), 'tactful-'))
    cpSync(folder, copy, { recursive: true })
    const version = () => spawnSync(process.execPath, [join(copy, 'bin/tactful.js'), '--version'], { encoding: 'utf8' }).stdout
    const expected = version()
    expect(expected).toMatch(/^\d+\.\d+\.\d+\n$/)
    writeFileSync(join(copy, 'dist/cli', name!), 'code of another V8')
    expect(version()).toBe(expected)
    rmSync(join(copy, 'dist/cli', name!))
    expect(version()).toBe(expected)
  })

  test('the bin says in a plain sentence which Node it needs, in a syntax that any Node reads', () => {
    const source = readFileSync(new URL('../../bin/tactful.js', import.meta.url), 'utf8')
    expect(source).not.toMatch(/=>|`|\b(?:const|let|class|import)\b|\?\.|\?\?/)
    const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { engines: { node: string } }
    expect(engines.node).toBe('^20.19 || ^22.12 || >=24')
    const old = source.replace(/^#!.*/, '').replaceAll('process.versions.node', '"18.20.4"')
    const { stderr, status } = spawnSync(process.execPath, ['-e', old], { encoding: 'utf8' })
    expect(stderr).toMatch(/^Tactful needs Node\.js 20\.19, 22\.12 or 24 and later; this is 18\.20\.4\./)
    expect(status).toBe(2)
  })
})
