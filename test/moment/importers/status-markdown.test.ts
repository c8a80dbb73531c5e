import { describe, expect, test } from 'vitest'
import { recogniseFeed } from '../../../src/moment/importers/index.ts'
import { statusMarkdown } from '../../../src/moment/importers/status-markdown.ts'

const page = (fields: Record<string, string>, body = '') =>
  `---\n${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')}---\n${body}`
const ASTRO = {
  title: 'Data centre failure',
  date: "'2025-06-23T16:27:43.822Z'",
  severity: 'major-outage',
  affectedSystems: '[turn gps]',
  resolved: 'true',
}
const CSTATE = {
  title: 'API is down',
  date: '2025-05-01 22:30:00',
  resolved: 'true',
  resolvedWhen: '2025-05-02 01:10:00',
  severity: 'down',
  affected: '\n  - API\n  - Web',
}
const UPDATES = `
import Update from '@components/status/Update.astro';

<Update date="2025-06-23T18:20:43.822Z">Two teams work on it.</Update>

<Update author="x"
  date='2025-06-24T00:57:24.822Z'>It is back.</Update>
`
const read = (text: string, path = 'incident/2025-06-23-data-centre.mdx', all = false) => statusMarkdown.read({ path, text }, { all })

describe('incidents in Markdown', () => {
  test('of an Astro site end with their last update', () => {
    expect(read(page(ASTRO, UPDATES)).events).toEqual([
      {
        id: 'status-2025-06-23-data-centre',
        name: 'Data centre failure (turn gps)',
        also: ['Data centre failure'],
        kind: 'incident',
        severity: 'severe',
        regions: [],
        start: '2025-06-23',
        end: '2025-06-24',
        aftermathDays: 3,
        effects: [],
        scope: 'company',
        forecast: false,
        source: { type: 'status-md', ref: '2025-06-23-data-centre' },
      },
    ])
  })

  test('of cState end when they were resolved', () => {
    expect(read(page(CSTATE)).events[0]).toMatchObject({
      start: '2025-05-01',
      end: '2025-05-02',
      severity: 'severe',
      name: 'API is down (Web)',
    })
  })

  test('end on their day where no one wrote down when, and go on until they are resolved', () => {
    expect(read(page(ASTRO)).events[0]!.end).toBe('2025-06-23')
    expect(read(page({ ...ASTRO, resolved: 'false' }, UPDATES)).events[0]).not.toHaveProperty('end')
  })

  test.each([
    ['disrupted', 'moderate'],
    ['partial-outage', 'moderate'],
    ['Partial Outage', 'moderate'],
    ['notice', 'minor'],
    ['critical', 'extreme'],
  ])('of the severity %s are %s', (severity, expected) => {
    expect(read(page({ ...CSTATE, severity })).events[0]!.severity).toBe(expected)
  })

  test('for information only are left out, unless all are asked for', () => {
    const text = page({ ...CSTATE, informational: 'true' })
    expect(read(text)).toMatchObject({ events: [], leftOut: [{ reason: 'for information only', count: 1 }] })
    expect(read(text, 'x.md', true).events[0]!.severity).toBe('minor')
  })

  test.each([
    ['content/issues/2025-05-01-api.md', 'status-2025-05-01-api'],
    ['content\\issues\\2025-05-01-api.md', 'status-2025-05-01-api'],
    ['incidents/2025-05-01-api/index.mdx', 'status-2025-05-01-api'],
  ])('in %s are %s', (path, id) => {
    expect(read(page(CSTATE), path).events[0]!.id).toBe(id)
  })

  test.each([
    [{ ...CSTATE, title: '' }, 1, 'The front matter has no "title".'],
    [{ ...CSTATE, date: 'today' }, 3, '"API is down" has no readable "date"; expected one such as 2026-05-04T09:00:00Z.'],
    [{ ...CSTATE, severity: 'dowm' }, 6, '"severity" is "dowm"; expected one of'],
    [{ ...CSTATE, severity: 'dowm' }, 6, 'Did you mean "down"?'],
    [{ ...CSTATE, resolvedWhen: 'later' }, 5, '"API is down" has an unreadable "resolvedWhen"'],
    [{ ...CSTATE, resolvedWhen: '2025-04-30' }, 5, '"API is down (Web)" ends (2025-04-30) before it starts (2025-05-01).'],
    [{ ...CSTATE, title: '"unclosed' }, 10, 'The front matter cannot be read as YAML'],
  ])('with %o are a problem on line %d', (fields, line, message) => {
    const { events, problems } = read(page(fields))
    expect(events).toEqual([])
    expect(problems).toMatchObject([{ line, message: expect.stringContaining(message) }])
  })

  test.each([
    ['', 'The file has no front matter'],
    ['# Title\n', 'The file has no front matter'],
    ['---\n- a\n---\n', 'no YAML map'],
  ])('in the wrong file %j are one problem', (text, message) => {
    expect(read(text)).toMatchObject({ events: [], problems: [{ message: expect.stringContaining(message) }] })
  })

  test('may have the line breaks of Windows', () => {
    const { events } = read(page(ASTRO, UPDATES).replaceAll('\n', '\r\n'))
    expect(events).toEqual(read(page(ASTRO, UPDATES)).events)
  })

  test('are recognised by the keys of an incident, not by front matter alone', () => {
    expect(recogniseFeed({ path: 'a.mdx', text: page(ASTRO) })).toBe(statusMarkdown)
    expect(recogniseFeed({ path: 'a.md', text: page(CSTATE) })).toBe(statusMarkdown)
    expect(recogniseFeed({ path: 'a.md', text: page({ subject: 'Hello', date: '2025-05-01' }) })).toBeUndefined()
  })
})
