import { describe, expect, test } from 'vitest'
import { recogniseFeed } from '../../../src/moment/importers/index.ts'
import { nws } from '../../../src/moment/importers/nws.ts'
import { type AlertProperties, busyDay, nwsAlert, nwsFeed } from './nws-feed.ts'

const read = (text: string, all = false) => nws.read({ path: 'alerts.json', text }, { all })
const importing = (alerts: readonly AlertProperties[], all = false) => read(nwsFeed(alerts.map(nwsAlert)), all)
const eventOf = (properties: AlertProperties, all = false) => importing([properties], all).events[0]
const vtec = (code: string) => ({ VTEC: [`/${code}/`] })
const codes = (...UGC: string[]) => ({ UGC, SAME: [] })

describe('an active feed on a busy day', () => {
  const { events, leftOut, problems } = read(busyDay())

  test('becomes a handful of events, one for what goes on', () => {
    expect(JSON.parse(busyDay()).features).toHaveLength(300)
    expect(problems).toEqual([])
    expect(events.map(({ name, regions, severity, forecast }) => [name, regions.join(' '), severity, forecast])).toEqual([
      ['Smoke in Montana', 'US-MT', 'moderate', false],
      ['Hurricane Milton', 'US-FL US-GA', 'extreme', false],
      ['Hurricane Milton', 'US-SC', 'severe', true],
      ['Tornado in Oklahoma', 'US-OK', 'extreme', false],
      ['Flash flood in North Carolina', 'US-NC', 'severe', false],
      ['Extreme heat in Arizona and California', 'US-AZ US-CA', 'severe', false],
    ])
  })

  test('counts what it leaves out, by reason', () => {
    const counts = Object.fromEntries(leftOut.map(({ reason, count }) => [reason, count]))
    expect(counts).toMatchObject({
      'marine zone': 132,
      'not significant: Air Quality Alert': 49,
      'not significant: Red Flag Warning': 20,
      'not significant: Flash Flood Warning': 3,
      'no kind of event: Special Weather Statement': 8,
      'test message': 1,
    })
    expect(leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(300 - 34)
  })

  test('gives the whole event', () => {
    expect(events[1]).toEqual({
      id: 'nws-milton-2024',
      name: 'Hurricane Milton',
      also: ['Milton', 'Hurricane Warning', 'Storm Surge Warning', 'Tropical Storm Warning'],
      kind: 'hurricane',
      severity: 'extreme',
      regions: ['US-FL', 'US-GA'],
      start: '2024-10-08',
      aftermathDays: 21,
      effects: ['power', 'internet', 'water', 'transport', 'shelter'],
      scope: 'public',
      forecast: false,
      source: {
        type: 'nws',
        ref: 'KTBW.HU.W.1014.2024',
        url: expect.stringMatching(/^https:\/\/api\.weather\.gov\/alerts\/urn:oid:/),
        retrieved: '2024-10-08',
      },
    })
  })

  test('has ids that a message can acknowledge, each once', () => {
    const ids = events.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z0-9-]+$/.test(id))).toEqual([])
  })

  test('keeps the rest too when asked, but for waters, tests and what is no kind of event', () => {
    const { events: all, leftOut: rest } = read(busyDay(), true)
    expect(new Set(all.map(({ kind }) => kind))).toEqual(
      new Set(['hurricane', 'wildfire', 'flood', 'winter-storm', 'storm', 'cold', 'smoke', 'tornado', 'heat']),
    )
    expect(rest.map(({ reason }) => reason)).toEqual([
      'marine zone',
      'not significant: Air Quality Alert',
      'no kind of event: Special Weather Statement',
      'test message',
    ])
  })
})

