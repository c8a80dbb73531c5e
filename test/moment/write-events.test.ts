import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Event, mergeEvents, readEvents, updateEvents, writeEvents } from '../../src/moment/index.ts'
import { SANDY } from './sandy.ts'

const NOW = '2012-11-02T08:00:00Z'

const words = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).map((text) => text.trim() || 'x')
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const source = fc.record({ type: words, ref: words, url: words, retrieved: day }, { requiredKeys: ['retrieved'] })
const event: fc.Arbitrary<Event> = fc
  .record({
    id: words,
    name: words,
    also: fc.array(words, { maxLength: 3 }),
    kind: fc.constantFrom('hurricane', 'memorial', 'incident', 'power-outage'),
    severity: fc.constantFrom('minor', 'moderate', 'severe', 'extreme'),
    regions: fc.constantFrom(['US-NY'], ['*'], ['GB', 'IE'], ['NO']),
    start: day,
    aftermathDays: fc.nat(9999),
    effects: fc.constantFrom([], ['power'], ['water', 'health'], ['power', 'internet', 'water', 'transport', 'shelter']),
    scope: fc.constantFrom('public', 'company'),
    forecast: fc.boolean(),
  })
  .chain((base) =>
    fc
      .record({
        end: fc.option(fc.constant(base.start), { nil: undefined }),
        counties: fc.option(fc.constant(['36061', '06037']), { nil: undefined }),
        partial: fc.option(fc.constant(true), { nil: undefined }),
        idioms: fc.option(fc.constantFrom(['storm'], []), { nil: undefined }),
        source: fc.option(source, { nil: undefined }),
      })
      .map(
        ({ end, counties, partial, idioms, source }) =>
          ({
            ...base,
            ...(end && { end }),
            ...(counties && { counties }),
            ...(partial && { partial }),
            ...(idioms && { idioms }),
            ...(source && { source }),
          }) as Event,
      ),
  )

describe('an events file that is written', () => {
  test('reads back as the same events', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), (events) => {
        const { events: read, problems } = readEvents(writeEvents(events))
        expect(problems).toEqual([])
        expect(read).toEqual(events)
      }),
      { numRuns: 300 },
    )
  })

  test('says what an author would say, and no more', () => {
    const imported = { ...SANDY, source: { type: 'fema', ref: 'DR-4085', retrieved: '2012-11-02' } }
    expect(writeEvents([imported], NOW)).toBe(`version: 1
generated: 2012-11-02T08:00:00Z
events:
  - id: sandy-2012
    name: Hurricane Sandy
    also: [Superstorm Sandy, Sandy]
    kind: hurricane
    severity: extreme
    regions: [US-NY, US-NJ, US-CT]
    start: 2012-10-27
    end: 2012-11-09
    effects: [power, internet, transport]
    source: {type: fema, ref: DR-4085}
`)
    expect(readEvents(writeEvents([imported], NOW)).events).toEqual([imported])
  })

  test('of nothing is still a list of events', () => {
    expect(readEvents(writeEvents([], NOW))).toMatchObject({ events: [], problems: [], generated: NOW })
  })
})

