import { readDay } from '../index.ts'
import type { Alert, AlertPlace, AlertReference, Geocode } from './alert.ts'
import { importAlerts } from './import-alerts.ts'
import { ImportNotes, unreadable } from './import-notes.ts'
import type { Importer } from './importer.ts'
import { readJsonFeed } from './json-feed.ts'
import { type JsonObject, listOf, objectOf, textOf } from './json-values.ts'

/** The alerts of the US National Weather Service in GeoJSON or JSON-LD, as api.weather.gov/alerts gives them. */
export const nws: Importer = {
  name: 'nws',
  title: 'alerts of the US National Weather Service (GeoJSON of api.weather.gov/alerts)',
  isOfNow: true,
  recognises: ({ text }) => {
    const head = text.slice(0, HEAD)
    if (!/^\s*\{/.test(head)) return false
    return /"wx:Alert"|api\.weather\.gov\/alerts|watches, warnings, and advisories/i.test(head) || QUIET.test(head)
  },
  read({ text }, options) {
    const feed = readJsonFeed(text)
    if ('message' in feed) return unreadable(feed)
    const collection = objectOf(feed.value)
    const list = collection && listIn(collection)
    if (!list) return unreadable({ message: EXPECTED, line: 1 })
    const retrieved = readDay(textOf(collection.updated) ?? '')
    const notes = new ImportNotes()
    notes.madeOn(retrieved)
    const alerts = list.entries.flatMap((entry, at) => {
      const lineOf = () => feed.lineOf(...list.pathOf(at))
      const alert = alertOf(entry, lineOf)
      if (!alert) notes.report(`Entry ${at + 1} of the feed is no alert: it has no "event" or no "id".`, lineOf())
      return alert ?? []
    })
    importAlerts(alerts, { type: 'nws', retrieved }, options, notes)
    return { ...notes.reading, isPart: isPart(collection) }
  },
}

/** Whether a feed was asked for some places, "Current watches, warnings, and advisories for Florida", or is a single alert. */
const isPart = ({ title, features, '@graph': graph }: JsonObject): boolean =>
  (!Array.isArray(features) && !Array.isArray(graph)) || /advisories for /i.test(textOf(title) ?? '')

/** The JSON-LD context and the first alert lie within it. */
const HEAD = 20_000
/** The answer for an area without alerts, where somebody has left the context out. */
const QUIET = /^\s*\{\s*"type"\s*:\s*"FeatureCollection"\s*,\s*"features"\s*:\s*\[\s*\]\s*,\s*"title"/
const EXPECTED = 'Expected a collection of alerts ("features" or "@graph") or one alert, as api.weather.gov/alerts gives them.'

interface AlertList {
  readonly entries: readonly unknown[]
  /** The keys that lead to an entry. */
  pathOf(at: number): readonly (string | number)[]
}

/** The alerts of a collection in GeoJSON or JSON-LD; a single one is a list of itself. */
function listIn(document: JsonObject): AlertList | undefined {
  const key = ['features', '@graph'].find((name) => Array.isArray(document[name]))
  if (key) return { entries: listOf(document[key]), pathOf: (at) => [key, at] }
  return document.type === 'Feature' || document['@type'] === 'wx:Alert' ? { entries: [document], pathOf: () => [] } : undefined
}

function alertOf(entry: unknown, lineOf: Alert['lineOf']): Alert | undefined {
  const feature = objectOf(entry)
  const properties = objectOf(feature?.properties) ?? feature
  const [identifier, event] = [textOf(properties?.id ?? feature?.id), textOf(properties?.event)]
  if (!properties || !identifier || !event) return undefined
  const text = (key: string) => textOf(properties[key])
  const parameters = parametersOf(properties.parameters)
  const { id, '@id': address = id } = properties
  return {
    identifier,
    event,
    lineOf,
    url: addressOf(address) ?? addressOf(feature?.id),
    sender: text('sender') ?? '',
    status: text('status'),
    msgType: text('messageType'),
    scope: text('scope'),
    references: listOf(properties.references).flatMap((reference) => referenceOf(reference) ?? []),
    sent: text('sent'),
    responseTypes: [text('response') ?? ''],
    severity: text('severity'),
    certainty: text('certainty'),
    eventCodes: [],
    onset: text('onset'),
    effective: text('effective'),
    expires: text('expires'),
    ends: text('ends'),
    texts: [...(parameters.get('NWSheadline') ?? []), text('headline') ?? '', text('description') ?? ''],
    parameters,
    geocodes: geocodesOf(properties),
    places: placesOf(feature?.geometry),
  }
}

const addressOf = (value: unknown): string | undefined => {
  const address = textOf(value)
  return address && /^https?:\/\//.test(address) ? address : undefined
}

function parametersOf(value: unknown): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(objectOf(value) ?? {}).map(([name, values]) => [name, textsOf(values)]))
}

function referenceOf(value: unknown): AlertReference | undefined {
  const reference = objectOf(value)
  const identifier = textOf(reference?.identifier)
  return identifier === undefined ? undefined : { identifier, sent: textOf(reference?.sent) }
}

/** The codes of an alert; where it has none, those at the end of the addresses of its zones. */
function geocodesOf({ geocode, affectedZones }: JsonObject): Geocode[] {
  const codes = Object.entries(objectOf(geocode) ?? {}).flatMap(([valueName, values]) =>
    textsOf(values).map((value) => ({ valueName, value })),
  )
  if (codes.length > 0) return codes
  return textsOf(affectedZones).map((zone) => ({ valueName: 'UGC', value: zone.slice(zone.lastIndexOf('/') + 1) }))
}

/** The corners of a polygon (RFC 7946: longitude first), of its outer and inner rings alike. */
function placesOf(geometry: unknown): AlertPlace[] {
  const { type, coordinates } = objectOf(geometry) ?? {}
  const polygons = type === 'MultiPolygon' ? listOf(coordinates) : type === 'Polygon' ? [coordinates] : []
  return polygons
    .flatMap(listOf)
    .flatMap(listOf)
    .flatMap((corner) => {
      const [longitude, latitude] = listOf(corner)
      return typeof longitude === 'number' && typeof latitude === 'number' ? [{ latitude, longitude, kilometres: 0 }] : []
    })
}

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).flatMap((one) => textOf(one) ?? [])
