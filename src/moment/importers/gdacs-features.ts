import { dayOfIso } from './feed-days.ts'
import { countriesOf } from './gdacs-countries.ts'
import type { GdacsEntry } from './gdacs-entry.ts'
import type { ImportNotes } from './import-notes.ts'
import { readJsonFeed } from './json-feed.ts'
import { flagOf, type JsonObject, listOf, numberOf, objectOf, textOf } from './json-values.ts'

/** The entries of a GDACS event list in GeoJSON; its times are in UTC and say no zone. */
export function readGdacsFeatures(text: string, notes: ImportNotes): GdacsEntry[] {
  const feed = readJsonFeed(text)
  if ('message' in feed) {
    notes.report(feed.message, feed.line)
    return []
  }
  const root = objectOf(feed.value)
  const isSingle = root?.type === 'Feature'
  if (!root || (!isSingle && !Array.isArray(root.features))) {
    notes.report('Expected a GeoJSON FeatureCollection, or one Feature, of GDACS.')
    return []
  }
  const features = isSingle ? [root] : listOf(root.features)
  return features.flatMap((feature, at) => {
    const lineOf = () => (isSingle ? feed.lineOf() : feed.lineOf('features', at))
    const entry = entryOf(objectOf(feature) ?? {}, lineOf)
    if (!entry) notes.report('A feature has no "eventtype" and "eventid".', lineOf())
    return entry ?? []
  })
}

function entryOf(feature: JsonObject, lineOf: () => number | undefined): GdacsEntry | undefined {
  const properties = objectOf(feature.properties) ?? {}
  const [type, id] = [textOf(properties.eventtype), textOf(properties.eventid)]
  if (!type || !id) return undefined
  const affected = listOf(properties.affectedcountries).map((country) => textOf(objectOf(country)?.iso3))
  const countryNames = textOf(properties.country)
  const severity = objectOf(properties.severitydata)
  return {
    type: type.toUpperCase(),
    id,
    eventName: textOf(properties.eventname),
    alertLevel: textOf(properties.alertlevel) ?? '',
    isCurrent: flagOf(properties.iscurrent) ?? false,
    from: dayOfIso(properties.fromdate),
    to: dayOfIso(properties.todate),
    countries: affected.length > 0 ? countriesOf(affected, undefined) : countriesOf([textOf(properties.iso3)], countryNames),
    countryNames,
    place: placeOf(feature),
    magnitude: severity?.severityunit === 'M' ? numberOf(severity.severity) : undefined,
    url: textOf(objectOf(properties.url)?.report),
    retrieved: undefined,
    lineOf,
  }
}

function placeOf(feature: JsonObject): GdacsEntry['place'] {
  const geometry = objectOf(feature.geometry)
  const [longitude, latitude] = geometry?.type === 'Point' ? listOf(geometry.coordinates).map(numberOf) : []
  return latitude !== undefined && longitude !== undefined ? { latitude, longitude } : undefined
}