describe('events of several files', () => {
  const from = (type: string | undefined, over: Partial<Event> = {}, retrieved = '2012-11-01') => ({
    event: { ...SANDY, ...over, source: { ...(type && { type }), ref: 'DR-4085', retrieved } },
  })
  const kept = (...entries: ReturnType<typeof from>[]) => mergeEvents(entries).entries.map((entry) => entries.indexOf(entry))

  test('an entry by hand counts before an imported one, whichever comes first', () => {
    expect(kept(from(undefined), from('fema', {}, '2012-11-05'))).toEqual([0])
    expect(kept(from('fema', {}, '2012-11-05'), from(undefined))).toEqual([1])
  })

  test('of imported ones the one counts that was read last, under whatever id', () => {
    expect(kept(from('fema', { id: 'a' }, '2012-11-05'), from('fema', { id: 'b' }))).toEqual([0])
    expect(kept(from('fema', { id: 'a' }), from('fema', { id: 'b' }, '2012-11-05'))).toEqual([1])
    expect(kept(from('fema', { id: 'a' }), from('nws', { id: 'b' }))).toEqual([0, 1])
    expect(kept(from('fema', { id: 'a' }), from('nws', { id: 'A' }, '2012-11-05'))).toEqual([1])
  })

  test('two entries by hand with one id are a clash, and the first counts', () => {
    const { entries, clashes } = mergeEvents([from(undefined), from(undefined), from('fema')])
    expect([entries.length, clashes.length]).toEqual([1, 1])
  })

  test('an imported entry does not make one of two that were written by hand', () => {
    const hand = (id: string) => ({ event: { ...SANDY, id } })
    const imported = (id: string) => ({ event: { ...SANDY, id, source: { type: 'fema', ref: 'DR-4085', retrieved: '2012-11-01' } } })
    const { entries, clashes } = mergeEvents([hand('a'), hand('b'), imported('a'), imported('b')])
    expect([entries.map(({ event }) => event.id), clashes]).toEqual([['a', 'b'], []])
  })

  test('many entries of one event, and chains of names, take no time to speak of', () => {
    const chain = (i: number) => ({
      event: { ...SANDY, id: `e${i >> 1}`, source: { type: 'fema', ref: `r${(i + 1) >> 1}`, retrieved: '2012-11-01' } },
    })
    const start = performance.now()
    expect(mergeEvents(Array.from({ length: 50_000 }, (_, i) => chain(i))).entries).toHaveLength(1)
    expect(mergeEvents(Array.from({ length: 50_000 }, () => ({ event: SANDY }))).entries).toHaveLength(1)
    expect(performance.now() - start).toBeLessThan(3000)
  })

  test('one entry may stand for two that were known under different names', () => {
    const [a, b] = [
      from('fema', { id: 'a' }),
      { event: { ...SANDY, id: 'b', source: { type: 'fema', ref: 'DR-4086', retrieved: '2012-11-01' } } },
    ]
    const both = { event: { ...SANDY, id: 'b', source: { type: 'fema', ref: 'DR-4085', retrieved: '2012-11-03' } } }
    const { entries, beaten } = mergeEvents([a, b, both])
    expect(entries).toEqual([both])
    expect(beaten.get(both)).toHaveLength(2)
  })
})

