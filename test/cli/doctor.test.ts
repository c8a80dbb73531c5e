import { describe, expect, test } from 'vitest'
import { folder, tactful } from './run-tactful.ts'

const CONFIG = 'company: Orla\n'
const MAIL = 'Subject: Opening\nType: notice\nSend-At: 2026-05-04\nRegions: GB\n\nThe shop opens at eight.\n'
const EVENTS =
  'version: 1\nevents:\n  - { id: a, name: A storm, kind: storm, severity: severe, regions: [GB], start: 2026-05-01, end: 2026-05-02 }\n'

interface Check {
  readonly topic: string
  readonly status: 'ok' | 'note' | 'wrong'
  readonly message: string
  readonly details?: readonly string[]
  readonly remedy?: string
}

async function doctor(files: Readonly<Record<string, string>>, ...args: string[]) {
  const { status, stdout, stderr } = await tactful(folder(files), ['doctor', '--format', 'json', ...args])
  expect(stderr).toBe('')
  const { ok, checks } = JSON.parse(stdout) as { readonly ok: boolean; readonly checks: readonly Check[] }
  const of = (wanted: Check['status']) => checks.filter((check) => check.status === wanted).map(({ message }) => message)
  return { status, ok, checks, notes: of('note'), wrong: of('wrong'), said: checks.map(({ message }) => message).join('\n') }
}

test('an empty folder is said to be one, with nothing counted in it', async () => {
  const { status, said } = await doctor({})
  expect(status).toBe(1)
  expect(said).toContain('There is no file with a message.')
  expect(said).not.toContain('It finds')
})

describe('what is well', () => {
  const FILES = { 'tactful.config.yaml': `${CONFIG}events: [events.yml]\n`, 'events.yml': EVENTS, 'a.txt': MAIL }

  test('is told as what counts and where it comes from, with nothing to note', async () => {
    const { status, ok, notes, wrong, said, checks } = await doctor(FILES)
    expect({ status, ok, notes, wrong }).toEqual({ status: 0, ok: true, notes: [], wrong: [] })
    expect(said).toMatch(/^Tactful \d\S+, Node\.js \d\S+, git \d\S+\.$/m)
    expect(said).toContain('1 file with messages: 1 text.')
    expect(said).toContain('events.yml: 1 event, kept by hand.')
    expect(checks.find(({ message }) => message.startsWith('tactful.config.yaml counts for 1 file'))!.details).toEqual([
      'preset recommended',
      'company: "Orla"  (tactful.config.yaml)',
      'events: ["events.yml"]  (tactful.config.yaml)',
    ])
  })

  test('as a page it fits 80 columns and ends with one sentence', async () => {
    const { stdout, status } = await tactful(folder(FILES), ['doctor'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/\nAll is well\.\n$/)
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })
})

describe('what is missing is a note with a remedy, and ends with 0', () => {
  test.each([
    ['a configuration', { 'a.txt': MAIL }, 'There is no configuration for 1 file'],
    ['events', { 'tactful.config.yaml': CONFIG, 'a.txt': MAIL }, 'No file of events is configured'],
    ['a file of events', { 'tactful.config.yaml': 'events: [feed.yml]\n', 'a.txt': MAIL }, 'There is no feed.yml'],
    ['a name', { 'tactful.config.yaml': 'extends: strict\n', 'a.txt': MAIL }, 'what your company is called'],
    [
      'a date',
      { 'a.txt': MAIL.replace(/^Send-At.*\n/m, ''), 'b.txt': MAIL },
      'No send_at in 1 of 2 messages (a.txt): today, 2026-05-04, is assumed.',
    ],
    ['readers', { 'a.txt': MAIL.replace(/^Regions.*\n/m, '') }, 'No audience in 1 of 1 message:'],
    ['a type', { 'a.txt': MAIL.replace(/^Type.*\n/m, '') }, 'No type in 1 of 1 message:'],
    ['English', { 'a.txt': `Language: de\n${MAIL}` }, '1 file not in English (a.txt)'],
  ])('%s', async (_, files, message) => {
    const { status, notes, checks } = await doctor(files as Record<string, string>, '--now', '2026-05-04')
    expect(status).toBe(0)
    expect(notes).toContainEqual(expect.stringContaining(message))
    for (const check of checks) if (check.status === 'note') expect(check.remedy).toBeTruthy()
  })

  test('events that are old', async () => {
    const events = EVENTS.replace('events:', 'generated: 2026-05-01T00:00Z\nevents:')
    const files = { 'tactful.config.yaml': 'events: [events.yml]\n', 'events.yml': events, 'a.txt': MAIL }
    expect((await doctor(files, '--now', '2026-05-02T12:00Z')).notes).not.toContainEqual(expect.stringContaining('that is old'))
    expect((await doctor(files, '--now', '2026-05-03T12:00Z')).notes).toContainEqual(
      'events.yml: 1 event, as of 60 hours ago; that is old.',
    )
  })
})

test('what a message without a type is taken for, and why', async () => {
  const { checks } = await doctor({
    'a.txt': MAIL,
    'b.md': 'Hurry! 20 % off all boots until Sunday. Buy now in our shop.\n',
    'campaign.yml': 'emails: [{ file: b.md }]\n',
  })
  const taken = checks.filter(({ message }) => message.startsWith('Taken for'))
  expect(taken).toEqual([
    { topic: 'messages', status: 'ok', message: 'Taken for, where no type is given:', details: ['b.md: marketing (opens with "Buy now")'] },
  ])
  const many = Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`${i + 10}.md`, 'The shop opens at eight.\n']))
  const [listed] = (await doctor(many)).checks.filter(({ message }) => message.startsWith('Taken for'))
  expect([listed!.details!.length, listed!.details!.at(-1)]).toEqual([11, 'and 3 more; `-f json` has all of them'])
})

