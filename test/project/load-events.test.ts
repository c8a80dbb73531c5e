import { describe, expect, test } from 'vitest'
import { folder } from '../cli/run-tactful.ts'
import { lintFolder, outline } from './lint-folder.ts'

const entry = (id: string, more = '') =>
  `  - id: ${id}\n    name: Hurricane ${id}\n    kind: hurricane\n    severity: extreme\n    regions: [US-NY]\n    start: 2012-10-27\n${more}`
const SANDY = `version: 1\nevents:\n${entry('Sandy')}`
const mail = (metadata = '') =>
  `---\ntype: inactivity\nsubject: A reminder\n${metadata}---\n\nYou haven't backed up in 7 days. Sign in now.\n`
const NEW_YORK = 'audience: { regions: [US-NY] }\n'
const CONFIG = 'events: events.yml\n'
const found = async (files: Record<string, string>, more?: Parameters<typeof lintFolder>[1]) =>
  outline(await lintFolder(folder(files), more))
const EVENT = /^context\/unacknowledged-event/

describe('files of events', () => {
  test('of the configuration and of the command line count together, and those of a pattern', async () => {
    const cwd = folder({
      'tactful.config.yaml': 'events: ["feeds/*.yml"]\n',
      'feeds/a.yml': 'version: 1\nevents: []\n',
      'feeds/b.yml': SANDY,
      'own.yml': `version: 1\nevents:\n${entry('Ada')}`,
      'a.md': mail(NEW_YORK),
      'b.md': mail(`${NEW_YORK}acknowledges: [Sandy]\n`),
    })
    const of = async (events: string[]) => outline(await lintFolder(cwd, { events }), EVENT).map((line) => /^\S+/.exec(line)![0])
    expect(await of([])).toEqual(['a.md:7'])
    expect(await of(['own.yml'])).toEqual(['a.md:7', 'b.md:8'])
  })

  test('an entry by hand wins over an imported one of the same id', async () => {
    const imported = `version: 1\nevents:\n${entry('Sandy', '    source: { type: fema, ref: DR-4085, retrieved: 2012-11-02 }\n')}`
    const cwd = folder({
      'tactful.config.yaml': 'events: [fema.yml, events.yml]\n',
      'fema.yml': imported,
      'events.yml': SANDY.replace('US-NY', 'US-NJ'),
      'a.md': mail(NEW_YORK),
    })
    expect(outline(await lintFolder(cwd), EVENT)).toEqual([])
  })

  test('two entries by hand with one id are reported with both places, and the first counts', async () => {
    const files = {
      'tactful.config.yaml': 'events: [a.yml, b.yml]\n',
      'a.yml': SANDY,
      'b.yml': `version: 1\nevents:\n${entry('Ada')}${entry('Sandy')}`,
      'a.md': mail(NEW_YORK),
    }
    expect(await found(files)).toEqual(['b.yml:9 error parse-problem: There is an event "Sandy" in a.yml:3 already; that one counts.'])
  })

  test('the same file named twice is one file', async () => {
    const files = { 'tactful.config.yaml': CONFIG, 'events.yml': SANDY, 'a.md': mail(NEW_YORK) }
    expect(await found(files, { events: ['./events.yml'] })).toEqual([])
  })

  test('what is broken is shown with its line, and neither the other entries nor the other rules stop for it', async () => {
    const cwd = folder({
      'tactful.config.yaml': CONFIG,
      'events.yml': `${SANDY}${entry('Ada').replace('kind: hurricane', 'kind: huricane')}    end: never\n${entry('Bea', '    colour: red\n')}`,
      'a.md': mail(NEW_YORK),
    })
    const run = await lintFolder(cwd)
    expect(outline(run)).toEqual([
      expect.stringMatching(/^events\.yml:11 error parse-problem: "kind" is "huricane"; expected one of .* Did you mean "hurricane"\?$/),
      expect.stringMatching(/^events\.yml:15 error parse-problem: "end" is "never"; expected a date/),
      'events.yml:22 warn parse-problem: There is no key "colour".',
    ])
    expect(run.results.at(-1)?.findings[0]?.excerpt).toEqual({ text: '    kind: huricane', start: 10, end: 18 })
    expect(outline(run, EVENT)).toHaveLength(1)
  })

  test.each([
    ['events: [', 'error parse-problem: This cannot be read as YAML'],
    ['<html>', 'error parse-problem: Expected "version: 1" and a list of "events:".'],
    ['a\0b', 'error parse-problem: The file holds no text'],
  ])('a file that is none is an error of that file: %j', async (text, problem) => {
    const cwd = folder({ 'tactful.config.yaml': CONFIG, 'events.yml': text, 'a.md': mail(NEW_YORK) })
    const run = await lintFolder(cwd)
    expect(outline(run)).toEqual([expect.stringContaining(`events.yml:1 ${problem}`)])
    expect(run.results.map(({ path }) => path)).toEqual(['a.md', 'events.yml'])
  })

  test('a folder instead of a file is an error', async () => {
    expect(await found({ 'tactful.config.yaml': 'events: feeds\n', 'feeds/a.yml': SANDY, 'a.md': mail(NEW_YORK) })).toEqual([
      expect.stringMatching(/^feeds:1 error parse-problem: This file of events cannot be read/),
    ])
  })

  test('one file that two configurations name is reported once', async () => {
    const files = {
      'events.yml': 'version: 1\nevents: soon\n',
      'x/tactful.config.yaml': 'events: ../events.yml\nregions: { ours: [US-NY] }\n',
      'x/a.md': mail(NEW_YORK),
      'y/tactful.config.yaml': 'events: ../events.yml\n',
      'y/a.md': mail(NEW_YORK),
    }
    expect(await found(files)).toHaveLength(1)
  })
})

