import { type AudienceShares, isRegionGroup, placeOfAddress, placeOfPost, type RegionGroups, UNKNOWN_REGION } from '../moment/index.ts'
import { type Columns, columnsOf, explainHeader, hasPlace, isOfRegions } from './audience-columns.ts'
import { type AudienceRecord, type RecordReader, UnreadableAudience } from './audience-record.ts'
import { UnreadRows } from './audience-unread.ts'

/** Addresses whose place is remembered: a million rows have some hundred, and none is longer. */
const MAX_REMEMBERED = 20_000
const MAX_ADDRESS = 200

/** Fewer rows without a region than this share are not worth a word: no event counts below 5 % of an audience. */
const LEAST_UNREAD = 0.01

/** What an audience file says: shares of the audience by region, and what of it could not be read. */
export interface AudienceFileReading {
  readonly shares?: AudienceShares
  readonly problem?: string
}

/** Counts the recipients of an audience file by region; keeps numbers and codes only, whatever the size of the file. */
export class AudienceTally implements RecordReader {
  readonly #unread = new UnreadRows()
  /** Weight of those of whom no region can be read. */
  #unplaced = 0
  #rows = 0
  #columns: Columns = new Map()
  #isOfRegions = false
  readonly #weights = new Map<string, number>()
  readonly #places = new Map<string, string | undefined>()

  constructor(private readonly groups: RegionGroups) {}

  begin(header: readonly string[]): void {
    this.#columns = columnsOf(header)
    if (!hasPlace(this.#columns)) throw new UnreadableAudience(explainHeader(header))
    this.#isOfRegions = isOfRegions(this.#columns, header)
  }

  take(record: AudienceRecord): void {
    this.#rows++
    const place = this.#placeOf(record)
    const weight = this.#isOfRegions ? this.#weightOf(record) : 1
    if (place === undefined) {
      this.#unplaced += weight ?? 0
      this.#unread.add(record, this.#columns)
    } else if (weight === undefined) this.#unread.add(record, this.#columns, this.#columns.has('count') ? 'count' : 'share')
    else this.#weights.set(place, (this.#weights.get(place) ?? 0) + weight)
  }

  skip(): void {
    this.#rows++
    this.#unplaced += this.#isOfRegions ? 0 : 1
    this.#unread.add(undefined, this.#columns)
  }

  /** Shares by code, the largest first, and what is to be said of the rest. */
  reading(): AudienceFileReading {
    if (this.#rows === 0) throw new UnreadableAudience('it has no rows.')
    if (this.#weights.size === 0) throw new UnreadableAudience(this.#unread.inWords(this.#rows))
    const shares = this.#shares()
    const isMany = this.#unread.count >= this.#rows * LEAST_UNREAD || shares.has(UNKNOWN_REGION)
    return { shares, ...(isMany && { problem: this.#unread.inWords(this.#rows) }) }
  }

  #shares(): AudienceShares {
    const weights = new Map(this.#isOfRegions ? this.#weights : withoutBareCountries(this.#weights))
    const isCounted = !this.#isOfRegions || this.#columns.has('count')
    const placed = [...weights.values()].reduce((total, weight) => total + weight, 0)
    if (placed === 0) throw new UnreadableAudience('all of its numbers are 0.')
    const isMissed = this.#unplaced >= (placed + this.#unplaced) * LEAST_UNREAD
    if (isMissed) weights.set(UNKNOWN_REGION, this.#unplaced)
    const sum = isMissed ? placed + this.#unplaced : placed
    return new Map([...weights].sort(([, a], [, b]) => b - a).map(([place, weight]) => [place, isCounted ? weight / sum : weight]))
  }

  #weightOf({ count, share }: AudienceRecord): number | undefined {
    return count ? countOf(count) : shareOf(share)
  }

  #placeOf(record: AudienceRecord): string | undefined {
    const place = this.#placeOfAddress(record)
    return placeOfPost(place, record) ?? place
  }

  #placeOfAddress(record: AudienceRecord): string | undefined {
    const address = `${record.country}\n${record.state}\n${record.region}`
    const known = this.#places.get(address)
    if (known !== undefined || this.#places.has(address)) return known
    const region = record.region.trim()
    const place = placeOfAddress(record) ?? (isRegionGroup(region, this.groups) ? region : undefined)
    if (this.#places.size >= MAX_REMEMBERED) this.#places.clear()
    if (address.length <= MAX_ADDRESS) this.#places.set(address, place)
    return place
  }
}

/** `120000`, and with any sign between thousands: `120,000`, `120.000`, `120 000`, `120'000`. */
function countOf(written: string): number | undefined {
  const digits = written.trim()
  return /^\d{1,3}(?:([,.'’\s])\d{3})(?:\1\d{3})*$/.test(digits) ? Number(digits.replace(/\D/g, '')) : shareOf(digits)
}

/** `12.5`, `12,5`, `12.5 %`. */
function shareOf(written: string): number | undefined {
  const [, digits, percent] = /^\s*(\d[\d.,]*)\s*(%?)\s*$/.exec(written) ?? []
  if (digits === undefined) return undefined
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits) ? digits.replaceAll(',', '') : digits.replace(',', '.')
  const number = Number(plain) / (percent ? 100 : 1)
  return Number.isFinite(number) ? number : undefined
}

const PART = /^([A-Z]{2})-[A-Z0-9]{1,3}$/
const countryOf = (place: string): string => PART.exec(place)?.[1] ?? place

/**
 * Recipients of whom only the country is known are taken to be spread as the others of it, where at least half of them have a state;
 * else the country counts as one region.
 */
function withoutBareCountries(weights: ReadonlyMap<string, number>): Map<string, number> {
  const totals = new Map<string, number>()
  for (const [place, weight] of weights) totals.set(countryOf(place), (totals.get(countryOf(place)) ?? 0) + weight)
  const spread = new Map<string, number>()
  for (const [place, weight] of weights) {
    const country = countryOf(place)
    const total = totals.get(country)!
    const inParts = total - (weights.get(country) ?? 0)
    if (inParts < total / 2) spread.set(country, total)
    else if (place !== country) spread.set(place, (weight * total) / inParts)
  }
  return spread
}