describe('what an alert is', () => {
  test.each<[AlertProperties, string | undefined]>([
    [{ event: 'Hurricane Warning' }, 'hurricane severe'],
    [{ event: 'hurricane watch' }, 'hurricane severe forecast'],
    [{ event: 'Extreme Wind Warning', severity: 'Extreme' }, 'hurricane extreme'],
    [{ event: 'Tsunami Warning', severity: 'Unknown' }, 'tsunami severe'],
    [{ event: 'Ice Storm Warning' }, 'winter-storm severe'],
    [{ event: 'Blizzard Warning', certainty: 'Possible' }, 'winter-storm severe forecast'],
    [{ event: 'Volcano Warning' }, 'volcano severe'],
    [{ event: 'Earthquake Warning' }, 'earthquake severe'],
    [{ event: 'Excessive Heat Warning' }, 'heat severe'],
    [{ event: 'Wind Chill Warning' }, 'cold severe'],
    [{ event: 'Fire Warning' }, 'wildfire severe'],
    [{ event: 'Evacuation Immediate', severity: 'Unknown' }, 'wildfire severe'],
    [{ event: 'Evacuation Immediate', description: 'The dam break floods the valley.' }, 'flood severe'],
    [{ event: 'Civil Emergency Message', description: 'An active shooter is at large.' }, 'attack severe'],
    [{ event: 'Civil Emergency Message', description: 'Boil your water.' }, undefined],
    [{ event: 'Shelter In Place Warning' }, 'attack severe'],
    [{ event: 'Flood Warning' }, undefined],
    [{ event: 'Flood Warning', severity: 'Extreme' }, 'flood extreme'],
    [{ event: 'Flash Flood Warning' }, undefined],
    [{ event: 'Flash Flood Warning', parameters: { flashFloodDamageThreat: ['CONSIDERABLE'] } }, 'flood severe'],
    [{ event: 'Red Flag Warning', severity: 'Extreme' }, undefined],
    [{ event: 'Air Quality Alert', severity: 'Unknown', description: 'Smoke: very unhealthy air.' }, 'smoke moderate'],
    [{ event: 'Air Quality Alert', severity: 'Unknown', description: 'Smoke: unhealthy for sensitive groups.' }, undefined],
    [{ event: 'Small Craft Advisory' }, undefined],
    [{ event: 'Dense Fog Advisory', severity: 'Extreme' }, undefined],
    [{ event: 'Child Abduction Emergency', severity: 'Extreme' }, undefined],
  ])('%o', (properties, expected) => {
    const event = eventOf(properties)
    expect(event && [event.kind, event.severity, ...(event.forecast ? ['forecast'] : [])].join(' ')).toBe(expected)
  })

  test('one that is not significant is kept at its severity when asked', () => {
    expect(eventOf({ event: 'Wind Advisory', severity: 'Moderate' }, true)).toMatchObject({ kind: 'storm', severity: 'moderate' })
    expect(eventOf({ event: 'Red Flag Warning' }, true)).toMatchObject({ kind: 'wildfire', forecast: true })
    expect(eventOf({ event: 'Frost Advisory', severity: 'Unknown' }, true)).toMatchObject({ kind: 'cold', severity: 'minor' })
  })
})

describe('which alerts count', () => {
  test.each<[AlertProperties, string]>([
    [{ status: 'Exercise' }, 'test message'],
    [{ event: 'Required Weekly Test' }, 'test message'],
    [{ parameters: vtec('T.NEW.KTBW.HU.W.1014.241008T0900Z-000000T0000Z') }, 'test message'],
    [{ status: 'Draft' }, 'status Draft'],
    [{ scope: 'Private' }, 'not public'],
    [{ response: 'AllClear' }, 'all clear'],
    [{ messageType: 'Cancel' }, 'cancellation'],
    [{ geocode: { UGC: ['GMZ830'], SAME: ['077830'] } }, 'marine zone'],
  ])('not %o', (properties, reason) => {
    expect(importing([{ event: 'Hurricane Warning', ...properties }])).toMatchObject({
      events: [],
      leftOut: [{ reason, count: 1 }],
      problems: [],
    })
  })

  test('none that is cancelled, with those that it updated', () => {
    const refer = (identifier: string) => ({ references: [{ '@id': `https://api.weather.gov/alerts/${identifier}`, identifier }] })
    const first = { id: 'first', event: 'Tsunami Warning' }
    const update = { id: 'update', event: 'Tsunami Warning', messageType: 'Update', ...refer('first') }
    const cancel = { id: 'cancel', event: 'Tsunami Warning', messageType: 'Cancel', ...refer('update') }
    expect(importing([cancel, first, update])).toMatchObject({
      events: [],
      leftOut: [
        { reason: 'cancellation', count: 1 },
        { reason: 'cancelled', count: 2 },
      ],
      problems: [],
    })
    expect(importing([{ ...cancel, status: 'Test' }, first, update]).events).toHaveLength(1)
  })
})

