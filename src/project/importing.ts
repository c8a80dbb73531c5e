// What the commands that bring events in ask of the project; loaded by them alone.

export { type Importer, importers } from '../moment/importers/index.ts'
export { EVENT_SEVERITIES, type EventSeverity, type EventsUpdate, writeEvents } from '../moment/index.ts'
export { fetchEvents } from './events-fetch.ts'
export { type ImportRun, importEvents } from './events-import.ts'
export { storeEvents } from './events-store.ts'
export { FEED_SOURCES, type FeedSource } from './feed-sources.ts'
export { FetchError } from './fetch-feed.ts'
