import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FORMATTERS } from '../../src/formatters/index.ts'
import { type LintRequest, openCache, type ProjectRun } from '../../src/project/index.ts'
import { folder, tactful } from '../cli/run-tactful.ts'
import { lintFolder, outline } from './lint-folder.ts'

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url))
const CLAIM = "\n\nYou haven't backed up in 7 days. Sign in now.\n"
/** Formats that show whole messages are not made from a cache. */
const FORMATS = Object.entries(FORMATTERS).filter(([name]) => name !== 'html')

const TAKEN = [
  ...['backup-reminder.md', 'outage-notice.eml', 'events.yml', 'tactful.config.yaml'].map((name) => `drafts/${name}`),
  ...['ferry-news', 'gold-membership', 'tactful.config.yaml'].map((name) => `series/${name}`),
]

/** Drafts and two series of the fixtures with an audience file, a template and a directive beside them. */
function project(): string {
  const cwd = folder({
    'recipients.csv': 'region,recipients\nUS-NY,10\nUS-CA,90\n',
    'listed.md': `---\ntype: inactivity\nsend_at: 2012-11-02\naudience: { file: recipients.csv }\n---\n${CLAIM}`,
    'unread.md': '---\naudience: { file: nobody.csv }\n---\n\nThe shop opens at eight.\n',
    'off.md': `---\nsend_at: 2012-11-02\naudience: { regions: [US-NY] }\n---\n\n<!-- tactful-disable-next-line -- agreed -->${CLAIM}`,
    'template/content.html': `<p>${CLAIM}</p>`,
    'template/meta.json': '{ "Subject": "Sign in now", "From": "no-reply@orla.example", "Broken": }',
  })
  for (const name of TAKEN) cpSync(join(FIXTURES, name), join(cwd, name), { recursive: true })
  writeFileSync(join(cwd, 'tactful.config.yaml'), 'company: Orla\nevents: [drafts/events.yml]\n')
  return cwd
}

async function reports(run: ProjectRun, cwd: string): Promise<unknown> {
  const texts: unknown[] = [run.notes, run.failures]
  for (const [, load] of FORMATS)
    texts.push(await (await load())(run, { cwd, root: cwd, version: '0', colour: false, width: 80, all: true, raw: false }))
  return texts
}

const cached = async (cwd: string, more: Partial<LintRequest> = {}) => lintFolder(cwd, { ...more, cache: await openCache(cwd, {}) })
/** Expects of so many runs with a cache what one without it reports. */
async function same(cwd: string, more: Partial<LintRequest> = {}, times = 1): Promise<void> {
  const plain = await reports(await lintFolder(cwd, more), cwd)
  for (let time = 0; time < times; time++) expect(await reports(await cached(cwd, more), cwd)).toEqual(plain)
}
const cacheOf = (cwd: string) => readFileSync(join(cwd, '.tactfulcache'), 'utf8')
const edit = (cwd: string, name: string, change: (text: string) => string) =>
  writeFileSync(join(cwd, name), change(readFileSync(join(cwd, name), 'utf8')))

/** Things that may change between two runs: a file by what is done to it, or the moment. */
const CHANGES: Readonly<Record<string, (cwd: string) => void>> = {
  'a draft says more': (cwd) => edit(cwd, 'drafts/backup-reminder.md', (text) => text + CLAIM),
  'a draft begins with a blank line less': (cwd) => edit(cwd, 'drafts/backup-reminder.md', (text) => text.replace('\n\n', '\n')),
  'a mail of a series is another one': (cwd) => edit(cwd, 'series/ferry-news/march.md', (text) => text.toUpperCase()),
  'a series has a mail less': (cwd) => rmSync(join(cwd, 'series/gold-membership/1-gold.md'), { force: true }),
  'a campaign is of another type': (cwd) => edit(cwd, 'series/ferry-news/campaign.yml', (text) => `type: incident\n${text}`),
  'the recipients live elsewhere': (cwd) => edit(cwd, 'recipients.csv', (text) => text.replace('US-NY,10', 'US-NY,1')),
  'a missing audience is there': (cwd) => writeFileSync(join(cwd, 'nobody.csv'), 'region,recipients\nUS-NY,1\n'),
  'an audience file with a like name is there': (cwd) => writeFileSync(join(cwd, 'nobodi.csv'), 'region,recipients\nUS-NY,1\n'),
  'an event is over earlier': (cwd) => edit(cwd, 'drafts/events.yml', (text) => text.replace(/end: 2012-11-09/, 'end: 2012-10-28')),
  'an entry of events is broken': (cwd) => edit(cwd, 'drafts/events.yml', (text) => `${text}\n  - { name: Nothing }\n`),
  'a rule is off': (cwd) => writeFileSync(join(cwd, 'tactful.config.yaml'), 'rules: { tone/scolding: off }\n'),
  'all rules are on': (cwd) => writeFileSync(join(cwd, 'tactful.config.yaml'), 'extends: strict\nevents: [drafts/events.yml]\n'),
  'a folder has a configuration of its own': (cwd) => writeFileSync(join(cwd, 'template/.tactfulrc'), 'company: Harbour\n'),
  'a template has another subject': (cwd) => edit(cwd, 'template/meta.json', (text) => text.replace('Sign in', 'Come back')),
  'the meta.json of a template is gone': (cwd) => rmSync(join(cwd, 'template/meta.json'), { force: true }),
  'a file is left out': (cwd) => writeFileSync(join(cwd, '.tactfulignore'), 'off.md\n'),
}
const MOMENTS: readonly Partial<LintRequest>[] = [{}, { now: '2012-11-30' }, { now: '2026-05-01' }, { patterns: ['series'] }, { over: {} }]