describe('regions', () => {
  test.each<[AlertProperties, string[]]>([
    [{ geocode: { UGC: ['ORZ001', 'WAZ039'], SAME: ['041007', '053011'] } }, ['US-OR', 'US-WA']],
    [{ geocode: { UGC: ['MAZ001', 'MEC005', 'ANZ231'] } }, ['US-MA', 'US-ME']],
    [{ geocode: { UGC: [], SAME: ['072127'] } }, ['US-PR']],
    [{ geocode: { SAME: ['000000'] } }, ['US']],
    [{ geocode: {}, affectedZones: ['https://api.weather.gov/zones/county/TXC453'] }, ['US-TX']],
  ])('%o', (properties, regions) => {
    expect(eventOf({ event: 'Tornado Warning', ...properties })!.regions).toEqual(regions)
  })

  const area = { geocode: { UGC: ['OKC109'], SAME: ['040109', '040027'] } }
  test.each<[string, AlertProperties, string[] | undefined]>([
    ['of a tornado warning', { event: 'Tornado Warning', ...area }, ['40027', '40109']],
    ['of an evacuation', { event: 'Evacuation Immediate', ...area }, ['40027', '40109']],
    ['not of a watch', { event: 'Tornado Watch', ...area }, undefined],
    ['not of a whole state', { event: 'Tornado Warning', geocode: { SAME: ['040000', '040109'] } }, undefined],
  ])('have counties: those %s', (_, properties, counties) => {
    expect(eventOf(properties)).toMatchObject({ regions: ['US-OK'] })
    expect(eventOf(properties)?.counties).toEqual(counties)
  })

  test('come from the polygon where there are no codes', () => {
    const ring = [
      [-97.6, 30.1],
      [-97.4, 30.1],
      [-97.4, 30.4],
      [-97.6, 30.1],
    ]
    const feature = nwsAlert({ event: 'Tornado Warning', geocode: {}, affectedZones: [] })
    expect(read(nwsFeed([{ ...feature, geometry: { type: 'Polygon', coordinates: [ring] } }])).events[0]!.regions).toEqual(['US-TX'])
  })

  test('without any, an alert is a problem that names it', () => {
    const { events, problems } = importing([{ id: 'urn:oid:1', event: 'Tornado Warning', geocode: { UGC: ['XXZ001'] }, affectedZones: [] }])
    expect(events).toEqual([])
    expect(problems[0]!.message).toMatch(/^Alert urn:oid:1 \("Tornado Warning"\) is passed over: it has no region code/)
  })
})

describe('the window', () => {
  test.each<[string, AlertProperties, string, string | undefined]>([
    ['onset and ends', { onset: '2024-10-09T20:00:00-04:00', ends: '2024-10-11T02:00:00-04:00' }, '2024-10-09', '2024-10-11'],
    ['ends are null: the ending time', { parameters: { eventEndingTime: ['2024-10-12T06:00:00+00:00'] } }, '2024-10-08', '2024-10-12'],
    ['neither: the expiry of the message', {}, '2024-10-08', '2024-10-09'],
    ['no onset: effective', { onset: null, effective: '2024-10-07T23:30:00-04:00' }, '2024-10-07', '2024-10-09'],
    ['a message that expires before the onset', { onset: '2024-10-10T08:00:00-04:00' }, '2024-10-10', '2024-10-10'],
    ['no end at all', { expires: null }, '2024-10-08', '2024-10-08'],
    [
      'an update to what began before',
      {
        onset: '2024-10-08T05:00:00-04:00',
        parameters: vtec('O.CON.KTBW.HU.W.0014.000000T0000Z-000000T0000Z'),
        references: [{ identifier: 'gone', sent: '2024-10-06T11:00:00-04:00' }],
      },
      '2024-10-06',
      undefined,
    ],
    [
      'until further notice: the expiry is that of the message',
      { parameters: vtec('O.NEW.KTBW.HU.W.1014.241008T0900Z-000000T0000Z') },
      '2024-10-08',
      undefined,
    ],
    [
      'until further notice, but for an end that is told',
      { ends: '2024-10-11T02:00:00-04:00', parameters: vtec('O.NEW.KTBW.HU.W.1014.241008T0900Z-000000T0000Z') },
      '2024-10-08',
      '2024-10-11',
    ],
  ])('%s', (_, properties, start, end) => {
    const event = eventOf({ event: 'Hurricane Warning', ...properties })
    expect([event?.start, event?.end]).toEqual([start, end])
  })

  test.each(['onset', 'expires'])('a template for %s is a problem, never today', (key) => {
    const { events, problems } = importing([{ id: 'urn:oid:1', event: 'Hurricane Warning', [key]: 'date:now -44 seconds' }])
    expect(events).toEqual([])
    expect(problems).toEqual([
      {
        message: `Alert urn:oid:1 ("Hurricane Warning") is passed over: its "${key}" is "date:now -44 seconds"; expected a date and time such as 2026-05-04T09:00:00-04:00.`,
        line: 11,
      },
    ])
  })
})