describe('a file of events that is not there', () => {
  test('is one warning of the run, and every other rule runs', async () => {
    const cwd = folder({ 'tactful.config.yaml': 'events: event.yml\n', 'a.md': mail(NEW_YORK), 'b.md': mail() })
    const run = await lintFolder(cwd)
    expect(outline(run)).toEqual([
      'a.md:1 warn context/stale-events: event.yml is not there, so no mail is compared with the events in it. Create it or correct its name. (1 more message too.)',
    ])
    expect(run.failures).toEqual([])
  })

  test('on the command line could not be done, too', async () => {
    const cwd = folder({ 'events.yml': SANDY, 'a.md': mail(NEW_YORK) })
    const run = await lintFolder(cwd, { events: ['event.yml'] })
    expect(run.failures).toEqual(['No such file of events: "event.yml". Did you mean "events.yml"?'])
    expect(outline(run)).toHaveLength(1)
    expect((await lintFolder(cwd, { events: ['*.json'] })).failures).toEqual(['No file of events matches "*.json".'])
  })
})

describe('events that are out of date', () => {
  const dated = (generated: string, more = '') => ({
    'tactful.config.yaml': CONFIG + more,
    'events.yml': SANDY.replace('events:', `generated: ${generated}\nevents:`),
    'a.md': mail(NEW_YORK),
    'b.md': mail(NEW_YORK),
  })
  const stale = async (files: Record<string, string>, now: string) => (await found(files, { now })).length

  test('are one warning that says how old', async () => {
    expect(await found(dated('2012-10-30T08:00:00Z'), { now: '2012-11-02T10:00:00Z' })).toEqual([
      'a.md:1 warn context/stale-events: events.yml knows what went on until 2012-10-30, 74 hours before this run; what has struck readers since goes unseen. Import the feeds again. (1 more message too.)',
    ])
  })

  test.each([
    ['2012-10-31T08:00:00Z', '2012-11-02T07:59:00Z', 0],
    ['2012-10-31T08:00:00Z', '2012-11-02T08:01:00Z', 1],
    ['2012-10-31T08:00:00-04:00', '2012-11-02T08:01:00Z', 0],
    ['2012-10-31T08:00:00Z', '2012-11-02T08:01:00+02:00', 0],
    ['2012-10-31T08:00:00Z', '2012-11-02', 1],
    ['2012-10-31', '2012-11-02', 0],
    ['2012-10-30', '2012-11-02', 1],
    ['2026-01-01T00:00:00Z', '2012-11-02', 0],
  ])('made at %s, run at %s: %i', async (generated, now, count) => {
    expect(await stale(dated(generated), now)).toBe(count)
  })

  test('may be as old as the options say, and the rule may be off', async () => {
    const rules = (setting: string) => dated('2012-10-30T08:00:00Z', `rules: { context/stale-events: ${setting} }\n`)
    expect(await stale(rules('[warn, { hours: 96 }]'), '2012-11-02')).toBe(0)
    expect(await stale(rules('[error, { hours: 24 }]'), '2012-11-02')).toBe(1)
    expect(await stale(rules('"off"'), '2012-11-02')).toBe(0)
  })

  test('do not matter for mail of another month', async () => {
    const files = (day: string) => {
      const later = mail(`${NEW_YORK}send_at: ${day}\n`)
      return { ...dated('2012-10-30T08:00:00Z'), 'a.md': later, 'b.md': later }
    }
    expect(await stale(files('2012-11-09'), '2012-11-02')).toBe(1)
    expect(await stale(files('2012-11-10'), '2012-11-02')).toBe(0)
    expect(await stale(files('2012-10-20'), '2012-11-02')).toBe(0)
  })

  test('are those of an import that says nothing of its age; entries by hand do not age', async () => {
    const files = (source: string) => ({ 'tactful.config.yaml': CONFIG, 'events.yml': `${SANDY}${source}`, 'a.md': mail(NEW_YORK) })
    expect(await stale(files('    source: { type: fema, ref: DR-4085, retrieved: 2012-10-28 }\n'), '2012-11-02')).toBe(1)
    expect(await stale(files('    source: { type: fema, ref: DR-4085, retrieved: 2012-11-01 }\n'), '2012-11-02')).toBe(0)
    expect(await stale(files('    source: { ref: our own, retrieved: 2012-10-28 }\n'), '2012-11-02')).toBe(0)
    expect(await stale(files(''), '2012-11-02')).toBe(0)
  })
})

