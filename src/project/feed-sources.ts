/** A public feed that can be fetched, and where. */
export interface FeedSource {
  /** As `events fetch <name>` has it; the importer has the same name. */
  readonly name: string
  /** One line for `--help`. */
  readonly title: string
  /** The file that it is put into unless another is named. */
  readonly file: string
  /** Its documented address; a status page has its own. */
  urlFor(request: FeedQuestion): string | undefined
}

/** What may narrow a feed. */
export interface FeedQuestion {
  /** States of the US by their ISO 3166-2 codes. */
  readonly states: readonly string[]
  /** `YYYY-MM-DD`. */
  readonly since: string
  /** The address of a status page, or of a mirror. */
  readonly url?: string
}

/** The sources by name. */
export const FEED_SOURCES: readonly FeedSource[] = [
  {
    name: 'nws',
    title: 'warnings of the US National Weather Service that are in force; --regions narrows it to states',
    file: 'nws-alerts.json',
    urlFor({ states }) {
      const area = states.length > 0 ? `&area=${states.map((state) => state.slice('US-'.length)).join(',')}` : ''
      return `https://api.weather.gov/alerts/active?status=actual${area}`
    },
  },
  {
    name: 'fema',
    title: 'US disaster declarations (OpenFEMA) since --since, three months unless given',
    file: 'fema-declarations.json',
    urlFor({ since }) {
      const query = { $filter: `declarationDate ge '${since}T00:00:00.000Z'`, $orderby: 'declarationDate', $top: '10000' }
      const encoded = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
      return `https://www.fema.gov/api/open/v2/DisasterDeclarationsSummaries?${encoded.join('&')}`
    },
  },
  {
    name: 'gdacs',
    title: 'disasters worldwide (Global Disaster Alert and Coordination System)',
    file: 'gdacs.xml',
    urlFor: () => 'https://www.gdacs.org/xml/rss.xml',
  },
  {
    name: 'usgs',
    title: 'significant earthquakes of the last week (US Geological Survey)',
    file: 'usgs-earthquakes.json',
    urlFor: () => 'https://earthquake.usgs.gov/earthquakes/feed/v1.0/summary/significant_week.geojson',
  },
  {
    name: 'statuspage',
    title: 'the incidents of your own status page: --url https://status.example.com',
    file: 'statuspage-incidents.json',
    urlFor: ({ url }) => (url === undefined ? undefined : pageIncidents(url)),
  },
]

/** The list of incidents of a page; an address that names a file is that file. */
function pageIncidents(url: string): string {
  return /^[a-z]+:\/\/[^/?#]+\/?$/i.test(url) ? `${url.replace(/\/$/, '')}/api/v2/incidents.json` : url
}
