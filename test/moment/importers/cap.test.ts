import { describe, expect, test } from 'vitest'
import { cap } from '../../../src/moment/importers/cap.ts'
import { recogniseFeed } from '../../../src/moment/importers/index.ts'

const read = (text: string, all = false) => cap.read({ path: 'alerts.xml', text }, { all })

/** Elements in XML: `{ a: ['b', { c: 'd' }] }` is `<a>b</a><a><c>d</c></a>`. */
type Elements = { readonly [name: string]: string | Elements | readonly (string | Elements)[] | undefined }
function xml(elements: Elements, prefix = ''): string {
  return Object.entries(elements)
    .flatMap(([name, contents]) =>
      [contents ?? []].flat().map((content) => {
        const inner = typeof content === 'string' ? content : `\n${xml(content as Elements, prefix)}\n`
        return `<${prefix}${name}>${inner}</${prefix}${name}>`
      }),
    )
    .join('\n')
}

const code = (valueName: string, value: string) => ({ valueName, value })
const area = (geocode?: Elements | Elements[], more: Elements = {}) => ({ areaDesc: 'Somewhere', geocode, ...more })
const ONTARIO = area(code('profile:CAP-CP:Location:0.3', '3537001'))
const info = (elements: Elements = {}) => ({
  language: 'en-CA',
  category: 'Met',
  event: 'tornado',
  urgency: 'Immediate',
  severity: 'Severe',
  certainty: 'Observed',
  effective: '2026-06-03T16:00:00-04:00',
  expires: '2026-06-03T18:00:00-04:00',
  senderName: 'Environment Canada',
  headline: 'tornado warning',
  area: ONTARIO,
  ...elements,
})
const message = (elements: Elements = {}) => ({
  identifier: 'urn:oid:2.49.0.1.124.1',
  sender: 'cap@ec.gc.ca',
  sent: '2026-06-03T16:01:00-04:00',
  status: 'Actual',
  msgType: 'Alert',
  scope: 'Public',
  info: info(),
  ...elements,
})
const alert = (elements: Elements = {}, version = '1.2') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<alert xmlns="urn:oasis:names:tc:emergency:cap:${version}">\n${xml(message(elements))}\n</alert>`
const eventOf = (elements: Elements, all = false) => read(alert({ info: info(elements) }), all).events[0]

describe('an alert', () => {
  test('is an event', () => {
    expect(read(alert())).toMatchObject({
      events: [
        {
          id: 'cap-tornado-2026-06-03-ca-on',
          name: 'Tornado in Ontario',
          also: ['tornado'],
          kind: 'tornado',
          severity: 'severe',
          regions: ['CA-ON'],
          start: '2026-06-03',
          end: '2026-06-03',
          aftermathDays: 10,
          effects: ['power', 'internet', 'transport', 'shelter'],
          scope: 'public',
          forecast: false,
          source: { type: 'cap', ref: 'urn:oid:2.49.0.1.124.1', retrieved: '2026-06-03' },
        },
      ],
      leftOut: [],
      problems: [],
    })
  })

  test.each([
    ['CAP 1.2', alert()],
    ['CAP 1.1', alert({}, '1.1')],
    ['a prefix', `<cap:alert xmlns:cap="urn:oasis:names:tc:emergency:cap:1.2">${xml(message(), 'cap:')}</cap:alert>`],
    ['a style sheet before it', alert().replace('?>\n', "?>\n<?xml-stylesheet href='a.xsl'?>\n<!-- a comment -->\n")],
    [
      'EDXL-DE',
      `<EDXLDistribution><contentObject><xmlContent><embeddedXMLContent>${alert().slice(39)}</embeddedXMLContent></xmlContent></contentObject></EDXLDistribution>`,
    ],
    [
      'Atom with an alert in each entry',
      `<feed xmlns="http://www.w3.org/2005/Atom"><updated>2026-06-03T20:00:00Z</updated><entry><content>${alert().slice(39)}</content></entry></feed>`,
    ],
  ])('is read in %s', (_, text) => {
    expect(read(text)).toMatchObject({ events: [{ kind: 'tornado', regions: ['CA-ON'] }], problems: [] })
    expect(recogniseFeed({ path: 'x.xml', text })?.name).toBe('cap')
  })

  test('of several languages is read in English where there is one, and holds in the areas of all', () => {
    const french = info({
      language: 'fr-CA',
      event: 'tornade',
      headline: 'alerte de tornade',
      area: area(code('profile:CAP-CP:Location:0.3', '2466023')),
    })
    expect(read(alert({ info: [french, info()] })).events).toMatchObject([
      { name: 'Tornado in Ontario and Quebec', regions: ['CA-ON', 'CA-QC'] },
    ])
    expect(read(alert({ info: [{ ...french, eventCode: code('SAME', 'TOR') }] })).events).toMatchObject([
      { kind: 'tornado', regions: ['CA-QC'] },
    ])
  })
})

describe('entries of a feed', () => {
  const entry = (elements: Elements) =>
    `<entry><id>https://feeds.example/1</id><link href="https://feeds.example/1.xml"/><title>Red Wind Warning</title>${xml(
      {
        identifier: '2.49.0.0.250.0.FR.1',
        status: 'Actual',
        message_type: 'Alert',
        scope: 'Public',
        sent: '2026-01-10T08:00:00+01:00',
        event: 'Red Wind Warning',
        onset: '2026-01-10T18:00:00+01:00',
        expires: '2026-01-11T06:00:00+01:00',
        severity: 'Extreme',
        certainty: 'Likely',
        areaDesc: 'Finistère',
        ...elements,
      },
      'cap:',
    )}</entry>`
  const atom = (...entries: string[]) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:cap="urn:oasis:names:tc:emergency:cap:1.2"><updated>2026-01-10T09:00:00Z</updated>${entries.join('\n')}</feed>`
  const geocode = (valueName: string, value: string) => ({ geocode: code(valueName, value) })

  test('may be alerts themselves', () => {
    expect(read(atom(entry(geocode('EMMA_ID', 'FR029')))).events).toMatchObject([
      {
        kind: 'storm',
        severity: 'extreme',
        regions: ['FR'],
        start: '2026-01-10',
        end: '2026-01-11',
        source: { url: 'https://feeds.example/1.xml', retrieved: '2026-01-10' },
      },
    ])
  })

  test('with several codes in one value', () => {
    const text = atom(entry({ geocode: { valueName: ['FIPS6', 'UGC'], value: ['001001 028003', 'ALZ011 TNZ005'] } }))
    expect(read(text).events[0]!.regions).toEqual(['US-AL', 'US-MS', 'US-TN'])
  })

  test('of one kind in a country are one event', () => {
    const text = atom(
      entry({ identifier: '1', ...geocode('EMMA_ID', 'FR029') }),
      entry({ identifier: '2', ...geocode('EMMA_ID', 'FR056') }),
      entry({ identifier: '3', ...geocode('EMMA_ID', 'UK012') }),
      entry({ identifier: '4', severity: 'Moderate', event: 'Yellow Wind Warning', ...geocode('EMMA_ID', 'FR075') }),
    )
    expect(read(text)).toMatchObject({
      events: [{ regions: ['FR'] }, { regions: ['GB'] }],
      leftOut: [{ reason: 'not significant: Yellow Wind Warning', count: 1 }],
    })
  })
})

