import { describe, expect, test } from 'vitest'
import { icalendar } from '../../../src/moment/importers/icalendar.ts'
import { recogniseFeed } from '../../../src/moment/importers/index.ts'

const entry = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')
const calendar = (entries: readonly string[], ...head: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...head, ...entries, 'END:VCALENDAR', ''].join('\r\n')
const WINDOW = { since: '2025-11-22', until: '2028-11-22' }
const read = (text: string, options: object = WINDOW) => icalendar.read({ path: 'days.ics', text }, { all: false, ...options })
const only = (...lines: readonly string[]) => read(calendar([entry('UID:u@x', 'SUMMARY:Day', ...lines)])).events
const MOTHERS_DAY = ['UID:mothers@acme.example', "SUMMARY:Mother's Day", 'DTSTART;VALUE=DATE:20200510', 'DTEND;VALUE=DATE:20200511']
const YEARLY = 'RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=2SU'

describe('days of a calendar', () => {
  test('are observances', () => {
    const text = calendar([
      entry('UID:a-1@acme.example', "SUMMARY:Mother's Day", 'DTSTART;VALUE=DATE:20260510', 'DTEND;VALUE=DATE:20260511'),
    ])
    expect(read(text).events).toEqual([
      {
        id: 'ics-a-1-acme-example',
        name: "Mother's Day",
        also: [],
        kind: 'observance',
        severity: 'minor',
        regions: ['*'],
        start: '2026-05-10',
        end: '2026-05-10',
        aftermathDays: 0,
        effects: [],
        scope: 'public',
        forecast: false,
        source: { type: 'ics', ref: 'a-1@acme.example' },
      },
    ])
  })

  test.each([
    ['Remembrance Day', 'memorial'],
    ['Memorial Day', 'memorial'],
    ['Tag des Gedenkens an die Opfer des Nationalsozialismus (Gedenktag)', 'memorial'],
    ['National Day for Truth and Reconciliation', 'memorial'],
    ["Father's Day", 'observance'],
    ["Valentine's Day", 'observance'],
    ['Independence Day', 'observance'],
  ])('called %s are of the kind %s', (summary, kind) => {
    expect(read(calendar([entry('UID:1', `SUMMARY:${summary}`, 'DTSTART;VALUE=DATE:20260510')])).events[0]!.kind).toBe(kind)
  })

  test.each([
    ['CATEGORIES:Holiday,Remembrance', 'memorial', 'moderate'],
    ['CATEGORIES:POWER OUTAGE', 'power-outage', 'moderate'],
    ['CATEGORIES:constructor', 'observance', 'minor'],
  ])('with %s are of the kind %s', (categories, kind, severity) => {
    expect(only('DTSTART;VALUE=DATE:20260510', categories)).toMatchObject([{ kind, severity }])
  })

  test('may have a date without its VALUE', () => {
    expect(only('DTSTART:20270510', 'DTEND:20270512')).toMatchObject([{ start: '2027-05-10', end: '2027-05-11' }])
  })

  test('hold where their LOCATION ends', () => {
    expect(only('DTSTART;VALUE=DATE:20270510', 'LOCATION:London\\, UK')).toMatchObject([{ regions: ['GB'] }])
  })

  test.each([
    ['one day without an end', ['DTSTART;VALUE=DATE:20260510'], '2026-05-10'],
    ['an end that is the first day after', ['DTSTART;VALUE=DATE:20260510', 'DTEND;VALUE=DATE:20260513'], '2026-05-12'],
    ['an end on the day itself', ['DTSTART;VALUE=DATE:20260510', 'DTEND;VALUE=DATE:20260510'], '2026-05-10'],
    ['hours', ['DTSTART:20260510T220000Z', 'DTEND:20260511T020000Z'], '2026-05-11'],
    ['hours until midnight', ['DTSTART;TZID=Europe/Berlin:20260510T220000', 'DTEND;TZID=Europe/Berlin:20260511T000000'], '2026-05-10'],
    ['a duration in days', ['DTSTART;VALUE=DATE:20260510', 'DURATION:P3D'], '2026-05-12'],
    ['a duration in hours', ['DTSTART:20260510T220000Z', 'DURATION:PT3H'], '2026-05-11'],
  ])('last with %s', (_, lines, end) => {
    expect(only(...lines)).toMatchObject([{ start: '2026-05-10', end }])
  })

  test('that recur are one event each time within the days asked for', () => {
    const { events } = read(calendar([entry(...MOTHERS_DAY, YEARLY)]))
    expect(events.map(({ id, start, end }) => ({ id, start, end }))).toEqual([
      { id: 'ics-mothers-acme-example-2026-05-10', start: '2026-05-10', end: '2026-05-10' },
      { id: 'ics-mothers-acme-example-2027-05-09', start: '2027-05-09', end: '2027-05-09' },
      { id: 'ics-mothers-acme-example-2028-05-14', start: '2028-05-14', end: '2028-05-14' },
    ])
    expect(new Set(events.map(({ source }) => source!.ref)).size).toBe(3)
    expect(read(calendar([entry(...MOTHERS_DAY, YEARLY)]), {}).leftOut).toEqual([
      { reason: 'recurs, and no days to look at were given', count: 1 },
    ])
  })

  test.each([
    ['a count that is used up', [`${YEARLY};COUNT=3`], []],
    ['a last day', [`${YEARLY};UNTIL=20270101`], ['2026-05-10']],
    ['exceptions', [YEARLY, 'EXDATE;VALUE=DATE:20270509'], ['2026-05-10', '2028-05-14']],
    ['days besides', ['RDATE;VALUE=DATE:20260601,20190601'], ['2026-06-01']],
    ['leap days only', ['RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'], ['2028-02-29']],
  ])('that recur with %s', (_, lines, starts) => {
    expect(read(calendar([entry(...MOTHERS_DAY, ...lines)])).events.map(({ start }) => start)).toEqual(starts)
  })

  test('that were moved once take the place of that time', () => {
    const moved = entry(
      'UID:mothers@acme.example',
      "SUMMARY:Mother's Day",
      'RECURRENCE-ID;VALUE=DATE:20270509',
      'DTSTART;VALUE=DATE:20270516',
    )
    const cancelled = entry(
      'UID:mothers@acme.example',
      'SUMMARY:x',
      'RECURRENCE-ID;VALUE=DATE:20280514',
      'DTSTART;VALUE=DATE:20280514',
      'STATUS:CANCELLED',
    )
    const { events, leftOut } = read(calendar([entry(...MOTHERS_DAY, YEARLY), moved, cancelled]))
    expect(events.map(({ id, start }) => `${id} ${start}`)).toEqual([
      'ics-mothers-acme-example-2026-05-10 2026-05-10',
      'ics-mothers-acme-example-2027-05-09 2027-05-16',
    ])
    expect(leftOut).toEqual([{ reason: 'cancelled', count: 1 }])
  })

  test.each(['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=SECONDLY', 'FREQ=DAILY;INTERVAL=7;BYDAY=TU'])(
    'of the rule %s are left out at once',
    (rule) => {
      expect(read(calendar([entry(...MOTHERS_DAY, `RRULE:${rule}`)])).leftOut).toEqual([{ reason: 'recurs daily', count: 1 }])
    },
  )

  test.each([
    'FREQ=WEEKLY;BYMONTH=2;BYWEEKNO=40',
    'FREQ=YEARLY;BYMONTHDAY=-31;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=YEARLY;INTERVAL=99999999',
  ])('of the impossible rule %s do not hang', (rule) => {
    const { events, leftOut, problems } = read(calendar([entry(...MOTHERS_DAY, `RRULE:${rule}`)]))
    expect(events).toEqual([])
    expect(leftOut.length + problems.length).toBe(1)
  })

  test.each([
    ['LOCATION:Canada', '', ['CA']],
    ['LOCATION:US-TX', '', ['US-TX']],
    ['LOCATION:Room 4', '', ['*']],
    ['LOCATION:Room 4', 'X-WR-CALNAME:Holidays in United Kingdom', ['GB']],
    ['LOCATION:Scotland', 'X-WR-CALNAME:Holidays in United Kingdom', ['GB-SCT']],
    ['DESCRIPTION:x', 'X-WR-CALNAME:UK Holidays', ['GB']],
    ['DESCRIPTION:x', 'X-WR-CALNAME:Company calendar', ['*']],
  ])('with %s in a calendar with "%s" are kept in %s', (line, head, regions) => {
    const text = calendar([entry('UID:1', 'SUMMARY:Day', 'DTSTART;VALUE=DATE:20260510', line)], ...(head ? [head] : []))
    expect(read(text).events[0]!.regions).toEqual(regions)
  })

  test('without a UID go by their name and day', () => {
    const text = calendar([entry('SUMMARY:Day', 'DTSTART;VALUE=DATE:20260510'), entry('SUMMARY:Day', 'DTSTART;VALUE=DATE:20270510')])
    expect(read(text).events.map(({ id }) => id)).toEqual(['ics-day-2026-05-10', 'ics-day-2027-05-10'])
  })

  test('may be folded, escaped, and with any line breaks', () => {
    const text = calendar([entry('UID:1', 'SUMMARY;LANGUAGE=en:Day of thanks\\, food\r\n  and rest', 'DTSTART;VALUE=DATE:20260510')])
    for (const variant of [text, text.replaceAll('\r\n', '\n')]) expect(read(variant).events[0]!.name).toBe('Day of thanks, food and rest')
  })

  test('that cannot be read are named with their lines, and the others count', () => {
    const entries = [
      entry('UID:1', 'SUMMARY:One', 'DTSTART;VALUE=DATE:20260230'),
      entry('UID:2', 'DTSTART;VALUE=DATE:20260510'),
      entry('UID:3', 'SUMMARY:Three', 'DTSTART;VALUE=DATE:20260510', 'no property'),
      entry('UID:4', 'SUMMARY:Four', 'DTSTART;VALUE=DATE:20260510', 'RRULE:FREQ=NEVER'),
      'BEGIN:VEVENT\r\nUID:5',
      entry('UID:6', 'SUMMARY:Six', 'DTSTART;VALUE=DATE:20260510'),
    ]
    const { events, problems } = read(calendar(entries))
    expect(events.map(({ name }) => name)).toEqual(['Six'])
    expect(problems.map(({ line }) => line)).toEqual([24, 3, 8, 12, 18])
    expect(problems.map(({ message }) => message)).toEqual([
      'An entry is not closed; expected END:VEVENT.',
      '"One" has no readable DTSTART; expected one such as 20260510 or 20260510T090000Z.',
      'An entry has no SUMMARY.',
      expect.stringContaining('cannot be read as iCalendar'),
      expect.stringContaining('cannot be read as iCalendar'),
    ])
  })

  test('are recognised by the first line; another file is one problem', () => {
    expect(recogniseFeed({ path: 'x', text: calendar([]) })).toBe(icalendar)
    for (const text of ['', 'BEGIN:VCARD\r\nEND:VCARD\r\n'])
      expect(read(text)).toMatchObject({
        events: [],
        problems: [{ line: 1, message: expect.stringContaining('begins with BEGIN:VCALENDAR') }],
      })
  })
})
