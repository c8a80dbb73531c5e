/** The parts of an alert that tests vary, in the keys of the GeoJSON of api.weather.gov/alerts. */
export type AlertProperties = Readonly<Record<string, unknown>>

/** A feature of the feed: an alert of the office in Tampa unless the properties say otherwise. */
export function nwsAlert(properties: AlertProperties): Record<string, unknown> {
  const id = properties.id ?? `urn:oid:2.49.0.1.840.0.${JSON.stringify(properties).length}.${String(properties.event)}`
  const address = `https://api.weather.gov/alerts/${id}`
  return {
    id: address,
    type: 'Feature',
    geometry: null,
    properties: {
      '@id': address,
      '@type': 'wx:Alert',
      id,
      areaDesc: 'Somewhere',
      geocode: { UGC: ['FLZ151'], SAME: ['012057'] },
      affectedZones: ['https://api.weather.gov/zones/forecast/FLZ151'],
      references: [],
      sent: '2024-10-08T05:00:00-04:00',
      effective: '2024-10-08T05:00:00-04:00',
      onset: '2024-10-08T05:00:00-04:00',
      expires: '2024-10-09T05:00:00-04:00',
      ends: null,
      status: 'Actual',
      messageType: 'Alert',
      category: 'Met',
      severity: 'Severe',
      certainty: 'Likely',
      urgency: 'Expected',
      sender: 'w-nws.webmaster@noaa.gov',
      senderName: 'NWS Tampa Bay Ruskin FL',
      headline: `${String(properties.event)} issued October 8`,
      description: '* WHAT...See below.\n\n* WHERE...Here.',
      instruction: null,
      response: 'Prepare',
      parameters: {},
      ...properties,
    },
  }
}

/** The collection that api.weather.gov/alerts/active gives. */
export function nwsFeed(features: readonly unknown[], updated = '2024-10-08T12:00:00+00:00'): string {
  const collection = {
    '@context': ['https://geojson.org/geojson-ld/geojson-context.jsonld', { '@version': '1.1', wx: 'https://api.weather.gov/ontology#' }],
    type: 'FeatureCollection',
    features,
    title: 'Current watches, warnings, and advisories',
    updated,
  }
  return JSON.stringify(collection, undefined, 1)
}

/**
 * An active feed of 300 alerts in the mix of recorded ones (44 % marine, a sixth air quality, then red flags, advisories, watches), on a
 * day on which a hurricane reaches Florida. Six things go on that a reader elsewhere would know of.
 */
export function busyDay(): string {
  return nwsFeed([
    ...many(55, 'Small Craft Advisory', ['PZZ210', 'LMZ340', 'ANZ451', 'GMZ830'], { severity: 'Minor' }),
    ...many(30, 'Gale Warning', ['PKZ125', 'PZZ350', 'LSZ240'], { severity: 'Moderate' }),
    ...many(20, 'Special Marine Warning', ['AMZ550', 'GMZ650'], { severity: 'Severe' }),
    ...many(20, 'Hazardous Seas Warning', ['PKZ411', 'PHZ110'], { severity: 'Severe' }),
    ...many(7, 'Hurricane Warning', ['GMZ853', 'AMZ575'], { severity: 'Extreme', ...milton('HU.W') }),
    ...many(49, 'Air Quality Alert', ['CAZ308', 'MIZ068', 'NCZ053', 'COZ035'], {
      severity: 'Unknown',
      description: 'Ozone may reach code orange.',
    }),
    ...many(1, 'Air Quality Alert', ['MTZ006'], { severity: 'Unknown', description: 'Wildfire smoke: the air is VERY UNHEALTHY.' }),
    ...many(20, 'Red Flag Warning', ['CAZ226', 'NMZ104', 'OKZ004', 'CAZ579']),
    ...many(8, 'Fire Weather Watch', ['MTZ117', 'IDZ413']),
    ...many(8, 'Flood Watch', ['ORZ001', 'WAZ039']),
    ...many(6, 'Winter Storm Watch', ['CAZ071', 'NVZ002']),
    ...many(12, 'Wind Advisory', ['TNZ005', 'ALZ024', 'WYZ106'], { severity: 'Moderate' }),
    ...many(8, 'Frost Advisory', ['MNZ060', 'IAZ004', 'NDZ001'], { severity: 'Minor' }),
    ...many(9, 'Flood Warning', ['MOC051', 'LAC099']),
    ...many(3, 'Flash Flood Warning', ['TXC453', 'KYC195']),
    ...many(8, 'Special Weather Statement', ['VAZ003', 'WVZ501'], { severity: 'Moderate' }),
    ...many(2, 'Severe Thunderstorm Warning', ['OKC109']),
    ...many(1, 'Hurricane Warning', ['NYZ072'], { status: 'Test' }),
    // What goes on.
    ...many(14, 'Hurricane Warning', ['FLZ151', 'FLZ148', 'FLZ065'], { severity: 'Extreme', ...milton('HU.W') }),
    ...many(8, 'Tropical Storm Warning', ['FLZ020', 'GAZ166'], milton('TR.W')),
    ...many(4, 'Storm Surge Warning', ['FLZ155', 'GAZ154'], { severity: 'Extreme', ...milton('SS.W') }),
    ...many(2, 'Tropical Storm Watch', ['SCZ048'], { certainty: 'Possible', ...milton('TR.A') }),
    ...many(2, 'Tornado Warning', ['OKC109', 'OKC027'], { severity: 'Extreme', certainty: 'Observed', senderName: 'NWS Norman OK' }),
    ...many(1, 'Flash Flood Warning', ['NCC021'], { parameters: { flashFloodDamageThreat: ['CATASTROPHIC'] } }),
    ...many(2, 'Extreme Heat Warning', ['AZZ540', 'CAZ570']),
  ])
}

/** The warnings of all offices for the fourteenth cyclone of the Atlantic carry its number. */
const milton = (event: string) => ({
  headline: 'Hurricane Warning issued October 8 at 5:00AM EDT by NWS Tampa Bay Ruskin FL',
  description:
    'HURRICANE WARNING REMAINS IN EFFECT\n\n* At 5 AM EDT, the center of Hurricane Milton was located about 560 miles SW of Tampa.',
  parameters: { VTEC: [`/O.NEW.KTBW.${event}.1014.241008T0900Z-000000T0000Z/`] },
})

function many(count: number, event: string, zones: readonly string[], properties: AlertProperties = {}): unknown[] {
  return Array.from({ length: count }, (_, at) =>
    nwsAlert({
      id: `urn:oid:2.49.0.1.840.0.${[event, JSON.stringify(properties).length, at].join('.').replace(/\s/g, '')}`,
      event,
      geocode: { UGC: [zones[at % zones.length]], SAME: [] },
      ...properties,
    }),
  )
}