describe('kinds', () => {
  const awareness = (type: string, level: string) => ({
    language: 'de',
    event: 'STURMBÖEN',
    severity: 'Unknown',
    parameter: [code('awareness_type', type), code('awareness_level', level)],
  })

  test.each<[string, Elements, string | undefined]>([
    ['MeteoAlarm, in any language', awareness('1; Wind', '4; red; Extreme'), 'storm extreme'],
    ['orange wind is not significant', awareness('1; Wind', '3; orange; Severe'), undefined],
    ['an orange flood is', awareness('12; Flooding', '3; orange; Severe'), 'flood severe'],
    ['red snow', awareness('2; snow-ice', '4; red; Extreme'), 'winter-storm extreme'],
    ['the danger of forest fires is no fire', awareness('8; forest-fire', '4; red; Extreme'), undefined],
    ['fog is none', awareness('4; fog', '4; red; Extreme'), undefined],
    ['green is nothing', awareness('12; Flooding', '1; green; Minor'), undefined],
    ['a code of SAME', { event: 'orages', eventCode: code('SAME', 'TOW'), severity: 'Minor' }, undefined],
    ['a code of SAME that is known', { event: 'tornade', eventCode: code('SAME', 'TOR'), severity: 'Extreme' }, 'tornado extreme'],
    ['a code of CAP-CP', { event: 'vent', eventCode: code('profile:CAP-CP:Event:0.4', 'tropStorm') }, 'hurricane severe'],
    [
      'an earthquake of unknown severity',
      { event: 'Earthquake', eventCode: code('SAME', 'EQW'), severity: 'Unknown' },
      'earthquake severe',
    ],
    ['a bush fire', { event: 'Bushfire' }, 'wildfire severe'],
    ['severe thunder is frequent', { event: 'thunderstorm' }, undefined],
    ['extreme thunder', { event: 'thunderstorm', severity: 'Extreme' }, 'storm extreme'],
    ['what may come', { event: 'flood', certainty: 'Possible' }, 'flood severe forecast'],
    ['no kind', { event: 'Missing person', headline: 'Have you seen her?' }, undefined],
  ])('%s', (_, elements, expected) => {
    const event = eventOf(elements)
    expect(event && [event.kind, event.severity, ...(event.forecast ? ['forecast'] : [])].join(' ')).toBe(expected)
  })

  test('without a severity, one that is asked for is minor', () => {
    expect(eventOf({ event: 'Flood Warning', severity: '' }, true)).toMatchObject({ kind: 'flood', severity: 'minor' })
  })
})