describe('readers of whom nobody knows where they are', () => {
  const UNKNOWN = 'context/unknown-audience'

  test('are one warning, at the first message, which counts the others', async () => {
    const files = {
      'tactful.config.yaml': CONFIG,
      'events.yml': SANDY,
      'a.md': mail(),
      'b.md': mail(),
      'c.md': mail(),
      'd.md': mail(NEW_YORK),
    }
    expect(await found(files)).toEqual([
      `a.md:1 warn ${UNKNOWN}: Hurricane Sandy is felt in New York, and nothing says where the readers of this mail live. Name their regions. (2 more messages too.)`,
    ])
  })

  test('are no matter where nothing goes on, where no events are configured, and where the configuration knows them', async () => {
    const files = { 'tactful.config.yaml': CONFIG, 'events.yml': SANDY, 'a.md': mail() }
    expect(await found(files, { now: '2013-03-01' })).toEqual([])
    expect(await found({ 'a.md': mail() })).toEqual([])
    expect(await found({ ...files, 'tactful.config.yaml': `${CONFIG}defaults: { audience: { regions: [GB] } }\n` })).toEqual([])
    expect(await found({ ...files, 'tactful.config.yaml': `${CONFIG}rules: { ${UNKNOWN}: "off" }\n` })).toEqual([])
  })

  test('of a message that switches the rule off are those of the next one', async () => {
    const files = { 'tactful.config.yaml': CONFIG, 'events.yml': SANDY, 'a.md': mail(`tactful_disable: ${UNKNOWN}\n`), 'b.md': mail() }
    expect(await found(files)).toEqual([expect.stringMatching(/^b\.md:1 .*regions\.$/)])
  })
})
