import { describe, expect, test } from 'vitest'
import { gdacs } from '../../../src/moment/importers/gdacs.ts'
import { recogniseFeed } from '../../../src/moment/importers/index.ts'

interface Item {
  readonly type?: string
  readonly id?: number
  readonly level?: string
  readonly name?: string
  readonly iso3?: string
  readonly country?: string
  readonly current?: boolean
  readonly from?: string
  readonly to?: string
  readonly point?: string
  readonly magnitude?: number
}

const item = ({
  type = 'TC',
  id = 1000641,
  level = 'Orange',
  name = 'PHANFONE-19',
  iso3 = 'PHL',
  country = 'Philippines',
  ...more
}: Item = {}) => `
    <item>
      <title>Alert</title>
      <link>https://www.gdacs.org/report.aspx?eventtype=${type}&amp;eventid=${id}</link>
      <gdacs:iscurrent>${more.current ?? true}</gdacs:iscurrent>
      <gdacs:fromdate>${more.from ?? 'Sat, 21 Dec 2019 18:00:00 GMT'}</gdacs:fromdate>
      <gdacs:todate>${more.to ?? 'Sat, 28 Dec 2019 18:00:00 GMT'}</gdacs:todate>
      <!--gdacs:bbox format = lonmin lonmax latmin latmax-->
      <gdacs:bbox>113.7 139.7 -1.8 24.2</gdacs:bbox>
      <georss:point>${more.point ?? '14.6 112.1'}</georss:point>
      <gdacs:eventtype>${type}</gdacs:eventtype>
      <gdacs:alertlevel>${level}</gdacs:alertlevel>
      <gdacs:eventname>${name}</gdacs:eventname>
      <gdacs:eventid>${id}</gdacs:eventid>
      <gdacs:severity unit="${type === 'EQ' ? 'M' : 'km/h'}" value="${more.magnitude ?? 175.9}">Severity</gdacs:severity>
      <gdacs:iso3>${iso3}</gdacs:iso3>
      <gdacs:country>${country}</gdacs:country>
      <gdacs:glide />
    </item>`
const rss = (...items: readonly string[]) => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:gdacs="http://www.gdacs.org" xmlns:georss="http://www.georss.org/georss">
  <channel>
    <title>GDACS RSS information</title>
    <pubDate>Mon, 30 Dec 2019 01:35:11 GMT</pubDate>${items.join('')}
  </channel>