describe('alerts that are one event', () => {
  const flood = (id: string, state: string, onset: string, ends: string, more: AlertProperties = {}) => ({
    id,
    event: 'Flash Flood Warning',
    parameters: { flashFloodDamageThreat: ['CONSIDERABLE'] },
    geocode: codes(`${state}C001`),
    onset,
    ends,
    ...more,
  })

  test('overlap, in any state; what comes when they are over is another', () => {
    const { events } = importing([
      flood('c', 'TX', '2024-10-12T10:00:00-05:00', '2024-10-12T18:00:00-05:00'),
      flood('b', 'NC', '2024-10-08T17:00:00-04:00', '2024-10-09T02:00:00-04:00'),
      flood('a', 'TN', '2024-10-08T10:00:00-04:00', '2024-10-08T18:00:00-04:00'),
    ])
    expect(events.map(({ id, regions, start, end }) => [id, regions.join(' '), start, end])).toEqual([
      ['nws-flood-2024-10-08-us-nc', 'US-NC US-TN', '2024-10-08', '2024-10-09'],
      ['nws-flood-2024-10-12-us-tx', 'US-TX', '2024-10-12', '2024-10-12'],
    ])
  })

  test('an update moves the end, in either direction, and keeps the states that were warned', () => {
    const first = flood('first', 'TN', '2024-10-08T10:00:00-04:00', '2024-10-11T18:00:00-04:00')
    const references = [{ identifier: 'first', sent: '2024-10-08T10:00:00-04:00' }]
    const update = flood('update', 'NC', '2024-10-08T12:00:00-04:00', '2024-10-09T18:00:00-04:00', { messageType: 'Update', references })
    expect(importing([update, first]).events).toMatchObject([{ regions: ['US-NC', 'US-TN'], start: '2024-10-08', end: '2024-10-09' }])
  })

  test('share a VTEC number, also where their times do not meet', () => {
    const parameters = { flashFloodDamageThreat: ['CONSIDERABLE'], ...vtec('O.EXT.KRAH.FF.W.0021.241008T1400Z-241010T1400Z') }
    const { events } = importing([
      flood('a', 'NC', '2024-10-08T10:00:00-04:00', '2024-10-08T18:00:00-04:00', { parameters }),
      flood('b', 'NC', '2024-10-10T10:00:00-04:00', '2024-10-10T18:00:00-04:00', { parameters }),
    ])
    expect(events).toMatchObject([{ id: 'nws-krah-ff-w-0021-2024', start: '2024-10-08', end: '2024-10-10' }])
  })

  test('a watch is an event of its own', () => {
    const watch = { event: 'Hurricane Watch', geocode: codes('GAZ154') }
    expect(importing([{ event: 'Hurricane Warning' }, watch]).events.map(({ id, forecast }) => [id, forecast])).toEqual([
      ['nws-hurricane-2024-10-08-us-fl', false],
      ['nws-hurricane-2024-10-08-us-ga-watch', true],
    ])
  })

  test('two cyclones are two events, told apart by name or by number', () => {
    const storm = (event: string, description: string, state: string, number?: string) => ({
      event,
      description,
      geocode: codes(`${state}Z001`),
      ...(number && { parameters: vtec(`O.NEW.K${state}X.HU.W.${number}.241008T0900Z-000000T0000Z`) }),
    })
    const { events } = importing([
      storm('Hurricane Warning', 'Hurricane Milton approaches. It is stronger than Hurricane Ian was.', 'FL', '1014'),
      storm('Tropical Storm Warning', 'THE CENTER OF TROPICAL STORM MILTON IS NEAR.', 'GA'),
      storm('Hurricane Warning', 'HURRICANE WARNING IN EFFECT', 'SC', '1014'),
      storm('Hurricane Warning', 'Hurricane conditions are expected.', 'HI', '3002'),
    ])
    expect(events.map(({ id, name, regions }) => [id, name, regions.join(' ')])).toEqual([
      ['nws-milton-2024', 'Hurricane Milton', 'US-FL US-GA US-SC'],
      ['nws-khix-hu-w-3002-2024', 'Hurricane in Hawaii', 'US-HI'],
    ])
  })

  test('keep their id in a later file, in which other states have joined', () => {
    const tornado = (state: string, number: string) => ({
      event: 'Tornado Warning',
      geocode: codes(`${state}C001`),
      parameters: vtec(`O.NEW.K${state}X.TO.W.${number}.241008T0900Z-241008T1000Z`),
    })
    const early = importing([tornado('OK', '0012')])
    const late = importing([{ ...tornado('AR', '0003'), onset: '2024-10-08T06:00:00-04:00' }, tornado('OK', '0012')])
    expect(late.events.map(({ id }) => id)).toEqual(early.events.map(({ id }) => id))
    expect(late.events[0]!.regions).toEqual(['US-AR', 'US-OK'])
  })
})

