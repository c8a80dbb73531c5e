import { cap } from './cap.ts'
import { fema } from './fema.ts'
import { gdacs } from './gdacs.ts'
import { icalendar } from './icalendar.ts'
import type { FeedFile, Importer } from './importer.ts'
import { nws } from './nws.ts'
import { statusMarkdown } from './status-markdown.ts'
import { statuspage } from './statuspage.ts'
import { usgs } from './usgs.ts'

export type { FeedFile, Importer, ImportOptions, ImportProblem, ImportReading, LeftOut } from './importer.ts'

/** All importers, as `events import` lists them. */
export const importers: readonly Importer[] = [nws, cap, fema, gdacs, usgs, statuspage, statusMarkdown, icalendar]

/** The importer of the feed that a file looks like; undefined when it looks like none. */
export function recogniseFeed(file: FeedFile): Importer | undefined {
  return importers.find((importer) => importer.recognises(file))
}
