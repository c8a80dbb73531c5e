import { dayOfIso, dayOfRfc822 } from './feed-days.ts'
import { countriesOf } from './gdacs-countries.ts'
import type { GdacsEntry } from './gdacs-entry.ts'
import type { ImportNotes } from './import-notes.ts'
import { numberOf, textOf } from './json-values.ts'
import { readXml, type XmlElement } from './read-xml.ts'

/** The entries of a GDACS feed in RSS 2.0: elements `gdacs:…` in each `item`. */
export function readGdacsItems(text: string, notes: ImportNotes): GdacsEntry[] {
  const { root, problem } = readXml(text)
  if (problem) notes.report(problem.message, problem.line)
  const channel = root && children(root, 'channel')[0]
  if (!channel) {
    if (!problem) notes.report('Expected an RSS feed: "rss", with a "channel" of items.')
    return []
  }
  const retrieved = dayOf(textOf(children(channel, 'pubDate')[0]?.text))
  notes.madeOn(retrieved)
  return children(channel, 'item').flatMap((item) => entryOf(item, retrieved, notes) ?? [])
}

function entryOf(item: XmlElement, retrieved: string | undefined, notes: ImportNotes): GdacsEntry | undefined {
  // The document broke off here: what is missing could be anything.
  if (!item.isClosed) return undefined
  const fields = new Map(item.children.map((child) => [child.name, child]))
  const text = (name: string) => textOf(fields.get(name)?.text)
  const [type, id] = [text('eventtype'), text('eventid')]
  if (!type || !id) {
    notes.report('An item has no "gdacs:eventtype" and "gdacs:eventid".', item.line)
    return undefined
  }
  const [latitude, longitude] = (text('point') ?? '').split(' ').map(numberOf)
  return {
    type: type.toUpperCase(),
    id,
    eventName: text('eventname'),
    alertLevel: text('alertlevel') ?? '',
    isCurrent: text('iscurrent')?.toLowerCase() === 'true',
    from: dayOf(text('fromdate')),
    to: dayOf(text('todate')),
    countries: countriesOf([text('iso3')], text('country')),
    countryNames: text('country'),
    place: latitude !== undefined && longitude !== undefined ? { latitude, longitude } : undefined,
    magnitude: fields.get('severity')?.attributes.unit === 'M' ? numberOf(fields.get('severity')?.attributes.value) : undefined,
    url: text('link'),
    retrieved,
    lineOf: () => item.line,
  }
}

const children = (element: XmlElement, name: string): XmlElement[] => element.children.filter((child) => child.name === name)

const dayOf = (written: string | undefined): string | undefined => (written ? (dayOfRfc822(written) ?? dayOfIso(written)) : undefined)