describe('what an event is called', () => {
  test.each([
    [{ event: 'Evacuation Immediate' }, 'Evacuation in Florida'],
    [{ event: 'Tornado Watch' }, 'Tornado watch in Florida'],
    [{ event: 'Civil Emergency Message', description: 'An active shooter is at large.' }, 'Civil emergency in Florida'],
    [{ event: 'Hurricane Local Statement', severity: 'Extreme' }, 'Hurricane in Florida'],
  ])('%j', (properties, name) => {
    expect(eventOf(properties)).toMatchObject({ name, also: [properties.event] })
  })

  test('is true in all of its regions: what has another name there is another event', () => {
    const { events } = importing([
      { event: 'Blizzard Warning', geocode: codes('NDZ001', 'SDZ001') },
      { event: 'Ice Storm Warning', geocode: codes('KYZ001') },
    ])
    expect(events.map(({ name, regions }) => [name, regions.join(' ')])).toEqual([
      ['Blizzard in North Dakota and South Dakota', 'US-ND US-SD'],
      ['Ice storm in Kentucky', 'US-KY'],
    ])
  })
})

describe('the form of the file', () => {
  const feature = nwsAlert({ event: 'Hurricane Warning' })

  test.each([
    ['a collection', nwsFeed([feature])],
    ['a single Feature', JSON.stringify(feature)],
    ['a graph of JSON-LD', JSON.stringify({ '@context': { wx: 'https://api.weather.gov/ontology#' }, '@graph': [feature.properties] })],
  ])('%s', (_, text) => {
    expect(read(text).events).toMatchObject([{ kind: 'hurricane', regions: ['US-FL'] }])
    expect(recogniseFeed({ path: 'x.json', text })?.name).toBe('nws')
  })

  test('an empty feed is no problem', () => {
    expect(read(nwsFeed([]))).toMatchObject({ events: [], leftOut: [], problems: [] })
    expect(recogniseFeed({ path: 'x.json', text: nwsFeed([]) })?.name).toBe('nws')
    const bare = '{"type":"FeatureCollection","features":[],"title":"Alerts for Vermont","updated":"2026-11-22T05:00:00+00:00"}'
    expect(read(bare)).toMatchObject({ events: [], problems: [] })
    expect(recogniseFeed({ path: 'x.json', text: bare })?.name).toBe('nws')
  })

  test.each([
    ['broken off', nwsFeed([feature, feature]).slice(0, -40), /^This cannot be read as JSON/],
    ['no JSON', '<html>502 Bad Gateway</html>', /^This cannot be read as JSON/],
    ['empty', '', /empty/],
    ['another document', '{"incidents": []}', /^Expected a collection of alerts/],
    ['a list', '[]', /^Expected a collection of alerts/],
    ['nested without an end', '['.repeat(500_000), /^This cannot be read as JSON/],
  ])('%s is one problem', (_, text, message) => {
    const { events, problems } = read(text)
    expect(events).toEqual([])
    expect(problems).toHaveLength(1)
    expect(problems[0]!.message).toMatch(message)
  })

  test('what is no alert in it is named, and the others count', () => {
    const odd = [
      null,
      7,
      {},
      { properties: [] },
      { properties: { event: {}, id: 'x' } },
      { properties: { __proto__: null, id: 'constructor' } },
    ]
    const { events, problems } = read(nwsFeed([...odd, feature]))
    expect(events).toHaveLength(1)
    expect(problems.map(({ message }) => message)).toEqual(
      odd.map((_, at) => `Entry ${at + 1} of the feed is no alert: it has no "event" or no "id".`),
    )
  })

  test('values of other types than expected do no harm', () => {
    const odd = {
      parameters: 7,
      references: [null, {}, { identifier: 5 }],
      geocode: { UGC: 'FLZ001', SAME: [null, {}] },
      affectedZones: {},
      ends: {},
    }
    expect(eventOf({ event: 'Hurricane Warning', ...odd })).toMatchObject({ regions: ['US-FL'] })
  })

  test('references in a circle and thousands of updates end', () => {
    const alerts = Array.from({ length: 5000 }, (_, at) => ({
      id: `a${at}`,
      event: 'Tornado Warning',
      messageType: at % 2 ? 'Update' : 'Cancel',
      references: [{ identifier: `a${(at + 2) % 5000}` }],
    }))
    expect(importing(alerts).events).toHaveLength(1)
  })
})
