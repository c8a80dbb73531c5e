import { mkdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readEvents } from '../../src/moment/index.ts'
import { folder, tactful } from './run-tactful.ts'

const feed = (name: string) => readFileSync(fileURLToPath(new URL(`../../fixtures/feeds/${name}`, import.meta.url)), 'utf8')
const FEMA = feed('fema-declarations.csv')
const STATUS = feed('status-page.json')
const NOW = ['--now', '2012-11-02T06:00:00Z']

describe('tactful events import', () => {
  test('writes the events of several feeds, and says what they are', async () => {
    const cwd = folder({ 'fema.csv': FEMA, 'status.json': STATUS })
    const { stdout, stderr, status } = await tactful(cwd, ['events', 'import', 'fema.csv', 'status.json', ...NOW])
    expect(status).toBe(0)
    expect(stderr).toMatch(/^2 events \(1 hurricane, 1 incident\) from 2 files\./)
    const { events, problems, generated } = readEvents(stdout)
    expect(problems).toEqual([])
    expect(generated).toBe('2012-11-02T06:00:00Z')
    expect(events).toMatchObject([
      { kind: 'hurricane', name: 'Hurricane Sandy', regions: expect.arrayContaining(['US-NY', 'US-NJ', 'US-CT']), scope: 'public' },
      { kind: 'incident', scope: 'company', severity: 'severe' },
    ])
  })

  test('takes a feed for as fresh as its file', async () => {
    const cwd = folder({ 'fema.csv': FEMA })
    utimesSync(join(cwd, 'fema.csv'), 1351800000, 1351800000)
    expect(readEvents((await tactful(cwd, ['events', 'import', 'fema.csv'])).stdout).generated).toBe('2012-11-01T20:00:00Z')
  })

  test('takes a feed that says when it was made for no fresher, whenever its file was copied', async () => {
    const quake = {
      type: 'Feature',
      id: 'us1',
      properties: { type: 'earthquake', mag: 7.2, time: Date.parse('2012-10-28T03:00:00Z'), place: '7 km N of Reno, Nevada' },
      geometry: { type: 'Point', coordinates: [-119.8, 39.5, 10] },
    }
    const collection = { type: 'FeatureCollection', metadata: { generated: Date.parse('2012-10-29T12:00:00Z') }, features: [quake] }
    const cwd = folder({ 'quakes.json': JSON.stringify(collection) })
    expect(readEvents((await tactful(cwd, ['events', 'import', 'usgs', 'quakes.json'])).stdout).generated).toBe('2012-10-30T00:00:00Z')
  })

  test('takes a feed in which nothing is going on for as old as it says too', async () => {
    const rss = `<rss xmlns:gdacs="http://www.gdacs.org"><channel><pubDate>Mon, 29 Oct 2012 12:00:00 GMT</pubDate></channel></rss>`
    const cwd = folder({ 'gdacs.xml': rss })
    expect(readEvents((await tactful(cwd, ['events', 'import', 'gdacs.xml'])).stdout).generated).toBe('2012-10-30T00:00:00Z')
  })

  test('takes a warning that its feed lists no more for ended, unless only a part of the feed was asked for or read', async () => {
    const day = (updated: string, ...features: object[]) =>
      JSON.stringify({ '@type': 'wx:Alert', type: 'FeatureCollection', updated: `${updated}T08:00:00Z`, features })
    const warning = {
      properties: {
        id: 'a',
        event: 'Hurricane Warning',
        status: 'Actual',
        severity: 'Severe',
        geocode: { UGC: ['FLZ072'] },
        onset: '2012-10-28T06:00:00Z',
        expires: '2012-10-28T12:00:00Z',
        parameters: { VTEC: ['/O.NEW.KMFL.HU.W.1018.121028T0600Z-000000T0000Z/'] },
      },
    }
    const broken = day('2012-11-01', {}, { properties: { ...warning.properties, id: 'b', status: 'Test' } })
    const elsewhere = JSON.stringify({ ...JSON.parse(day('2012-11-01')), title: 'Current watches, warnings, and advisories for New York' })
    const cwd = folder({ '1.json': day('2012-10-28', warning), '2.json': day('2012-11-01'), '3.json': broken, '4.json': elsewhere })
    const end = async (feed: string, ...args: string[]) => {
      await tactful(cwd, ['events', 'import', 'nws', feed, ...args, '-o', 'events.yml'])
      return readEvents(readFileSync(join(cwd, 'events.yml'), 'utf8')).events[0]!.end
    }
    expect(await end('1.json')).toBeUndefined()
    expect(await end('2.json', '--regions', 'US-NY')).toBeUndefined()
    expect(await end('4.json')).toBeUndefined()
    expect(await end('2.json', '3.json')).toBeUndefined()
    expect(await end('3.json', '2.json')).toBeUndefined()
    expect(await end('2.json')).toBe('2012-10-28')
    expect(await end('2.json')).toBe('2012-10-28')
  })

  test('looks for days that recur around today, unless days are given', async () => {
    const day = 'BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20011111\nSUMMARY:Remembrance Day\nLOCATION:GB\nRRULE:FREQ=YEARLY\nEND:VEVENT'
    const cwd = folder({ 'days.ics': `BEGIN:VCALENDAR\n${day}\nEND:VCALENDAR\n` })
    const days = async (...args: string[]) =>
      readEvents((await tactful(cwd, ['events', 'import', 'days.ics', ...NOW, ...args])).stdout).events.map(({ start }) => start)
    expect(await days()).toEqual(['2012-11-11'])
    expect(await days('--since', '2014-01-01')).toEqual(['2014-11-11'])
    expect(await days('--since', '2012-01-01', '--until', '2013-12-31')).toEqual(['2012-11-11', '2013-11-11'])
  })

  test('counts the rarer reasons of what is left out together', async () => {
    const alerts = Array.from({ length: 12 }, (_, at) => ({
      properties: { id: `a${at}`, event: `Drizzle ${at}`, status: 'Actual', geocode: { UGC: ['OKC027'] } },
    }))
    const cwd = folder({ 'nws.json': JSON.stringify({ '@type': 'wx:Alert', type: 'FeatureCollection', features: alerts }) })
    const { stderr } = await tactful(cwd, ['events', 'import', 'nws', 'nws.json'])
    expect(stderr).toMatch(/Left out: (1 no kind of event: Drizzle \d, ){8}4 for 4 other reasons\.\n$/)
  })

  test('leaves what stands in the file by hand, with its comments and its rights', async () => {
    const own =
      '# ours\nversion: 1\nevents:\n  - id: office # the third floor\n    name: Water in the office\n    kind: flood\n    severity: moderate\n    regions: [US-NY]\n    start: 2012-10-29\n'
    const cwd = folder({ 'fema.csv': FEMA, 'events.yml': own })
    const mode = statSync(join(cwd, 'events.yml')).mode
    const run = () => tactful(cwd, ['events', 'import', 'fema', 'fema.csv', '-o', 'events.yml', ...NOW])
    expect(await run()).toMatchObject({
      stdout: '',
      stderr: expect.stringContaining('events.yml: 1 new, 0 brought up to date.'),
      status: 0,
    })
    const once = readFileSync(join(cwd, 'events.yml'), 'utf8')
    expect(once.split('\n')).toEqual(expect.arrayContaining(own.trimEnd().split('\n')))
    expect(readEvents(once).events.map(({ id }) => id)).toEqual(['office', expect.stringContaining('sandy')])
    expect((await run()).stderr).toContain('events.yml: 0 new, 1 brought up to date.')
    expect(readFileSync(join(cwd, 'events.yml'), 'utf8')).toBe(once)
    expect(statSync(join(cwd, 'events.yml')).mode).toBe(mode)
  })

  test('keeps what is asked for', async () => {
    const cwd = folder({ 'fema.csv': FEMA })
    const left = async (...args: string[]) => (await tactful(cwd, ['events', 'import', 'fema.csv', ...args])).stderr
    expect(await left('--since', '2012-12-01')).toContain('Left out: 1 ended before 2012-12-01.')
    expect(await left('--until', '2012-10-01')).toContain('Left out: 1 begins after 2012-10-01.')
    expect(await left('--regions', 'US-CA')).toContain('Left out: 1 in other regions.')
    expect(await left('--regions', 'US')).not.toContain('Left out')
    expect(await left('--min-severity', 'extreme')).not.toContain('Left out')
  })

  test('of a folder reads the feeds, and names what is none', async () => {
    const cwd = folder({ 'feeds/fema.csv': FEMA, 'feeds/notes.txt': 'Ask Ana.\n', 'feeds/.hidden': 'x' })
    const { stderr, status } = await tactful(cwd, ['events', 'import', 'feeds'])
    expect(stderr).toMatch(/^"feeds\/notes\.txt" looks like plain text; expected a feed: nws, .*\n1 event /)
    expect(status).toBe(0)
  })

  test.each([
    ['page.html', '<!doctype html><p>403</p>', '"page.html" looks like a web page; expected a feed: nws'],
    ['a.json', '{"weather": {"today": "rain"}}', '"a.json" looks like JSON with keys such as weather, today; expected'],
    ['a.csv', 'name,city,sum\nAna,Cork,3\n', '"a.csv" looks like a table with the columns name, city, sum; expected'],
    ['a.xml', '<?xml version="1.0"?>\n<gpx></gpx>', '"a.xml" looks like XML that begins with <gpx>; expected'],
    ['events.yml', 'version: 1\nevents: []\n', '"events.yml" looks like a file of events, which needs no import; expected'],
    ['empty.json', '', '"empty.json" is empty; expected'],
    ['bytes.json', 'a\0b', '"bytes.json": The file holds no text'],
  ])('refuses %s and says what it looks like', async (name, text, sentence) => {
    const cwd = folder({ [name]: text })
    const { stdout, stderr, status } = await tactful(cwd, ['events', 'import', name, '-o', 'out.yml'])
    expect(stderr).toContain(sentence)
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
    expect(statSync(join(cwd, 'out.yml'), { throwIfNoEntry: false })).toBeUndefined()
  })

  test('fails where one feed cannot be read, and what it writes does not pass for up to date', async () => {
    const cwd = folder({ 'fema.csv': FEMA, 'status.json': STATUS.slice(0, 400) })
    const { stderr, status } = await tactful(cwd, ['events', 'import', 'statuspage', 'status.json', 'fema.csv', '-o', 'events.yml'])
    expect(status).toBe(2)
    expect(stderr).toContain('status.json')
    const both = await tactful(cwd, ['events', 'import', 'fema.csv', 'missing.json', '-o', 'events.yml', ...NOW])
    expect(both.stderr).toContain('No such file: "missing.json".')
    expect(both.stderr).toContain('This is not all: what could not be read is missing.')
    expect(both.status).toBe(2)
    const { events, generated } = readEvents(readFileSync(join(cwd, 'events.yml'), 'utf8'))
    expect([events.length, generated]).toEqual([1, undefined])
  })

  test.each([
    [['femma', 'a.csv'], 'There is no feed "femma". Did you mean "fema"?'],
    [['fema'], 'needs files of feeds'],
    [[], 'needs files of feeds'],
    [['fem.csv'], 'No such file: "fem.csv". Did you mean "fema.csv"?'],
    [['empty'], 'There are no files in the folder "empty".'],
    [['fema.csv', '--since', 'May'], '--since "May": expected a date'],
    [['fema.csv', '--regions', 'US-XX'], '--regions: ISO 3166-2 has no region "US-XX".'],
    [['fema.csv', '--min-severity', 'sever'], 'sever'],
    [['fema.csv', '-o', 'notes.txt'], 'notes.txt: this is no file of events that could be added to; nothing was written.'],
    [['fema.csv', '-o', '.'], 'could not be written'],
  ])('what is asked wrongly is answered: %j', async (args, sentence) => {
    const cwd = folder({ 'fema.csv': FEMA, 'notes.txt': 'Ask Ana.\n' })
    mkdirSync(join(cwd, 'empty'))
    const { stderr, status } = await tactful(cwd, ['events', 'import', ...args])
    expect(stderr).toContain(sentence)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(status).toBe(2)
    expect(readFileSync(join(cwd, 'notes.txt'), 'utf8')).toBe('Ask Ana.\n')
  })
})

describe('tactful events fetch', () => {
  test.each([
    [['gdac'], 'There is no source "gdac". Did you mean "gdacs"? Sources: nws, fema, gdacs, usgs, statuspage.'],
    [[], '`tactful events fetch` needs one source. Sources: nws'],
    [['statuspage'], 'statuspage: give the address of your page: --url https://status.example.com'],
    [['nws', '--url', 'http://example.com/alerts'], 'http://example.com/alerts is not fetched: only https addresses are.'],
    [['nws', '--regions', 'GB'], '--regions: The nws feed has states of the US only, such as US-FL; "GB" is none.'],
    [['gdacs', '--url', 'http://127.0.0.1:1/'], 'http://127.0.0.1:1/ could not be reached'],
  ])('what cannot be done is said: %j', async (args, sentence) => {
    const { stderr, status } = await tactful(folder({}), ['events', 'fetch', ...args])
    expect(stderr).toContain(sentence)
    expect(status).toBe(2)
  })
})
