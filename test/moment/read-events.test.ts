import { expect, test } from 'vitest'
import { readEvents } from '../../src/moment/index.ts'
import { SANDY } from './sandy.ts'

const FILE = `version: 1
generated: 2012-11-02T08:00:00Z
events:
  - id: sandy-2012
    name: Hurricane Sandy
    also: ["Superstorm Sandy", "Sandy"]
    kind: hurricane
    severity: Extreme
    regions: [US-NY, New Jersey, us-ct]
    counties: ["36061"]
    start: 2012-10-27
    end: 2012-11-09T23:00:00-05:00
    aftermath_days: 21
    effects: [power, internet, transport]
    scope: public
    source: { type: fema, ref: DR-4085, url: "https://example.com", retrieved: 2012-11-01 }
`
const entry = (lines: string) =>
  `events:\n  - id: ada\n    name: Storm Ada\n    kind: storm\n    severity: severe\n    regions: [IE]\n    start: 2026-01-05\n${lines}`
const complaints = (source: string) => readEvents(source).problems.map(({ message, span }) => [source.slice(span.start, span.end), message])

test('an entry is read with all its keys', () => {
  expect(readEvents(FILE)).toMatchObject({
    events: [
      { ...SANDY, counties: ['36061'], source: { type: 'fema', ref: 'DR-4085', url: 'https://example.com', retrieved: '2012-11-01' } },
    ],
    problems: [],
    generated: '2012-11-02T08:00:00Z',
  })
})

test('what an entry leaves out follows from its kind', () => {
  const [event] = readEvents(entry('')).events
  expect(event).toMatchObject({ aftermathDays: 7, effects: ['power', 'internet', 'transport'], scope: 'public', also: [], forecast: false })
  expect(event).not.toHaveProperty('end')
})

test('a critical incident of the company is felt for a week, others for three days', () => {
  const own = (severity: string) =>
    readEvents(entry('    scope: company\n').replace('kind: storm', 'kind: incident').replace('severe', severity)).events[0]
  expect(own('extreme')).toMatchObject({ aftermathDays: 7, scope: 'company' })
  expect(own('severe')).toMatchObject({ aftermathDays: 3 })
})

test('JSON is read as well', () => {
  const json = JSON.stringify({
    version: 1,
    events: [{ id: 'a', name: 'A', kind: 'flood', severity: 'severe', regions: ['*'], start: '2026-01-01' }],
  })
  expect(readEvents(json)).toMatchObject({ events: [{ id: 'a', regions: ['*'] }], problems: [] })
})

test('groups of the configuration may name the regions', () => {
  expect(readEvents(entry('').replace('IE', 'isles'), { isles: ['IE', 'UK'] }).events[0]?.regions).toEqual(['IE', 'GB'])
})

test.each([
  [
    'kind: huricane',
    'kind: storm',
    'huricane',
    /^"kind" is "huricane"; expected one of hurricane, storm, .*\. Did you mean "hurricane"\?$/,
  ],
  ['severity: sever', 'severity: severe', 'sever', /expected one of minor, moderate, severe, extreme\. Did you mean "severe"\?/],
  ['start: yesterday', 'start: 2026-01-05', 'yesterday', /^"start" is "yesterday"; expected a date/],
  ['start: 2026-02-30', 'start: 2026-01-05', '2026-02-30', /expected a date/],
  ['start: date:now -44 seconds', 'start: 2026-01-05', 'date:now -44 seconds', /expected a date/],
  ['start: 20260105', 'start: 2026-01-05', '20260105', /expected a date/],
  ['regions: [IE, Georgia]', 'regions: [IE]', 'Georgia', /more than one place: GE .* US-GA/],
  ['regions: []', 'regions: [IE]', /^id: ada/, /^This event has no "regions"/],
  ['also: {a: b}', 'start: 2026-01-05', '{a: b}', /^"also" is a map; expected a list of texts/],
])('%s is reported where it stands', (written, instead, place, message) => {
  const found = complaints(entry('').replace(instead, written))
  expect(found[0]?.[0]).toEqual(typeof place === 'string' ? place : expect.stringMatching(place))
  expect(found[0]?.[1]).toMatch(message!)
})

test('all problems of all entries come at once, and the sound entries count', () => {
  const source = `${entry('    efects: [power]\n    end: 2026-01-01\n')}  - id: bea\n    name: Storm Bea\n    kind: storm\n    severity: severe\n    regions: [IE]\n    start: 2026-02-05\n  - just text\n`
  expect(complaints(source).map(([, message]) => message)).toEqual([
    'There is no key "efects". Did you mean "effects"?',
    '"end" (2026-01-01) is before "start" (2026-01-05).',
    'An event is no map of keys and values; expected "id:", "name:", "kind:" and so on.',
  ])
  expect(readEvents(source).events.map(({ id }) => id)).toEqual(['bea'])
})

test('an unknown key is reported and the entry counts', () => {
  const source = entry('    aftermath_day: 9\n')
  expect(complaints(source)).toEqual([['aftermath_day', 'There is no key "aftermath_day". Did you mean "aftermath_days"?']])
  expect(readEvents(source).events).toHaveLength(1)
})

test('what must be there is named', () => {
  expect(complaints('events:\n  - id: x\n    kind: flood\n').map(([, message]) => message)).toEqual([
    'This event has no "name", "severity", "start".',
    'This event has no "regions"; "*" is everywhere.',
  ])
})

test('of a file with a syntax error what stands before it counts', () => {
  const source = `${entry('')}  - id: "bea\n    name: x\n`
  expect(readEvents(source).events.map(({ id }) => id)).toEqual(['ada'])
  expect(complaints(source)[0]?.[1]).toMatch(/^This cannot be read as YAML: Missing closing/)
})

test.each([
  ['', 'Expected "version: 1" and a list of "events:".'],
  ['- id: a', 'Expected "version: 1" and a list of "events:".'],
  ['version: 2\nevents: []', 'There is no version 2; expected 1.'],
  ['version: 1', 'There are no "events:".'],
  ['events: soon', '"events" is no list; expected entries that begin with "- id:".'],
])('a file that is no list of events says so: %j', (source, message) => {
  expect(complaints(source).map(([, said]) => said)).toEqual([message])
})

test('hostile files neither hang nor throw', () => {
  for (const source of [
    '['.repeat(100_000),
    'a: &a [*a]\nevents: *a',
    'events:\n  - &x {id: *x}',
    `events:\n${'  - id: a\n'.repeat(5000)}`,
    `events: [${'{"a":'.repeat(5000)}`,
  ]) {
    expect(readEvents(source).events).toEqual([])
  }
})