describe('a run with a cache', () => {
  test('reports what one without it does, whatever has changed since', { timeout: 120_000 }, async () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(CHANGES)), fc.constantFrom(...MOMENTS)), { minLength: 3, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(steps, async (chosen) => {
        const cwd = project()
        await same(cwd)
        for (const [change, moment] of chosen) {
          try {
            CHANGES[change]!(cwd)
          } catch {
            // The file has gone in an earlier step.
          }
          await same(cwd, moment, 2)
        }
      }),
      { numRuns: 4 },
    )
  })

  test.each(Object.keys(CHANGES))('sees that %s', async (change) => {
    const cwd = project()
    await cached(cwd)
    CHANGES[change]!(cwd)
    await same(cwd)
  })

  test('takes from the cache what has not changed, and writes nothing then', async () => {
    const cwd = project()
    await cached(cwd)
    const tampered = cacheOf(cwd).replaceAll('Ask first whether they are all right', 'TAKEN FROM THE CACHE')
    writeFileSync(join(cwd, '.tactfulcache'), tampered)
    expect(outline(await cached(cwd), /./).join('\n')).toContain('TAKEN FROM THE CACHE')
    expect(cacheOf(cwd)).toBe(tampered)
    edit(cwd, 'drafts/backup-reminder.md', (text) => `${text}\n`)
    expect(
      outline(await cached(cwd), /./)
        .filter((line) => line.startsWith('drafts/backup-reminder.md'))
        .join('\n'),
    ).not.toContain('TAKEN')
  })

  test('finds it again after the folder was moved', async () => {
    const cwd = project()
    await cached(cwd)
    writeFileSync(join(cwd, '.tactfulcache'), cacheOf(cwd).replaceAll('Ask first whether they are all right', 'TAKEN FROM THE CACHE'))
    const elsewhere = join(dirname(cwd), `moved-${process.pid}`)
    renameSync(cwd, elsewhere)
    try {
      expect(outline(await cached(elsewhere), /./).join('\n')).toContain('TAKEN FROM THE CACHE')
    } finally {
      renameSync(elsewhere, cwd)
    }
  })

  test.each([
    ['is cut off', (text: string) => text.slice(0, text.length >> 1)],
    ['is empty', () => ''],
    ['is of another build', (text: string) => text.replace(/"tactfulCache":"[^"]*"/, '"tactfulCache":"older"')],
    ['holds other things', () => '{"tactfulCache":[],"units":7}'],
    ['holds spans that are none', (text: string) => text.replaceAll(/"start":\d+/g, '"start":-1')],
    ['holds lists in place of texts', (text: string) => text.replaceAll(/"help":"[^"]*"/g, '"help":[]')],
    ['holds rules with escapes in their names', (text: string) => text.replaceAll(/"ruleId":"/g, '"ruleId":"\\u001b[2J')],
  ])('starts anew where the cache %s', async (_, damage) => {
    const cwd = project()
    await cached(cwd)
    const sound = cacheOf(cwd)
    writeFileSync(join(cwd, '.tactfulcache'), damage(sound))
    await same(cwd)
    expect(cacheOf(cwd)).toBe(sound)
  })

  test('keeps no text of a message but what findings quote', async () => {
    const secret = 'The code for the safe is 4711.'
    const cwd = folder({ 'a.md': `Hello Marta,\n\n${secret}\n\nWe are at your service.\n`, 'b.md': `${secret}\n` })
    await cached(cwd)
    expect(cacheOf(cwd)).not.toContain('4711')
  })

  test('forgets files that are gone', async () => {
    const cwd = project()
    await cached(cwd)
    rmSync(join(cwd, 'off.md'))
    await cached(cwd)
    edit(cwd, 'listed.md', (text) => `${text}\n`)
    await cached(cwd)
    expect(cacheOf(cwd)).not.toContain('"off.md"')
    await cached(cwd, { patterns: ['template'] })
    expect(cacheOf(cwd)).toContain('"listed.md"')
  })
})

describe('rules of the house', () => {
  const rules = (phrase: string) => `rules:\n  words: { kind: existence, phrases: ['${phrase}'], message: 'TAKEN FROM THE FILE' }\n`
  const house = (plugins: string) =>
    folder({
      'a.md': 'The brown fox is quick.\n',
      'tactful.config.yaml': `plugins: ${plugins}\n`,
      'house.yml': rules('brown fox'),
      'house.mjs': 'export default { meta: { name: "house", namespace: "code" }, rules: [] }\n',
    })

  test('in YAML count by their text', async () => {
    const cwd = house('./house.yml')
    await same(cwd)
    writeFileSync(join(cwd, '.tactfulcache'), cacheOf(cwd).replace('FROM THE FILE', 'FROM THE CACHE'))
    expect(outline(await cached(cwd), /./).join('\n')).toContain('TAKEN FROM THE CACHE')
    writeFileSync(join(cwd, 'house.yml'), rules('red fox'))
    await same(cwd)
    expect(outline(await cached(cwd), /./)).toEqual([])
  })

  test('in code are never kept', async () => {
    const cwd = house('[./house.yml, ./house.mjs]')
    await same(cwd)
    expect(existsSync(join(cwd, '.tactfulcache'))).toBe(false)
    expect((await tactful(cwd, ['doctor'])).stdout).toContain('--cache keeps nothing of 1 file')
  })
})

describe('--cache', () => {
  const files = { 'a.md': 'It is urgent now.\n', 'b.md': 'All is quiet.\n' }

  test('keeps its file among those of other tools, else beside the configuration, or where it is told', async () => {
    const withModules = folder({ ...files, 'node_modules/x/index.js': '' })
    const without = folder(files)
    const plain = await tactful(withModules, ['.'])
    expect(await tactful(withModules, ['.', '--cache'])).toEqual(plain)
    expect(await tactful(withModules, ['.', '--cache'])).toEqual(plain)
    expect(existsSync(join(withModules, 'node_modules/.cache/tactful/results.json'))).toBe(true)
    expect((await tactful(without, ['.', '--cache'])).status).toBe(1)
    expect(existsSync(join(without, '.tactfulcache'))).toBe(true)
    expect(await tactful(without, ['.', '--cache', '--cache-location', 'here/'])).toEqual(plain)
    expect(existsSync(join(without, 'here/.tactfulcache'))).toBe(true)
  })

  test('never writes over a file of yours', async () => {
    const cwd = folder(files)
    const { status, stderr } = await tactful(cwd, ['.', '--cache', '--cache-location', 'a.md'])
    expect(status).toBe(2)
    expect(stderr).toContain('--cache-location: "a.md" is no cache of Tactful, and was not written over.')
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(files['a.md'])
    expect((await tactful(cwd, ['.', '--cache-location', 'x'])).stderr).toBe('--cache-location says where; it needs --cache.\n')
  })

  test('that cannot be written is a note, and the run counts', async () => {
    const cwd = folder({ ...files, blocked: '' })
    const { status, stderr } = await tactful(cwd, ['.', '--cache', '--cache-location', 'blocked/cache'])
    expect(status).toBe(1)
    expect(stderr).toContain('The cache could not be written')
  })

  test('leaves the standard input out', async () => {
    const cwd = folder(files)
    expect((await tactful(cwd, ['-', '--cache'], { input: 'It is urgent now.' })).status).toBe(1)
    expect((await tactful(cwd, ['-', '--cache'], { input: 'All is quiet.' })).status).toBe(0)
  })
})
