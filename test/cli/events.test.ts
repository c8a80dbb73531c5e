import { describe, expect, test } from 'vitest'
import { folder, tactful } from './run-tactful.ts'

const EVENTS = `version: 1
generated: 2012-11-02T06:00:00Z
events:
  - id: sandy-2012
    name: Hurricane Sandy
    kind: hurricane
    severity: extreme
    regions: [US-NY, US-NJ, US-CT]
    start: 2012-10-27
    effects: [power, internet, transport]
  - id: nor-easter
    name: November nor'easter
    kind: winter-storm
    severity: severe
    regions: [US-NY, US-NJ]
    start: 2012-11-07
    end: 2012-11-10
  - id: uploads
    name: Uploads failed
    kind: incident
    severity: severe
    scope: company
    start: 2012-10-30
    end: 2012-11-01
`
const CONFIG = 'events: events.yml\n'
const files = { 'tactful.config.yaml': CONFIG, 'events.yml': EVENTS }
const events = (cwd: string, ...args: string[]) => tactful(cwd, ['events', '--now', '2012-11-02T09:00:00Z', ...args])

describe('tactful events', () => {
  test('says of how many readers nobody knows where they live, and never takes the others for all', async () => {
    const people = `country,state\n${'US,NY\n'.repeat(10)}${',Unbekannt\n'.repeat(990)}`
    const { stdout } = await events(folder({ ...files, 'people.csv': people }), '--audience-file', 'people.csv')
    expect(stdout).toContain('US-NY (of about 99 % of the audience nobody knows where they live), on 2012-11-02')
    expect(stdout).not.toContain('Hurricane')
  })

  test('shows what goes on in a table that fits 80 columns, and how fresh it is', async () => {
    const { stdout, stderr, status } = await events(folder(files), '--regions', 'US-NY,US-CA')
    expect(stdout).toMatchInlineSnapshot(`
      "US-NY and US-CA, on 2012-11-02

      Event         Kind       Where         When               Touches  Affects
      Hurricane     hurricane  US-NY         since 2012-10-27,  part     power,
      Sandy                                  goes on                     internet,
                                                                         transport
      Uploads       incident   US-NY and     until 2012-11-01,  all
      failed                   US-CA         still felt

      (From events.yml, as of 2012-11-02 06:00 UTC, 3 hours ago.)
      "
    `)
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  })

  test('says what is expected, what is over and still felt, and what share it touches', async () => {
    const cwd = folder({ ...files, 'rec.csv': 'region,count\nUS-NY,30\nUS-CA,70\n' })
    const on = async (day: string) => (await events(cwd, '--audience-file', 'rec.csv', '--on', day)).stdout
    expect(await on('2012-11-06')).toMatch(/November +winter +US-NY +expected 2012-11-07, +about 30 %/)
    expect(await on('2012-11-12')).toContain('until 2012-11-10,')
    expect(await on('2012-11-12')).toContain('still felt')
  })

  test('is calm where nothing goes on, and says what that rests on', async () => {
    const { stdout, status } = await events(
      folder({ ...files, 'events.yml': EVENTS.replace(/ {2}- id: uploads[\s\S]*/, '') }),
      '--regions',
      'US-TX',
    )
    expect(stdout).toBe('Nothing is going on in US-TX on 2012-11-02. (From events.yml, as of 2012-11-02 06:00 UTC, 3 hours ago.)\n')
    expect(status).toBe(0)
  })

  test('takes the audience of the configuration, and everywhere without one', async () => {
    const cwd = folder({ ...files, 'tactful.config.yaml': `${CONFIG}defaults: { audience: { regions: [US-NJ] } }\n` })
    expect((await events(cwd)).stdout).toMatch(/^US-NJ, on 2012-11-02\n/)
    expect((await events(folder(files))).stdout).toMatch(/^everywhere, on 2012-11-02\n/)
  })

  test('answers for some days', async () => {
    const { stdout } = await events(folder(files), '--from', '2012-11-02', '--to', '2012-11-08')
    expect(stdout).toMatch(/^everywhere, from 2012-11-02 to 2012-11-08\n/)
    expect(stdout).toMatch(/^November +winter/m)
  })

  test('answers for the readers and the day of a mail, and for each mail of a campaign', async () => {
    const cwd = folder({
      ...files,
      'a.md': '---\nsend_at: 2012-11-03\naudience: { regions: [US-NJ] }\n---\n\nHello.\n',
      'trial/campaign.yml':
        'version: 1\nname: Trial\naudience: { regions: [US-CT] }\nschedule: { start: 2012-11-03 }\nemails:\n  - { id: a, file: a.md }\n  - { id: b, file: b.md, delay: 90d }\n',
      'trial/a.md': 'Hello.\n',
      'trial/b.md': 'Hello again.\n',
    })
    expect((await events(cwd, '--campaign', 'a.md')).stdout).toMatch(/^a\.md: US-NJ, on 2012-11-03\n\nEvent[\s\S]*Sandy/)
    const { stdout } = await events(cwd, '--campaign', 'trial/campaign.yml')
    expect(stdout).toMatch(
      /^trial\/a\.md: US-CT, on 2012-11-03\n\nEvent[\s\S]*\ntrial\/b\.md: Nothing is going on in US-CT on 2013-02-01\.\n/,
    )
    expect((await events(cwd, '--campaign', 'trial/b.md')).stdout).toMatch(/^trial\/b\.md: Nothing is going on in US-CT/)
  })

  test('shows the ten gravest and counts the others', async () => {
    const many = Array.from(
      { length: 13 },
      (_, i) => `  - { id: e${i}, name: Flood ${i}, kind: flood, severity: severe, regions: [IE], start: 2012-11-01 }\n`,
    )
    const cwd = folder({ ...files, 'events.yml': `version: 1\nevents:\n${many.join('')}` })
    expect((await events(cwd)).stdout).toContain('… and 3 more: --all shows them.')
    expect((await events(cwd, '--all')).stdout.match(/^Flood/gm)).toHaveLength(13)
  })

  test('gives everything to machines', async () => {
    const { stdout } = await events(folder(files), '--regions', 'US-NY', '--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject({
      now: '2012-11-02T09:00:00.000Z',
      files: [{ path: 'events.yml', isMissing: false, asOf: '2012-11-02T06:00:00.000Z' }],
      answers: [
        {
          from: '2012-11-02',
          to: '2012-11-02',
          audience: ['US-NY'],
          events: [
            { id: 'sandy-2012', phase: 'during', reach: 'all', places: ['US-NY'], regions: ['US-NY', 'US-NJ', 'US-CT'] },
            { id: 'uploads', phase: 'aftermath', scope: 'company' },
          ],
        },
      ],
    })
  })

  test.each([
    [['--on', 'tomorow'], '--on "tomorow": expected a date (2026-05-04)'],
    [['--on', '2026-02-30'], '--on "2026-02-30": expected a date'],
    [['--on', '2026-05-04', '--to', '2026-05-05'], 'Give either --on, or --from and --to.'],
    [['--from', '2026-05-04'], '--from and --to belong together'],
    [['--from', '2026-05-04', '--to', '2026-05-01'], '--to "2026-05-01" is before --from "2026-05-04".'],
    [['--regions', 'US-XX'], '--regions: ISO 3166-2 has no region "US-XX". Did you mean'],
    [['--campaign', 'a.mx'], '--campaign: No such file: "a.mx". Did you mean "a.md"?'],
    [['--fromat', 'json'], 'Unknown option "--fromat". Did you mean "--format"?'],
    [['imprt', 'x.json'], '`tactful events` takes no "imprt". Did you mean "import"?'],
    [['--events', 'event.yml'], 'No such file of events: "event.yml". Did you mean "events.yml"?'],
  ])('what is asked wrongly is answered: %j', async (args, sentence) => {
    const { stderr, status } = await events(folder({ ...files, 'a.md': 'Hello.\n' }), ...args)
    expect(stderr).toContain(sentence)
    expect(status).toBe(2)
  })

  test('without events it says how to get some', async () => {
    const { stdout, stderr, status } = await tactful(folder({}), ['events'])
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
    expect(stderr).toMatch(/^No events are configured[\s\S]*tactful events import/)
  })

  test('what is broken in a file is shown with its lines, the rest is answered, and the run fails', async () => {
    const { stdout, stderr, status } = await events(
      folder({ ...files, 'events.yml': EVENTS.replace('kind: winter-storm', 'kind: winterstorm') }),
    )
    expect(stdout).toContain('Hurricane')
    expect(stderr).toMatchInlineSnapshot(`
      "events.yml:13:11: "kind" is "winterstorm"; expected one of hurricane, storm, flood, tsunami, wildfire, smoke, tornado, winter-storm, earthquake, volcano, heat, cold, power-outage, telecom-outage, attack, war, epidemic, mourning, memorial, observance, incident. Did you mean "winter-storm"?
        12 |     name: November nor'easter
      > 13 |     kind: winterstorm
           |           ^^^^^^^^^^^
        14 |     severity: severe
      "
    `)
    expect(status).toBe(2)
  })
})

test('--print-config says which files of events a mail goes by', async () => {
  const cwd = folder({ ...files, 'tactful.config.yaml': 'events: [events.yml, none.yml]\n', 'a.md': 'Hello.\n' })
  expect(JSON.parse((await tactful(cwd, ['--print-config', 'a.md'])).stdout)).toMatchObject({
    events: {
      rules: 'on',
      files: [
        { path: 'events.yml', asOf: '2012-11-02T06:00:00.000Z' },
        { path: 'none.yml', isMissing: true },
      ],
    },
  })
})