</rss>`

const feature = (properties: object = {}, coordinates: readonly number[] = [71.02, 36.61]) => ({
  type: 'Feature',
  bbox: [71.02, 36.61, 71.02, 36.61],
  geometry: { type: 'Point', coordinates },
  properties: {
    eventtype: 'EQ',
    eventid: 1569499,
    eventname: '',
    name: 'Earthquake in Afghanistan',
    url: { report: 'https://www.gdacs.org/report.aspx?eventid=1569499' },
    alertlevel: 'Red',
    iscurrent: 'true',
    country: 'Afghanistan, Pakistan',
    fromdate: '2026-10-04T20:27:25',
    todate: '2026-10-04T20:27:25',
    iso3: 'AFG',
    affectedcountries: [
      { iso2: 'AF', iso3: 'AFG', countryname: 'Afghanistan' },
      { iso2: 'PK', iso3: 'PAK', countryname: 'Pakistan' },
    ],
    severitydata: { severity: 6.8, severitytext: 'Magnitude 6.8M', severityunit: 'M' },
    ...properties,
  },
})
const list = (...features: readonly object[]) => JSON.stringify({ type: 'FeatureCollection', features }, null, 1)

const read = (text: string, all = false) => gdacs.read({ path: 'gdacs', text }, { all })
const only = (fields: Item) => read(rss(item(fields))).events[0]

describe('disasters of GDACS', () => {
  test('in RSS are events', () => {
    expect(read(rss(item()))).toMatchObject({
      events: [
        {
          id: 'gdacs-tc-1000641',
          name: 'Tropical Cyclone Phanfone',
          also: [],
          kind: 'hurricane',
          severity: 'severe',
          regions: ['PH'],
          start: '2019-12-21',
          aftermathDays: 21,
          effects: ['power', 'internet', 'water', 'transport', 'shelter'],
          scope: 'public',
          forecast: false,
          source: {
            type: 'gdacs',
            ref: 'TC1000641',
            url: 'https://www.gdacs.org/report.aspx?eventtype=TC&eventid=1000641',
            retrieved: '2019-12-30',
          },
        },
      ],
      leftOut: [],
      problems: [],
    })
  })

  test('in GeoJSON are events', () => {
    expect(read(list(feature())).events).toEqual([
      {
        id: 'gdacs-eq-1569499',
        name: 'Earthquake in Afghanistan, Pakistan',
        also: [],
        kind: 'earthquake',
        severity: 'extreme',
        regions: ['AF', 'PK'],
        partial: true,
        start: '2026-10-04',
        end: '2026-10-04',
        aftermathDays: 14,
        effects: ['power', 'internet', 'water', 'transport', 'shelter'],
        scope: 'public',
        forecast: false,
        source: { type: 'gdacs', ref: 'EQ1569499', url: 'https://www.gdacs.org/report.aspx?eventid=1569499' },
      },
    ])
    expect(read(JSON.stringify(feature())).events).toHaveLength(1)
  })

  test.each([
    ['EQ', 'earthquake', 'Earthquake in Philippines'],
    ['FL', 'flood', 'Flood in Philippines'],
    ['VO', 'volcano', 'Volcano Taal'],
    ['WF', 'wildfire', 'Wildfire in Philippines'],
  ])('of the type %s are of the kind %s', (type, kind, name) => {
    expect(only({ type, name: 'Taal' })).toMatchObject({ kind, name })
  })

  test('go on while they are current, but for earthquakes', () => {
    expect(only({ current: false })!.end).toBe('2019-12-28')
    expect(only({ type: 'FL' })).not.toHaveProperty('end')
    expect(only({ type: 'EQ' })!.end).toBe('2019-12-28')
    expect(read(list(feature({ eventtype: 'FL', iscurrent: 'false' }))).events[0]!.end).toBe('2026-10-04')
  })

  test.each([
    ['the country by its code', { iso3: 'MUS', country: 'Mauritius' }, ['MU']],
    ['all countries of a list', { iso3: 'BGR', country: 'Bulgaria, Iran, Bosnia &amp; Herzegovina' }, ['BG', 'IR', 'BA']],
    ['the code where the name is none of a country', { iso3: 'VUT', country: 'Southeast Of Loyalty Islands' }, ['VU']],
    ['states of the US near its place', { type: 'WF', iso3: 'USA', country: 'United States', point: '38.6 -122.8' }, ['US-CA']],
    ['the US where its place is far from all states', { iso3: 'USA', country: 'United States', point: '20 -60' }, ['US']],
    ['a part that is drawn apart', { type: 'VO', iso3: 'ESP', country: 'Spain', point: '28.57 -17.84' }, ['ES-CN']],
    ['what lies near where no country is named', { type: 'EQ', iso3: '', country: '', point: '37.2 37.0', magnitude: 7.8 }, ['TR', 'SY']],
  ])('lie in %s', (_, fields, regions) => {
    expect(only(fields)!.regions).toEqual(regions)
  })

  test('of no impact, droughts, and those far at sea are left out', () => {
    const items = [
      item({ level: 'Green' }),
      item({ type: 'DR', id: 2, level: 'Orange' }),
      item({ id: 3, iso3: '', country: '', point: '-44 37' }),
    ]
    expect(read(rss(...items))).toMatchObject({
      events: [],
      leftOut: [
        { reason: 'green alert', count: 1 },
        { reason: 'drought', count: 1 },
        { reason: 'at sea, no country within reach', count: 1 },
      ],
      problems: [],
    })
    expect(read(rss(...items), true).events.map(({ severity }) => severity)).toEqual(['minor'])
  })

  test('that come twice count once', () => {
    expect(read(rss(item(), item()))).toMatchObject({ events: [{ id: 'gdacs-tc-1000641' }], leftOut: [{ reason: 'repeated', count: 1 }] })
  })

  test('that cannot be read are named with their lines, and the others count', () => {
    const items = [
      item({ from: 'today' }),
      item({ id: 2 }),
      item({ id: 3, type: 'XX' }),
      item({ id: 4, level: 'Purple' }),
      '\n    <item></item>',
    ]
    const { events, problems } = read(rss(...items))
    expect(events.map(({ id }) => id)).toEqual(['gdacs-tc-2'])
    expect(problems).toEqual([
      { line: 78, message: 'An item has no "gdacs:eventtype" and "gdacs:eventid".' },
      { line: 6, message: 'Entry TC1000641 has no readable "fromdate" and "todate".' },
      { line: 42, message: 'Entry XX3 has an unknown event type; expected EQ, TC, FL, VO, WF or DR.' },
      { line: 60, message: 'Entry TC4 has no readable alert level; expected Green, Orange or Red.' },
    ])
    const json = list(feature({ fromdate: 'date:now' }), {})
    expect(read(json).problems).toEqual([
      { line: json.split('\n').indexOf('  {}') + 1, message: 'A feature has no "eventtype" and "eventid".' },
      { line: 4, message: 'Entry EQ1569499 has no readable "fromdate" and "todate".' },
    ])
  })

  test('of a feed that breaks off count as far as it goes', () => {
    const whole = rss(item(), item({ id: 2 }))
    const { events, problems } = read(whole.slice(0, whole.lastIndexOf('<gdacs:iso3>')))
    expect(events.map(({ id }) => id)).toEqual(['gdacs-tc-1000641'])
    expect(problems).toHaveLength(1)
    expect(problems[0]!.message).toContain('This cannot be read as XML')
  })

  test('are recognised in both forms', () => {
    expect(recogniseFeed({ path: 'x', text: rss(item()) })).toBe(gdacs)
    expect(recogniseFeed({ path: 'x', text: list(feature()) })).toBe(gdacs)
  })

  test.each([
    ['', 'The file is empty; expected JSON.'],
    ['<feed></feed>', 'Expected an RSS feed: "rss", with a "channel" of items.'],
    ['{"type": "Topology"}', 'Expected a GeoJSON FeatureCollection, or one Feature, of GDACS.'],
  ])('in a wrong file are one problem', (text, message) => {
    expect(read(text)).toEqual({ events: [], leftOut: [], problems: [{ message }] })
  })
})