test('files that are left out, and why', async () => {
  const { said } = await doctor({
    'tactful.config.yaml': `${CONFIG}ignore: [old/**]\n`,
    '.gitignore': 'draft-*\nbuild/\n',
    'a.txt': MAIL,
    'draft-b.txt': MAIL,
    'build/c.txt': MAIL,
    'old/d.txt': MAIL,
    'README.md': 'Read me.\n',
    'logo.png': 'png',
  })
  expect(said).toContain('1 file with messages: 1 text.')
  for (const reason of [
    '1 by .gitignore',
    '1 by tactful.config.yaml',
    '1 as documents of a repository',
    '1 as a whole folder by .gitignore',
  ])
    expect(said).toContain(reason)
  expect(said).toMatch(/Not looked at: 1 file \(1 \.png\)/)
})

test('a baseline, and a cache', async () => {
  const cwd = folder({ 'tactful.config.yaml': CONFIG, 'a.txt': `${MAIL}\nWe delve in.\n` })
  await tactful(cwd, ['baseline'])
  await tactful(cwd, ['--cache'])
  const { stdout } = await tactful(cwd, ['doctor'])
  expect(stdout).toContain('.tactful-baseline: 1 finding that does not count.')
  expect(stdout).toMatch(/\.tactfulcache: a cache of \d+ kB/)
})

describe('what keeps lint from its work is wrong, ends with 1, and the rest is still looked at', () => {
  test.each([
    ['a key that there is not', { 'tactful.config.yaml': 'compani: Orla\n', 'a.txt': MAIL }, [], 'Did you mean "company"?'],
    ['YAML that cannot be read', { 'tactful.config.yaml': 'company: [\n', 'a.txt': MAIL }, [], 'tactful.config.yaml:'],
    ['two configurations', { 'tactful.config.yaml': CONFIG, '.tactfulrc': CONFIG, 'a.txt': MAIL }, [], 'there are 2 configurations'],
    ['a plug-in that is not there', { 'tactful.config.yaml': 'plugins: [./rules.yml]\n', 'a.txt': MAIL }, [], 'rules.yml'],
    ['a file that is not there', { 'a.txt': MAIL }, ['b.txt'], 'No such file: "b.txt"'],
    ['events that cannot be read', { 'a.txt': MAIL, 'e.yml': 'events: [' }, ['--events', 'e.yml'], 'e.yml:'],
    ['events of the command line that are not there', { 'a.txt': MAIL }, ['--events', 'e.yml'], 'No such file of events: "e.yml"'],
    ['a baseline that cannot be read', { 'a.txt': MAIL, '.tactful-baseline': 'what\n' }, [], '.tactful-baseline'],
    ['text that cannot be read', { 'a.txt': 'a\0b' }, [], 'a.txt:1:1: The file holds no text'],
    ['a rule that fails', { 'a.txt': `${MAIL}\nWe explode.\n` }, [], 'a.txt'],
  ])('%s', async (_, files, args, message) => {
    const { status, ok, wrong, said } = await doctor(files as Record<string, string>, ...(args as string[]))
    expect({ status, ok }).toEqual({ status: 1, ok: false })
    expect(wrong.join('\n')).toContain(message)
    expect(said).toContain('Node.js')
  })

  test('control characters of a file do not reach the terminal', async () => {
    const { stdout, status } = await tactful(folder({ 'tactful.config.yaml': '"\\e[2J": 1\n', 'a.txt': MAIL }), ['doctor'])
    expect(status).toBe(1)
    expect(stdout).not.toContain('\u001b')
  })
})

test('a mistyped flag is said as everywhere', async () => {
  expect(await tactful(folder({}), ['doctor', '--formt', 'json'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('Did you mean "--format"?'),
  })
})
