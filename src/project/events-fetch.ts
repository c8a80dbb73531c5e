import { resolve } from 'node:path'
import { ConfigError } from '../config/index.ts'
import type { RegionShares } from '../document/index.ts'
import { addDays, type RegionGroups, readAudience } from '../moment/index.ts'
import type { FeedSource } from './feed-sources.ts'
import { fetchFeed } from './fetch-feed.ts'
import { momentOf } from './run-moment.ts'
import { writeWhole } from './write-file.ts'

/** How far back declarations are asked for. */
const DAYS_BACK = 90

/** What is to be fetched. */
export interface FetchRequest {
  readonly cwd: string
  readonly source: FeedSource
  /** The name under which the product asks. */
  readonly agent: string
  /** Where it is put. */
  readonly file: string
  /** The page, or a mirror. */
  readonly url?: string
  readonly regions?: RegionShares
  readonly groups: RegionGroups
  readonly since?: string
}

/** What was fetched. */
export interface Fetched {
  readonly url: string
  readonly bytes: number
}

/** Downloads a feed into a file; nothing of it is read here. Throws a ConfigError or a FetchError. */
export async function fetchEvents({ cwd, source, agent, file, url, regions, groups, since }: FetchRequest): Promise<Fetched> {
  const { regions: read, errors } = regions ? readAudience(regions, groups) : { regions: [], errors: [] }
  const codes = read.flatMap((region) => region.codes)
  const foreign = source.name === 'nws' ? codes.filter((code) => !/^US-[A-Z]{2}$/.test(code) && code !== 'US') : []
  const wrong = [
    ...errors,
    ...foreign.map((code) => `The ${source.name} feed has states of the US only, such as US-FL; "${code}" is none.`),
  ]
  if (wrong.length > 0) throw new ConfigError(wrong.map((message) => ({ where: '--regions', message })))
  const states = codes.includes('US') ? [] : codes
  const asked = source.urlFor({
    states,
    since: since ?? addDays(momentOf({}, 'UTC').today, -DAYS_BACK)!,
    ...(url !== undefined && { url }),
  })
  const address = source.name === 'statuspage' ? asked : (url ?? asked)
  if (address === undefined)
    throw new ConfigError([{ where: source.name, message: 'give the address of your page: --url https://status.example.com' }])
  const content = await fetchFeed(address, agent)
  writeWhole(resolve(cwd, file), content)
  return { url: address, bytes: content.length }
}
