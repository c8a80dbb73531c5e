import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { FORMATTERS } from '../../src/formatters/index.ts'
import { folder, tactful } from '../cli/run-tactful.ts'
import { formatOptions } from '../formatters/format-options.ts'
import { lintFolder, outline } from './lint-folder.ts'

const CONFIG = { 'tactful.config.yaml': 'company: Orla\nevents: [events.yml]\n', 'events.yml': sandy() }
const CLEAN = 'The shop opens at eight from Monday. Reply if that is too late for you.\n'
const CLAIM = "You haven't backed up in 7 days. Sign in now.\n"
const EVENT = /^context\/unacknowledged-event/
const PROBLEM = /^parse-problem/

function sandy(): string {
  const event =
    '{ id: sandy, name: Hurricane Sandy, kind: hurricane, severity: extreme, regions: [US-NY], start: 2012-10-27, end: 2012-11-09 }'
  return `version: 1\ngenerated: 2012-11-02\nevents:\n  - ${event}\n`
}

const campaign = (emails: readonly string[], head = '') =>
  `type: inactivity\naudience: { regions: [US-NY] }\n${head}emails:\n${emails.map((email) => `  - { ${email} }\n`).join('')}`
const run = (files: Record<string, string>, more?: Parameters<typeof lintFolder>[1]) => lintFolder(folder({ ...CONFIG, ...files }), more)
const found = async (files: Record<string, string>, rules = EVENT, more?: Parameters<typeof lintFolder>[1]) =>
  outline(await run(files, more), rules)