describe('an events file that is brought up to date', () => {
  const HAND = `# Kept by Ana; ask her before you change it.
version: 1
generated: 2012-10-30T08:00:00Z   # by the night job
events:
  # our own office
  - id: office-flood
    name: "Water in the office"   # since Monday
    kind: flood
    severity: moderate
    regions: [ US-NY ]
    start: 2012-10-29

  # from the feed
  - id: sandy-ny
    name: Sandy
    kind: hurricane
    severity: severe
    regions: [US-NY]
    start: 2012-10-27
    source: { type: fema, ref: DR-4085 }
  - id: isaac
    name: Isaac
    kind: hurricane
    severity: severe
    regions: [US-LA]
    start: 2012-08-26
    end: 2012-09-11
    source: { type: fema, ref: DR-4080, retrieved: 2012-09-20 }
# that is all
`
  const fema = (id: string, ref: string, over: Partial<Event> = {}): Event => ({
    ...SANDY,
    id,
    source: { type: 'fema', ref, retrieved: '2012-11-02' },
    ...over,
  })

  test('has its imported entries replaced and new ones added, and every other line as it was', () => {
    const update = updateEvents(HAND, [fema('sandy-ny', 'DR-4085'), fema('sandy-nj', 'DR-4086')], NOW)!
    expect(update).toMatchObject({ added: [{ id: 'sandy-nj' }], replaced: [{ id: 'sandy-ny' }], kept: [] })
    const gone = HAND.split('\n').filter((line) => !update.text.split('\n').includes(line))
    expect(gone).toEqual([
      'generated: 2012-10-30T08:00:00Z   # by the night job',
      '    name: Sandy',
      '    regions: [US-NY]',
      '    source: { type: fema, ref: DR-4085 }',
    ])
    expect(update.text).toContain('generated: 2012-11-02T08:00:00Z   # by the night job')
    const { events, problems } = readEvents(update.text)
    expect(problems).toEqual([])
    expect(events.map(({ id }) => id)).toEqual(['office-flood', 'sandy-ny', 'isaac', 'sandy-nj'])
    expect(events[1]).toEqual(fema('sandy-ny', 'DR-4085'))
  })

  test('keeps what a person wrote about the same event', () => {
    const update = updateEvents(HAND, [fema('office-flood', 'DR-1')], NOW)!
    expect(update).toMatchObject({ added: [], replaced: [], kept: [{ id: 'office-flood' }] })
    expect(update.text).toContain('name: "Water in the office"   # since Monday')
  })

  test('what goes on no more, by a feed of what goes on, ended when it was last listed', () => {
    const update = (read: string[], imported: Event[] = [], now = NOW) => updateEvents(HAND, imported, now, {}, new Set(read))!
    const { ended, text } = update(['fema'])
    expect(ended).toMatchObject([{ id: 'sandy-ny' }])
    const { events, problems } = readEvents(text)
    expect(problems).toEqual([])
    expect(events.find(({ id }) => id === 'sandy-ny')).toMatchObject({ end: '2012-10-30', source: { retrieved: '2012-10-30' } })
    expect(events.find(({ id }) => id === 'office-flood')?.end).toBeUndefined()
    const { end: _, ...open } = fema('sandy-ny', 'DR-4085')
    expect(readEvents(updateEvents(text, [open], NOW)!.text).events.find(({ id }) => id === 'sandy-ny')?.end).toBeUndefined()
    expect([update(['nws']), update(['fema'], [open]), update(['fema'], [], '2012-10-30T20:00:00Z')].map((one) => one.ended)).toEqual([
      [],
      [],
      [],
    ])
  })

  test('what was imported before keeps the day on which it was read', () => {
    const { events } = readEvents(updateEvents(HAND, [], NOW)!.text)
    expect(events.find(({ id }) => id === 'sandy-ny')?.source?.retrieved).toBe('2012-10-30')
    expect(events.find(({ id }) => id === 'isaac')?.source?.retrieved).toBe('2012-09-20')
  })

  test('an entry that was read later than the feed stays', () => {
    expect(
      updateEvents(HAND, [fema('isaac', 'DR-4080', { source: { type: 'fema', ref: 'DR-4080', retrieved: '2012-09-01' } })], NOW),
    ).toMatchObject({
      kept: [{ id: 'isaac' }],
    })
  })

  test.each([
    ['nothing', ''],
    ['comments', '# ours\n'],
    ['no events', 'version: 1\nevents:\n'],
    ['an empty list', '# ours\nversion: 1\nevents: [] # none\nx-note: kept\n'],
    [
      'no line end at the end',
      'version: 1\nevents:\n- id: x\n  name: X\n  kind: flood\n  severity: severe\n  regions: [IE]\n  start: 2026-01-01',
    ],
    [
      'carriage returns',
      'version: 1\r\nevents:\r\n  - id: x\r\n    name: X\r\n    kind: flood\r\n    severity: severe\r\n    regions: [IE]\r\n    start: 2026-01-01\r\n',
    ],
    [
      'JSON',
      '{"version": 1, "events": [{"id": "x", "name": "X", "kind": "flood", "severity": "severe", "regions": ["IE"], "start": "2026-01-01"}]}',
    ],
    ['empty JSON', '{"events": []}'],
    ['a list in brackets', 'events: [{id: x, name: X, kind: flood, severity: severe, regions: [IE], start: 2026-01-01}]\n'],
    ['entries on one line', 'events:\n  - {id: x, name: X, kind: flood, severity: severe, regions: [IE], start: 2026-01-01}\n'],
    [
      'a marker',
      '---\nevents:\n  -\n    id: x\n    name: X\n    kind: flood\n    severity: severe\n    regions: [IE]\n    start: 2026-01-01\n...\n',
    ],
  ])('a file of %s takes new entries', (_, source) => {
    const { text } = updateEvents(source, [fema('sandy-ny', 'DR-4085'), fema('sandy-nj', 'DR-4086')], NOW)!
    const { events, problems, generated } = readEvents(text)
    expect(problems.filter(({ message }) => !message.includes('x-note'))).toEqual([])
    expect(events.slice(-2).map(({ id }) => id)).toEqual(['sandy-ny', 'sandy-nj'])
    expect(generated).toBe(NOW)
    expect(text.includes('\r\n')).toBe(source.includes('\r\n'))
    for (const line of source.split(/\r?\n/)) if (/^#|x-note/.test(line)) expect(text).toContain(line)
    if (source.startsWith('{')) expect(() => JSON.parse(text)).not.toThrow()
    const again = updateEvents(text, [fema('sandy-ny', 'DR-4085'), fema('sandy-nj', 'DR-4086')], NOW)!
    expect(again.text).toBe(text)
  })

  test.each([['text'], ['- a\n'], ['events: {a: b}\n'], ['events: "x\n'], ['version: 1\n']])(
    'a file that is no list of events is left alone: %j',
    (source) => {
      expect(updateEvents(source, [SANDY], NOW)).toBeUndefined()
    },
  )

  test('whatever was imported before, the entries by hand stay word for word', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 5 }), fc.array(event, { maxLength: 5 }), (before, feed) => {
        const source = `# a note\n${writeEvents(before, NOW)}`
        const imported = feed.map((one) => ({ ...one, source: { type: 'fema', ref: one.id, retrieved: '2012-11-02' } }))
        const { text } = updateEvents(source, imported, '2012-11-03T00:00:00Z')!
        const hand = (all: readonly Event[]) => all.filter(({ source }) => !source?.type).map(({ source: _, ...rest }) => rest)
        expect(hand(readEvents(text).events)).toEqual(hand(readEvents(source).events))
        expect(readEvents(text).problems).toEqual([])
        expect(text.startsWith('# a note\n')).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