describe('regions', () => {
  test.each<[string, Elements, string[]]>([
    ['UGC', area(code('UGC', 'NVC013')), ['US-NV']],
    ['SAME', area(code('SAME', '030049')), ['US-MT']],
    ['FIPS6', area(code('FIPS6', '032013')), ['US-NV']],
    [
      'several provinces',
      area([code('profile:CAP-CP:Location:0.3', '3537001'), code('profile:CAP-CP:Location:0.3', '2402')]),
      ['CA-ON', 'CA-QC'],
    ],
    ['Australia', area(code('http://www.iso.org/iso/country_codes.html', 'AU-NSW')), ['AU-NSW']],
    ['EMMA_ID', area(code('EMMA_ID', 'EL012')), ['GR']],
    ['NUTS', area(code('NUTS3', 'UKI31')), ['GB']],
    ['WARNCELLID', area(code('WARNCELLID', '109162000')), ['DE-BY']],
    ['a polygon, latitude first', area(undefined, { polygon: '-33.5,150.5 -33.5,151.0 -33.8,150.8 -33.5,150.5' }), ['AU']],
    ['a circle', area(undefined, { circle: '40.4,-3.7 20.0' }), ['ES']],
    ['nothing but the country of the sender', area(code('layer:EC-MSC-SMC:1.0:CLC', '041420')), ['CA']],
  ])('%s', (_, place, regions) => {
    expect(eventOf({ area: place })?.regions).toEqual(regions)
  })

  test.each<[string, Elements, boolean | undefined]>([
    ['a municipality', area(code('profile:CAP-CP:Location:0.3', '3537001')), true],
    ['a province', area(code('profile:CAP-CP:Location:0.3', '35')), undefined],
    ['a district of Europe', area(code('EMMA_ID', 'EL012')), true],
    ['a state of Australia', area(code('http://www.iso.org/iso/country_codes.html', 'AU-NSW')), undefined],
    ['a county, which is told by itself', area(code('SAME', '040027')), undefined],
    ['a circle', area(undefined, { circle: '40.4,-3.7 20.0' }), true],
  ])('of which it is for a part only: %s', (_, place, partial) => {
    expect(eventOf({ area: place })?.partial).toBe(partial)
  })

  test.each([
    ['waters', area(code('WARNCELLID', '501000000')), 'marine zone'],
    ['a place out at sea', area(undefined, { circle: '-16.053,-173.274 0.0' }), 'at sea, no country within reach'],
  ])('none: %s', (_, place, reason) => {
    expect(read(alert({ info: info({ area: place }) }))).toMatchObject({ events: [], leftOut: [{ reason, count: 1 }], problems: [] })
  })

  test('none of a sender that is everywhere', () => {
    const { events, problems } = read(alert({ sender: 'http://earthquake.usgs.gov/', info: info({ area: area() }) }))
    expect(events).toEqual([])
    expect(problems).toEqual([{ message: expect.stringMatching(/^Alert urn:oid:2.49.0.1.124.1 \("tornado"\) .* no region code/), line: 2 }])
  })
})