const inFolder = (name: string, files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${name}/${path}`, text]))
const places = (lines: readonly string[]) => lines.map((line) => line.split(' ')[0])

describe('the campaign of the repository', () => {
  test('is reported where the words stand', async () => {
    const cwd = fileURLToPath(new URL('../../fixtures/campaigns', import.meta.url))
    const full = await FORMATTERS.full()
    const report = await full(await lintFolder(cwd), formatOptions({ cwd, all: true }))
    expect(report).toMatchInlineSnapshot(`
      "trial/reminder/meta.json:4:15  error  context/unacknowledged-event
        You haven’t backed up for a week
        ^^^^^^^^^^^^^^^^^^^^^
        "You haven’t backed up" blames readers in New York and 2 more for what
        Hurricane Sandy may have caused: no power. Ask first whether they are all
        right.
        → "Your computer has not connected for a while. Were you affected?"

      ✖ 1 finding in 5 files (1 error)
      "
    `)
  })
})

describe('a folder with a campaign file', () => {
  const files = {
    'campaign.yml': campaign(['file: mails/b.md', 'file: mails/a.html, delay: 1d, subject: "You haven\'t backed up, {{ name }}"']),
    'mails/a.html': '<title>Untitled</title><p>Sign in now.</p>',
    'mails/b.md': CLAIM,
    'mails/c.md': CLAIM,
  }

  test('is linted mail by mail in the order of the campaign; what it does not list stands alone', async () => {
    const result = await run(files)
    expect(result.results.map(({ path }) => path)).toEqual(['campaign.yml', 'mails/b.md', 'mails/a.html', 'mails/c.md'])
    expect(places(outline(result, EVENT))).toEqual(['campaign.yml:5', 'mails/b.md:1'])
  })

  test('gives a subject that is found at its words in the campaign file', async () => {
    const [own] = (await run(files)).results
    const [finding] = own!.findings
    expect(own!.source.text.slice(finding!.span.start, finding!.span.end)).toBe("You haven't backed up")
  })

  test('says what a message does not say itself', async () => {
    const mail = (head: string) => `---\n${head}\n---\n\n${CLAIM}`
    const lines = await found({
      'campaign.yml': campaign(['file: a.md', 'file: b.md', 'file: c.md']),
      'a.md': mail('audience: { regions: [US-CA] }'),
      'b.md': mail('type: transactional'),
      'c.md': mail('send_at: 2012-10-01'),
    })
    expect(lines).toEqual([])
  })

  test('may lie beside others, which are campaigns of their own, and a mail of two is reported once', async () => {
    const lines = await found({
      'new.campaign.yml': campaign(['file: a.md']),
      'old.campaign.yaml': campaign(['file: b.md', 'file: a.md']),
      'a.md': CLAIM,
      'b.md': CLAIM,
    })
    expect(places(lines)).toEqual(['a.md:1', 'b.md:1'])
  })

  test('is left out where it is ignored, but a mail that it lists may be the output of a build', async () => {
    const built = { 'campaign.yml': campaign(['file: dist/a.md']), 'dist/a.md': CLAIM }
    expect(places(await found({ ...built, '.gitignore': 'dist\n' }))).toEqual(['dist/a.md:1'])
    const broken = { 'old/campaign.yml': 'emails: nothing', 'old/a.md': CLEAN, 'b.md': CLEAN }
    expect(await found({ ...broken, '.gitignore': 'old\n' }, PROBLEM)).toEqual([])
    expect(await found({ ...broken, 'tactful.config.yaml': 'ignore: ["old/**"]\n' }, PROBLEM)).toEqual([])
  })
})

describe('one message of a campaign', () => {
  const files = {
    'trial/campaign.yml': campaign(['file: mails/a.md', 'file: mails/b.md, subject: "You haven\'t backed up"', 'file: mails/c.md']),
    'trial/mails/a.md': CLAIM,
    'trial/mails/b.md': CLEAN,
    'trial/mails/c.md': CLAIM,
  }

  test('is linted with what the campaign says, and nothing is reported about the others', async () => {
    const result = await run(files, { patterns: ['trial/mails/b.md'] })
    expect(result.results.map(({ path }) => path)).toEqual(['trial/mails/b.md', 'trial/campaign.yml'])
    expect(places(outline(result, EVENT))).toEqual(['trial/campaign.yml:5'])
    expect(places(await found(files, EVENT, { patterns: ['trial/mails/*.md'] }))).toHaveLength(3)
  })

  test('is seen beside the others by rules that look at a campaign', async () => {
    const files = {
      'campaign.yml': campaign(['file: a.md', 'file: b.md, delay: 3d']).replace('inactivity', 'lifecycle'),
      'a.md': 'Welcome to Orla! Your first import takes five minutes.\n',
      'b.md': 'Welcome to Orla! Here is how reports work.\n',
    }
    const FORGETFUL = /^relationship\/forgetful/
    expect(places(await found(files, FORGETFUL, { patterns: ['b.md'] }))).toEqual(['b.md:1'])
    expect(await found(files, FORGETFUL, { patterns: ['a.md'] })).toEqual([])
    expect(await found({ 'b.md': files['b.md'] }, FORGETFUL)).toEqual([])
  })

  test('that the campaign does not list stands alone', async () => {
    expect(await found({ ...files, 'trial/mails/d.md': CLAIM }, /./, { patterns: ['trial/mails/d.md'] })).not.toContain('trial/campaign')
  })

  test('belongs to the campaign file that was named, wherever it lies', async () => {
    const lines = await found({ ...files, 'trial/mails/b.md': CLAIM }, EVENT, { patterns: ['trial/campaign.yml'] })
    expect(places(lines)).toEqual(['trial/campaign.yml:5', 'trial/mails/a.md:1', 'trial/mails/c.md:1'])
    const lines2 = await found({ ...files, 'plans/x.campaign.yml': campaign(['file: ../trial/mails/b.md']) }, PROBLEM, {
      patterns: ['plans/x.campaign.yml'],
    })
    expect(lines2).toEqual([])
  })

  test('may come from the standard input', async () => {
    const cwd = folder({ ...CONFIG, 'campaign.yml': 'emails:\n  - { file: a.txt, subject: An urgent matter }\n', 'a.txt': CLEAN })
    const { stdout } = await tactful(cwd, ['-', '--stdin-filename', 'a.txt'], { input: 'It is urgent.\n' })
    expect(stdout).toContain('a.txt:1:7  error  tone/urgent')
    expect(stdout).toContain('campaign.yml:2:32  error  tone/urgent')
  })

  test('so may the campaign file itself', async () => {
    const cwd = folder({ ...CONFIG, 'campaign.yml': 'emails: []\n', 'a.txt': CLEAN })
    const input = 'emails:\n  - { file: a.txt, subject: An urgent matter, delay: soon }\n'
    const { stdout } = await tactful(cwd, ['-', '--stdin-filename', 'campaign.yml', '-f', 'stylish'], { input })
    expect(stdout).toContain('2:32')
    expect(stdout).toContain('tone/urgent')
    expect(stdout).toContain('"delay" is "soon"')
    expect(stdout).not.toContain('no "emails:"')
  })
})

describe('when it is sent', () => {
  const sent = async (schedule: string, emails = ['file: a.md', 'file: b.md, delay: 2w'], now = '2012-11-02') =>
    places(await found({ 'campaign.yml': campaign(emails, `schedule: ${schedule}\n`), 'a.md': CLAIM, 'b.md': CLAIM }, EVENT, { now }))

  test('each mail on its day', async () => {
    expect(await sent('{ start: 2012-10-01 }')).toEqual([])
    expect(await sent('{ start: 2012-10-15 }')).toEqual(['b.md:1'])
    expect(await sent('{ start: 2012-11-01 }')).toEqual(['a.md:1', 'b.md:1'])
  })

  test('to people who enter within some weeks', async () => {
    expect(await sent('{ start: 2012-10-01, end: 2012-10-15 }')).toEqual(['b.md:1'])
    expect(await sent('{ start: 2012-10-01, end: 2012-10-31 }')).toEqual(['a.md:1', 'b.md:1'])
  })

  test('to people who enter at any time: in the days to come', async () => {
    expect(await sent('{ rolling: true }', undefined, '2012-10-15')).toEqual([])
    expect(await sent('{ rolling: true }', undefined, '2012-10-22')).toEqual(['a.md:1', 'b.md:1'])
    expect(await sent('{ rolling: true, horizon: 2w }', undefined, '2012-10-15')).toEqual(['a.md:1', 'b.md:1'])
  })
})

describe('while an event goes on', () => {
  const files = (reaction: string, storm = CLAIM) => ({
    'campaign.yml': campaign([`file: a.md, on_event: ${reaction}`]),
    'a.md': CLAIM,
    'storm.md': storm,
  })

  test('a mail that is held is right, one that is sent is judged', async () => {
    expect(await found(files('hold'))).toEqual([])
    expect(places(await found(files('send')))).toEqual(['a.md:1'])
  })

  test('a variant is sent in place of the mail, and is judged as the mail would be', async () => {
    expect(places(await found(files('"variant:storm.md"')))).toEqual(['storm.md:1'])
    const aware = 'We hope you are safe after Hurricane Sandy. There is nothing to do until the power is back.\n'
    expect(await found(files('"variant:storm.md"', aware))).toEqual([])
  })
})

describe('what is wrong', () => {
  const problems = (emails: readonly string[], more: Record<string, string> = {}, head = '') =>
    found({ 'campaign.yml': campaign(emails, head), 'mails/welcome.md': CLEAN, ...more }, PROBLEM)

  test.each<[string, string]>([
    ['file: mails/welcom.md', 'There is no file "mails/welcom.md". Did you mean "welcome.md"?'],
    ['file: mail/welcome.md', 'There is no file "mail/welcome.md". Did you mean "mails"?'],
    ['file: mails', 'The folder "mails" holds no template: no content.html and no content.txt.'],
    ['file: notes.docx', '"notes.docx" is of a kind that Tactful does not read (it reads .md'],
    ['file: ../../../etc/hosts.txt', '"../../../etc/hosts.txt" lies outside the project; a campaign lists messages that are in it.'],
    ['file: /etc/passwd', '"/etc/passwd" lies outside the project; a campaign lists messages that are in it.'],
    ['file: mails/welcome.md, on_event: "variant:mails/strom.md"', 'There is no file "mails/strom.md". Did you mean "storm.md"?'],
    ['file: "mails/\\0.md"', 'There is no file "mails/\\0.md".'],
    ['file: "mails\\0/a.md"', 'There is no file "mails\\0/a.md".'],
    [`file: ${'long/'.repeat(2000)}a.md`, 'There is no file "long/long/'],
  ])('%s', async (email, message) => {
    const lines = await problems([email], { 'notes.docx': '', 'mails/storm.md': CLEAN })
    expect(lines.map((line) => line.replaceAll('\0', '\\0'))).toEqual([
      expect.stringContaining(`campaign.yml:4 error parse-problem: ${message}`),
    ])
  })

  test('the same mail twice is said, and is linted once', async () => {
    expect(await problems(['file: mails/welcome.md', 'file: ./mails/welcome.md'])).toEqual([
      'campaign.yml:5 warn parse-problem: "./mails/welcome.md" is in this campaign twice; the first counts.',
    ])
  })

  test('a link does not lead out of the project', async () => {
    const project = { '.git/HEAD': '', 'campaign.yml': campaign(['file: linked.md', 'file: ../beside.md']) }
    const cwd = folder({ ...inFolder('project', project), 'beside.md': CLAIM })
    symlinkSync(join(cwd, 'beside.md'), join(cwd, 'project/linked.md'))
    const lines = outline(await lintFolder(join(cwd, 'project')), PROBLEM)
    expect(lines.map((line) => line.split(': ')[1])).toEqual([
      '"linked.md" lies outside the project; a campaign lists messages that are in it.',
      '"../beside.md" lies outside the project; a campaign lists messages that are in it.',
    ])
  })

  test('a broken campaign file is said with its line, and all mail is linted', async () => {
    const files = {
      'campaign.yml': `${campaign(['file: a.md'])}  - file: b.md\n    subject: [we are back\n`,
      'a.md': CLAIM,
      'b.md': CLAIM,
    }
    const lines = await found(files, /^(?:parse-problem|context\/unack)/)
    expect(lines[0]).toContain('campaign.yml:6 error parse-problem: The file cannot be read as YAML: The bracket that opens here')
    expect(places(lines.slice(1))).toEqual(['a.md:1'])
    expect((await run(files)).results.map(({ path }) => path)).toEqual(['campaign.yml', 'a.md', 'b.md'])
    expect(places(await found(files, PROBLEM, { patterns: ['b.md'] }))).toEqual(['campaign.yml:6'])
  })

  test('a region that there is not is said once, at its place', async () => {
    const lines = await found(
      { 'campaign.yml': campaign(['file: a.md', 'file: b.md']).replace('US-NY', 'US-XX'), 'a.md': CLEAN, 'b.md': CLEAN },
      PROBLEM,
    )
    expect(places(lines)).toEqual(['campaign.yml:2'])
  })

  test('a rule can be switched off for a mail, and one that there is not is named', async () => {
    const off = (rule: string) =>
      found({ 'campaign.yml': campaign([`file: a.md, tactful_disable: ${rule}`]), 'a.md': CLAIM }, /^(?:context\/unack|invalid-directive)/)
    expect(await off('context/unacknowledged-event')).toEqual([])
    expect(places(await off('context/unacknowledged-evnt'))).toEqual(['campaign.yml:4', 'a.md:1'])
  })

  test('is shown in a frame, and the run fails', async () => {
    const cwd = folder({ 'campaign.yml': 'version: 1\nemails:\n  - file: a.md\n    delay: 2 weeks\n', 'a.md': CLEAN })
    const { stdout, stderr, status } = await tactful(cwd, ['.', '--raw'])
    expect(stdout).toMatchInlineSnapshot(`
      "campaign.yml:4:12  error  parse-problem
        4 | delay: 2 weeks
                   ^^^^^^^
        "delay" is "2 weeks"; expected a number of minutes, hours, days or weeks, such
        as 30m, 12h, 3d or 2w. Did you mean "2w"?
        → Correct it, so that its mail is checked as it is sent.

      ✖ 1 finding in 2 files (1 error)
      "
    `)
    expect([stderr, status]).toEqual(['No configuration found: using the preset recommended.\n', 1])
  })

  test('a campaign file that cannot be opened is no end of the run', async () => {
    const cwd = folder({ ...CONFIG, 'a.md': CLEAN })
    mkdirSync(join(cwd, 'campaign.yml'))
    expect((await tactful(cwd, ['a.md'])).status).toBe(0)
    expect((await tactful(cwd, ['missing.campaign.yml'])).stderr).toBe('No such file: "missing.campaign.yml".\n')
  })
})
