import type { Alert, AlertPlace, AlertReference, Geocode } from './alert.ts'
import type { XmlElement } from './read-xml.ts'

/**
 * The alerts of a CAP message: one for each `info` in the language that is read, English where it is given. A sentence instead when
 * the message lacks what tells it from others. An entry of a feed may be message, info and area at once.
 */
export function alertsOf(message: XmlElement): readonly Alert[] | string {
  const identifier = textOf(message, 'identifier') ?? textOf(message, 'id')
  if (!identifier) return `An alert has no <identifier>; CAP 1.2 requires one.`
  const infos = partsOf(message, 'info')
  const read = inOneLanguage(infos)
  // Translations may differ in how they name areas, not in which they are.
  const areasOf = (info: XmlElement) => (read.length === 1 ? infos : [info]).flatMap((one) => partsOf(one, 'area'))
  return read.map((info) => alertOf(message, identifier, info, areasOf(info)))
}

/** The elements of a name; in an entry of a feed, which has none, the element itself stands for them. */
function partsOf(element: XmlElement, name: string): readonly XmlElement[] {
  const parts = childrenOf(element, name)
  return parts.length > 0 ? parts : [element]
}

function inOneLanguage(infos: readonly XmlElement[]): readonly XmlElement[] {
  // CAP 1.2, 3.2.2: without a language, en-US is assumed.
  const languageOf = (info: XmlElement) => (textOf(info, 'language') ?? 'en-US').toLowerCase()
  const english = infos.filter((info) => /^en\b/.test(languageOf(info)))
  return english.length > 0 ? english : infos.filter((info) => languageOf(info) === languageOf(infos[0]!))
}

function alertOf(message: XmlElement, identifier: string, info: XmlElement, areas: readonly XmlElement[]): Alert {
  const parameters = pairsOf(info, 'parameter')
  return {
    identifier,
    url: addressOf(info) ?? addressOf(message),
    lineOf: () => message.line,
    sender: textOf(message, 'sender') ?? '',
    status: textOf(message, 'status'),
    msgType: textOf(message, 'msgType') ?? textOf(message, 'message_type'),
    scope: textOf(message, 'scope'),
    references: referencesIn(textOf(message, 'references') ?? ''),
    sent: textOf(message, 'sent'),
    event: textOf(info, 'event'),
    responseTypes: childrenOf(info, 'responseType').map(({ text }) => text),
    severity: textOf(info, 'severity'),
    certainty: textOf(info, 'certainty'),
    eventCodes: pairsOf(info, 'eventCode'),
    onset: textOf(info, 'onset'),
    effective: textOf(info, 'effective'),
    expires: textOf(info, 'expires'),
    texts: ['headline', 'description', 'title', 'summary'].flatMap((name) => textOf(info, name) ?? []),
    parameters: groupedValues(parameters),
    geocodes: areas.flatMap(geocodesOf),
    places: areas.flatMap(placesOf),
  }
}

const childrenOf = ({ children }: XmlElement, name: string): XmlElement[] => children.filter((child) => child.name === name)

function textOf(element: XmlElement, name: string): string | undefined {
  return element.children.find((child) => child.name === name)?.text.replace(/\s+/g, ' ') || undefined
}

function addressOf(element: XmlElement): string | undefined {
  const web = textOf(element, 'web') ?? element.children.find(({ name }) => name === 'link')?.attributes.href
  return web && /^https?:\/\//.test(web) ? web : undefined
}

/** `sender,identifier,sent`, parted by spaces (CAP 1.2, 3.2.1). */
function referencesIn(list: string): AlertReference[] {
  return list.split(' ').flatMap((reference) => {
    const [, identifier, sent] = reference.split(',')
    return identifier ? [{ identifier, sent }] : []
  })
}

/** In feeds one value may hold several codes. */
function geocodesOf(area: XmlElement): Geocode[] {
  return pairsOf(area, 'geocode').flatMap(({ valueName, value }) => value.split(/\s+/).map((code) => ({ valueName, value: code })))
}

/** Elements of a `valueName` and a `value`; in feeds one element may hold several pairs. */
function pairsOf(element: XmlElement, name: string): Geocode[] {
  return childrenOf(element, name).flatMap((pair) => {
    const values = childrenOf(pair, 'value')
    return childrenOf(pair, 'valueName').map((valueName, at) => ({ valueName: valueName.text, value: values[at]?.text ?? '' }))
  })
}

function groupedValues(pairs: readonly Geocode[]): ReadonlyMap<string, string[]> {
  const values = new Map<string, string[]>()
  for (const { valueName, value } of pairs) {
    const known = values.get(valueName)
    if (known) known.push(value)
    else values.set(valueName, [value])
  }
  return values
}

/** The corners of polygons, and circles (`latitude,longitude radius`): CAP writes the latitude first. */
function placesOf(area: XmlElement): AlertPlace[] {
  const corners = childrenOf(area, 'polygon').flatMap(({ text }) => text.split(/\s+/))
  const circles = childrenOf(area, 'circle').map(({ text }) => text)
  return [...corners, ...circles].flatMap((written) => {
    const [, latitude, longitude, radius = 0] = PLACE.exec(written) ?? []
    return longitude === undefined ? [] : [{ latitude: Number(latitude), longitude: Number(longitude), kilometres: Number(radius) }]
  })
}

const PLACE = /^([+-]?\d+(?:\.\d+)?),([+-]?\d+(?:\.\d+)?)(?:\s+(\d+(?:\.\d+)?))?$/
