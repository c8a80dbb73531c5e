import { describe, expect, test } from 'vitest'
import { recogniseFeed } from '../../../src/moment/importers/index.ts'
import { usgs } from '../../../src/moment/importers/usgs.ts'

const feature = (properties: object = {}, coordinates: unknown = [-150.02, 61.35, 44.1], id = 'ak20419010') => ({
  type: 'Feature',
  properties: {
    mag: 7.1,
    place: '14 km NNW of Anchorage, Alaska',
    time: Date.UTC(2018, 10, 30, 17, 29),
    url: `https://earthquake.usgs.gov/earthquakes/eventpage/${id}`,
    alert: 'orange',
    status: 'reviewed',
    type: 'earthquake',
    ...properties,
  },
  geometry: { type: 'Point', coordinates },
  id,
})
const collection = (...features: readonly object[]) =>
  JSON.stringify({ type: 'FeatureCollection', metadata: { generated: Date.UTC(2018, 11, 1), api: '1.10.3' }, features }, null, 1)
const read = (text: string, all = false) => usgs.read({ path: 'significant.geojson', text }, { all })
const only = (...args: Parameters<typeof feature>) => read(collection(feature(...args)))

describe('earthquakes of the USGS', () => {
  test('are events in the states and countries where they were felt', () => {
    expect(only().events).toEqual([
      {
        id: 'usgs-ak20419010',
        name: 'Earthquake near Anchorage, Alaska',
        also: [],
        kind: 'earthquake',
        severity: 'severe',
        regions: ['US-AK'],
        partial: true,
        start: '2018-11-30',
        end: '2018-11-30',
        aftermathDays: 14,
        effects: ['power', 'internet', 'water', 'transport', 'shelter'],
        scope: 'public',
        forecast: false,
        source: {
          type: 'usgs',
          ref: 'ak20419010',
          url: 'https://earthquake.usgs.gov/earthquakes/eventpage/ak20419010',
          retrieved: '2018-12-01',
        },
      },
    ])
    expect(only({}, [37.03, 37.17, 10]).events[0]!.regions).toEqual(['TR', 'SY'])
  })

  test('may come one in a file', () => {
    expect(read(JSON.stringify(feature())).events.map(({ id }) => id)).toEqual(['usgs-ak20419010'])
  })

  test.each([
    [{ mag: 6, alert: null }, 10, 'moderate'],
    [{ mag: 7, alert: null }, 10, 'severe'],
    [{ mag: 6.5, alert: 'green' }, 10, 'minor'],
    [{ mag: 5.1, alert: 'yellow' }, 10, 'moderate'],
    [{ mag: 5.1, alert: 'red' }, 600, 'extreme'],
  ])('%o in a depth of %d km are %s', (properties, depth, severity) => {
    expect(only(properties, [-150, 61.3, depth]).events[0]?.severity).toBe(severity)
  })

  test.each([
    [{ mag: 5.9, alert: null }, [-150, 61.3, 10]],
    [{ mag: 6.8, alert: null }, [-150, 61.3, 70]],
    [{ mag: null, alert: 'green' }, [-150, 61.3, 10]],
  ])('%o at %o are left out, unless all are asked for', (properties, coordinates) => {
    const text = collection(feature(properties, coordinates))
    expect(read(text)).toMatchObject({ events: [], leftOut: [{ reason: 'no alert, and weaker than 6 or deeper than 70 km', count: 1 }] })
    expect(read(text, true).events).toHaveLength(1)
  })

  test('of other causes, withdrawn, or far from land are left out', () => {
    const features = [feature({ type: 'quarry blast' }), feature({ status: 'deleted' }), feature({}, [-140, 0, 10])]
    expect(read(collection(...features)).leftOut).toEqual([
      { reason: 'not an earthquake (quarry blast)', count: 1 },
      { reason: 'deleted', count: 1 },
      { reason: 'at sea, no country within reach', count: 1 },
    ])
  })

  test('have a name wherever they are', () => {
    expect(only({ place: 'south of the Fiji Islands' }, [179, -18, 10]).events[0]!.name).toBe('Earthquake, south of the Fiji Islands')
    expect(only({ place: null }).events[0]!.name).toBe('Earthquake')
  })

  test('never take today for a time that cannot be read', () => {
    const { events, problems } = read(
      collection(feature(), feature({ time: 'yesterday' }, undefined, 'x'), feature({}, null, 'y'), { type: 'Feature' }),
    )
    expect(events).toHaveLength(1)
    expect(problems).toEqual([
      { line: 29, message: 'Earthquake x has no readable "time"; expected milliseconds since 1970.' },
      { line: 50, message: 'Earthquake y has no readable "coordinates"; expected longitude, latitude and depth.' },
      { line: 67, message: 'An earthquake has no "id".' },
    ])
  })

  test('are recognised', () => {
    expect(recogniseFeed({ path: 'x.json', text: collection(feature()) })).toBe(usgs)
    expect(recogniseFeed({ path: 'x.json', text: JSON.stringify(feature()) })).toBe(usgs)
  })

  test.each([
    ['', 'The file is empty; expected JSON.', undefined],
    ['{"type": "FeatureCollection"}', 'Expected a GeoJSON FeatureCollection, or one Feature, of earthquakes.', undefined],
    ['{\n"type": "FeatureCollection",\n"features": [}', 'This cannot be read as JSON: value expected.', 3],
  ])('in a wrong file are one problem', (text, message, line) => {
    expect(read(text)).toEqual({ events: [], leftOut: [], problems: [line === undefined ? { message } : { message, line }] })
  })
})