describe('which messages count', () => {
  test.each<[Elements, string]>([
    [{ status: 'Exercise' }, 'test message'],
    [{ status: 'System' }, 'status System'],
    [{ scope: 'Private', addresses: 'a@b.example' }, 'not public'],
    [{ msgType: 'Ack' }, 'acknowledgement of a message'],
    [{ msgType: 'Cancel' }, 'cancellation'],
    [{ info: undefined }, 'no event in it'],
    [{ info: info({ responseType: ['Monitor', 'AllClear'] }) }, 'all clear'],
  ])('not %o', (elements, reason) => {
    expect(read(alert(elements))).toMatchObject({ events: [], leftOut: [{ reason, count: 1 }], problems: [] })
  })

  test('an update takes over from what it refers to, a cancellation ends both', () => {
    const feed = (...messages: Elements[]) =>
      `<alerts>${messages.map((one) => `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">${xml(one)}</alert>`).join('')}</alerts>`
    const first = message({ identifier: 'a', info: info({ expires: '2026-06-05T18:00:00-04:00' }) })
    const update = message({ identifier: 'b', msgType: 'Update', references: 'cap@ec.gc.ca,a,2026-06-03T16:01:00-04:00' })
    const cancel = message({ identifier: 'c', msgType: 'Cancel', references: 'x,y,z cap@ec.gc.ca,b,2026-06-03T17:00:00-04:00' })
    expect(read(feed(first, update)).events).toMatchObject([{ end: '2026-06-03' }])
    expect(read(feed(first, update, cancel)).leftOut).toEqual([
      { reason: 'cancelled', count: 2 },
      { reason: 'cancellation', count: 1 },
    ])
  })

  test.each([
    ['no identifier', alert({ identifier: undefined }), 'An alert has no <identifier>; CAP 1.2 requires one.'],
    ['no status', alert({ status: '' }), 'it has no status; expected Actual'],
    ['a template for a date', alert({ info: info({ effective: 'now' }) }), 'its "effective" is "now"; expected a date and time'],
  ])('with %s it is a problem', (_, text, message) => {
    const { events, problems } = read(text)
    expect(events).toEqual([])
    expect(problems).toMatchObject([{ message: expect.stringContaining(message), line: 2 }])
  })
})

describe('what is wrong with a file', () => {
  test.each([
    ['<feed xmlns="http://www.w3.org/2005/Atom"><title>MeteoAlarm</title><updated>2026-06-03T16:00:00Z</updated></feed>', '2026-06-03'],
    ['<rss><channel><title>Warnings</title><pubDate>Wed, 03 Jun 2026 16:00:00 GMT</pubDate></channel></rss>', '2026-06-03'],
  ])('nothing, on a day without warnings: %s', (text, retrieved) => {
    expect(read(text)).toEqual({ events: [], leftOut: [], problems: [], retrieved })
  })

  test('entries that are none of CAP are a problem', () => {
    const { problems } = read('<feed><entry><title>News</title></entry></feed>')
    expect(problems).toMatchObject([{ message: expect.stringMatching(/^Expected alerts of CAP .* the file is a <feed>/) }])
  })

  test('the alerts before the error count', () => {
    const { events, problems } = read(`<alerts>${alert().slice(39)}${alert().slice(39, 400)}`)
    expect(events).toHaveLength(1)
    expect(problems).toMatchObject([
      { message: expect.stringMatching(/^This cannot be read as XML from line \d+, column \d+: unclosed tag/) },
    ])
  })

  test.each([
    ['another document', '<html><body>502</body></html>', /^Expected alerts of CAP .* the file is a <html>/],
    ['no XML', '{"features": []}', /^This cannot be read as XML/],
    ['empty', '', /^This cannot be read as XML/],
    ['entities', `<!DOCTYPE alert [<!ENTITY e SYSTEM "file:///etc/passwd">]>${alert({ identifier: '&e;' }).slice(39)}`, /undefined entity/],
    ['nesting', '<alert>'.repeat(200_000), /nested deeper/],
  ])('%s is one problem', (_, text, expected) => {
    const { events, problems } = read(text)
    expect(events).toEqual([])
    expect(problems).toHaveLength(1)
    expect(problems[0]!.message).toMatch(expected)
  })

  test('broken polygons and empty codes leave the rest', () => {
    const place = area([code('SAME', ''), code('UGC', 'NVC013'), { valueName: 'UGC' }], {
      polygon: ['', '+41.12,-117.61, x,y 1e999,2', '1,2,3'],
    })
    expect(eventOf({ area: place })?.regions).toEqual(['US-NV'])
  })
})
