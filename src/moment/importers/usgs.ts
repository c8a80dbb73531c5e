import type { EventSeverity } from '../index.ts'
import { earthquakeReach, STRONG } from './earthquake-reach.ts'
import { dayOfMilliseconds } from './feed-days.ts'
import { ImportNotes, unreadable } from './import-notes.ts'
import { eventId, importedEvent } from './imported-event.ts'
import type { Importer } from './importer.ts'
import { readJsonFeed } from './json-feed.ts'
import { type JsonObject, listOf, numberOf, objectOf, textOf } from './json-values.ts'
import { areWithin, regionsNear } from './places.ts'

/** Kilometres; the USGS calls earthquakes below this "intermediate". */
const SHALLOW = 70
const MAJOR = 7

/** PAGER alerts: the losses to be expected. */
const SEVERITIES: ReadonlyMap<string, EventSeverity> = new Map([
  ['red', 'extreme'],
  ['orange', 'severe'],
  ['yellow', 'moderate'],
  ['green', 'minor'],
])

/** Earthquakes of the US Geological Survey: GeoJSON summary feeds, query answers and single events. */
export const usgs: Importer = {
  name: 'usgs',
  title: 'earthquakes of the US Geological Survey (GeoJSON)',
  recognises: ({ text }) => {
    const head = text.slice(0, 4096)
    return /"type"\s*:\s*"Feature/.test(head) && /"mag"\s*:|earthquake\.usgs\.gov/.test(head)
  },
  read({ text }, { all }) {
    const feed = readJsonFeed(text)
    if ('message' in feed) return unreadable(feed)
    const root = objectOf(feed.value)
    const isSingle = root?.type === 'Feature'
    if (!root || (!isSingle && !Array.isArray(root.features)))
      return unreadable({ message: 'Expected a GeoJSON FeatureCollection, or one Feature, of earthquakes.' })
    const generated = numberOf(objectOf(root.metadata)?.generated)
    const retrieved = generated === undefined ? undefined : dayOfMilliseconds(generated)
    const notes = new ImportNotes()
    notes.madeOn(retrieved)
    const features = isSingle ? [root] : listOf(root.features)
    for (const [at, feature] of features.entries()) {
      const lineOf = () => (isSingle ? feed.lineOf() : feed.lineOf('features', at))
      readEarthquake(objectOf(feature) ?? {}, { notes, all, retrieved, lineOf })
    }
    return notes.reading
  },
}

interface Reading {
  readonly notes: ImportNotes
  readonly all: boolean
  readonly retrieved: string | undefined
  lineOf(): number | undefined
}

function readEarthquake(feature: JsonObject, { notes, all, retrieved, lineOf }: Reading): void {
  const properties = objectOf(feature.properties) ?? {}
  const ref = textOf(feature.id)
  if (!ref) return notes.report('An earthquake has no "id".', lineOf())
  const type = textOf(properties.type) ?? 'no type given'
  if (type !== 'earthquake') return notes.leaveOut(`not an earthquake (${type.slice(0, 40)})`)
  if (properties.status === 'deleted') return notes.leaveOut('deleted')
  const [longitude, latitude, depth] = listOf(objectOf(feature.geometry)?.coordinates).map(numberOf)
  const magnitude = numberOf(properties.mag)
  const alert = textOf(properties.alert)
  const isAlert = alert !== undefined && alert !== 'green' && SEVERITIES.has(alert)
  const isStrong = magnitude !== undefined && magnitude >= STRONG && (depth ?? 0) < SHALLOW
  if (!all && !isAlert && !isStrong) return notes.leaveOut(`no alert, and weaker than ${STRONG} or deeper than ${SHALLOW} km`)
  const time = numberOf(properties.time)
  const day = time === undefined ? undefined : dayOfMilliseconds(time)
  if (!day) return notes.report(`Earthquake ${ref} has no readable "time"; expected milliseconds since 1970.`, lineOf())
  if (latitude === undefined || longitude === undefined)
    return notes.report(`Earthquake ${ref} has no readable "coordinates"; expected longitude, latitude and depth.`, lineOf())
  const [place, reach] = [{ latitude, longitude }, earthquakeReach(magnitude)]
  const regions = regionsNear(place, reach)
  if (regions.length === 0) return notes.leaveOut('at sea, no country within reach')
  const url = textOf(properties.url)
  notes.add(
    importedEvent({
      id: eventId('usgs', ref),
      name: nameOf(textOf(properties.place)),
      kind: 'earthquake',
      severity: severityOf(alert, magnitude),
      regions,
      partial: !areWithin(regions, place, reach),
      start: day,
      end: day,
      source: { type: 'usgs', ref, ...(url && { url }), ...(retrieved && { retrieved }) },
    }),
    lineOf,
  )
}

function severityOf(alert: string | undefined, magnitude = 0): EventSeverity {
  return SEVERITIES.get(alert ?? '') ?? ofMagnitude(magnitude)
}

function ofMagnitude(magnitude: number): EventSeverity {
  return magnitude >= MAJOR ? 'severe' : magnitude >= STRONG ? 'moderate' : 'minor'
}

/** "7 km ESE of Baghlān, Afghanistan" is near it; "south of the Fiji Islands" stands for itself. */
function nameOf(place: string | undefined): string {
  if (!place) return 'Earthquake'
  const town = /^\d+(?:\.\d+)? ?km [NESW]{1,3} of (.+)$/i.exec(place)?.[1]
  return town ? `Earthquake near ${town}` : `Earthquake, ${place}`
}
