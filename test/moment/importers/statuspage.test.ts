import { describe, expect, test } from 'vitest'
import { recogniseFeed } from '../../../src/moment/importers/index.ts'
import { statuspage } from '../../../src/moment/importers/statuspage.ts'

const incident = (fields: object = {}) => ({
  id: 'l0wfwnhd33vx',
  name: 'Some card payments fail',
  status: 'resolved',
  created_at: '2026-01-20T14:27:26.256+02:00',
  updated_at: '2026-01-22T09:00:00.000+02:00',
  monitoring_at: null,
  resolved_at: '2026-01-21T00:05:42.914+02:00',
  impact: 'major',
  shortlink: 'https://stspg.io/fk57rhptdwgr',
  started_at: '2026-01-19T23:50:26.249+02:00',
  incident_updates: [],
  components: [{ id: 'a', name: 'Checkout', status: 'operational' }],
  ...fields,
})
const maintenance = (fields: object = {}) =>
  incident({
    name: 'Database upgrade',
    impact: 'maintenance',
    status: 'scheduled',
    started_at: null,
    resolved_at: null,
    scheduled_for: '2026-02-01T22:00:00.000Z',
    scheduled_until: '2026-02-02T02:00:00.000Z',
    ...fields,
  })
const page = { id: 'p', name: 'Acme', url: 'https://status.acme.example', time_zone: 'Etc/UTC' }
const answer = (lists: object) => JSON.stringify({ page, ...lists }, null, 1)
const read = (text: string, all = false) => statuspage.read({ path: 'incidents.json', text }, { all })
const only = (fields: object, all = false) => read(answer({ incidents: [incident(fields)] }), all).events[0]

describe('incidents of Statuspage', () => {
  test('are events of the company, everywhere', () => {
    expect(read(answer({ incidents: [incident()] })).events).toEqual([
      {
        id: 'statuspage-l0wfwnhd33vx',
        name: 'Some card payments fail (Checkout)',
        also: ['Some card payments fail'],
        kind: 'incident',
        severity: 'severe',
        regions: [],
        start: '2026-01-19',
        end: '2026-01-21',
        aftermathDays: 3,
        effects: [],
        scope: 'company',
        forecast: false,
        source: { type: 'statuspage', ref: 'l0wfwnhd33vx', url: 'https://stspg.io/fk57rhptdwgr' },
      },
    ])
  })

  test.each([
    ['minor', 'moderate', 3],
    ['major', 'severe', 3],
    ['critical', 'extreme', 7],
  ])('of %s impact are %s and felt for %d days', (impact, severity, aftermathDays) => {
    expect(only({ impact })).toMatchObject({ severity, aftermathDays })
  })

  test('without impact are left out, unless all are asked for', () => {
    expect(read(answer({ incidents: [incident({ impact: 'none' })] }))).toMatchObject({
      events: [],
      leftOut: [{ reason: 'no impact', count: 1 }],
    })
    expect(only({ impact: 'none' }, true)?.severity).toBe('minor')
  })

  test.each([
    ['investigating', null, undefined],
    ['monitoring', null, undefined],
    ['resolved', '2026-01-21T00:05:42+02:00', '2026-01-21'],
    ['postmortem', '2026-01-21T00:05:42+02:00', '2026-01-21'],
    ['resolved', null, '2026-01-22'],
  ])('that are %s and were resolved at %s end on %s', (status, resolved_at, end) => {
    expect(only({ status, resolved_at })?.end).toBe(end)
  })

  test('begin when they were written down where no one knows better', () => {
    expect(only({ started_at: null })?.start).toBe('2026-01-20')
  })

  test('name the systems that their title does not', () => {
    const components = [{ name: 'API' }, { name: 'Webhooks' }, { name: 'API' }, null]
    expect(only({ name: 'Slow api', components })).toMatchObject({ name: 'Slow api (Webhooks)', also: ['Slow api'] })
    expect(only({ name: 'Slow api', components: [{ name: 'API' }] })).toMatchObject({ name: 'Slow api', also: [] })
  })

  test('and maintenance come in one summary', () => {
    const { events } = read(answer({ components: [], incidents: [incident({ id: 'a' })], scheduled_maintenances: [maintenance()] }))
    expect(events.map(({ id }) => id)).toEqual(['statuspage-a', 'statuspage-l0wfwnhd33vx'])
    expect(events[1]).toMatchObject({ severity: 'minor', start: '2026-02-01', end: '2026-02-02', forecast: true })
  })

  test('that are maintenance begun or done are no forecast', () => {
    const ofMaintenance = (fields: object) => read(answer({ scheduled_maintenances: [maintenance(fields)] })).events[0]
    expect(ofMaintenance({ status: 'in_progress', impact: 'none' })).toMatchObject({ forecast: false, end: '2026-02-02' })
    expect(ofMaintenance({ status: 'completed', resolved_at: '2026-02-01T23:00:00Z' })).toMatchObject({ end: '2026-02-01' })
  })

  test('that cannot be read are named with their lines, and the others count', () => {
    const incidents = [
      incident({ impact: 'majr' }),
      incident(),
      incident({ started_at: 'now', created_at: 'now' }),
      incident({ id: null }),
      7,
    ]
    const { events, problems } = read(answer({ incidents }))
    expect(events).toHaveLength(1)
    expect(problems).toEqual([
      {
        line: 9,
        message:
          '"Some card payments fail" has the impact "majr"; expected none, maintenance, minor, major, critical. Did you mean "major"?',
      },
      { line: 49, message: '"Some card payments fail" has no readable start; expected a date-time in "started_at" or "created_at".' },
      { line: 69, message: 'An incident has no "id" and "name".' },
      { line: 89, message: 'An incident has no "id" and "name".' },
    ])
  })

  test('are recognised', () => {
    for (const lists of [{ incidents: [] }, { scheduled_maintenances: [] }, { components: [], incidents: [] }])
      expect(recogniseFeed({ path: 'x.json', text: answer(lists) })).toBe(statuspage)
  })

  test('in a wrong file are one problem', () => {
    const message = 'Expected an answer of Statuspage: "page", with a list of "incidents" or "scheduled_maintenances".'
    for (const text of ['[]', '{"page": {}, "activeIncidents": []}']) expect(read(text).problems).toEqual([{ message }])
    expect(read('').problems).toEqual([{ message: 'The file is empty; expected JSON.' }])
  })
})
