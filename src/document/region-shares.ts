import type { Span } from '../text/index.ts'
import type { RegionShares } from './envelope.ts'
import type { Problem } from './message.ts'
import type { MetadataEntry } from './parsed.ts'

/** Regions as a list, between commas, or as a map of region to share. */
export function readRegions(value: unknown): RegionShares | undefined {
  if (typeof value === 'string') return readRegions(pieces(value).map(({ text }) => text))
  if (Array.isArray(value)) {
    return value.length > 0 && value.every((code) => typeof code === 'string')
      ? new Map(value.map((code) => [code, Number.NaN]))
      : undefined
  }
  if (typeof value === 'object' && value !== null) {
    const shares = Object.entries(value).map(([code, share]) => [code, shareOf(share)] as const)
    return shares.length > 0 && shares.every((one): one is readonly [string, number] => one[1] !== undefined) ? new Map(shares) : undefined
  }
  return undefined
}

/** A number, or a percentage as text: `34 %`. */
function shareOf(value: unknown): number | undefined {
  const percent = typeof value === 'string' && /^(\d+(?:\.\d+)?)\s*%$/.exec(value.trim())?.[1]
  if (percent) return Number(percent) / 100
  return typeof value === 'number' && value >= 0 ? value : undefined
}

/** The regions of a list in which something else stands too, and a problem for each of that. */
export function regionsAmong(
  list: MetadataEntry,
  entries: readonly MetadataEntry[],
): { readonly value: RegionShares | undefined; readonly problems: readonly Problem[] } {
  const items = entriesIn(list, entries)
  const odd = items.filter(({ value }) => typeof value !== 'string')
  return {
    value: readRegions(items.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))),
    problems: odd.slice(0, MOST_PROBLEMS).map(({ value, span }) => ({ message: oddRegion(value), span, lost: false })),
  }
}

/** So many are no slip of the pen. */
const MOST_PROBLEMS = 100

function oddRegion(value: unknown): string {
  const [first] = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
  if (first && typeof first[1] === 'number')
    return `"${first[0]}: ${first[1]}" stands in a list of regions; expected "${first[0]}", or all regions as a map of code to share.`
  const shown = typeof value === 'object' && value !== null ? (Array.isArray(value) ? 'a list' : 'a map') : String(value)
  return `An entry of audience.regions is ${shown}; expected a region code, such as US-NY.`
}

/** Where each region of a list, of a map or of a text stands, by how it is written; `entries` are those of the file. */
export function regionPlaces(regions: MetadataEntry, entries: readonly MetadataEntry[]): ReadonlyMap<string, Span> {
  const { value, text } = regions
  if (typeof value === 'string') {
    return new Map(text ? pieces(value).map((piece) => [piece.text, text.span(piece.start, piece.start + piece.text.length)]) : [])
  }
  const isList = Array.isArray(value)
  return new Map(entriesIn(regions, entries).map((item) => (isList ? [String(item.value), item.span] : [item.path.at(-1)!, item.keySpan])))
}

/** The entries of the items of a list, or of the values of a map. */
function entriesIn({ path }: MetadataEntry, entries: readonly MetadataEntry[]): MetadataEntry[] {
  return entries.filter((entry) => entry.path.length === path.length + 1 && path.every((key, i) => entry.path[i] === key))
}

function pieces(text: string): { readonly text: string; readonly start: number }[] {
  let at = 0
  return text.split(',').flatMap((piece) => {
    const start = at + piece.length - piece.trimStart().length
    at += piece.length + 1
    return piece.trim() === '' ? [] : [{ text: piece.trim(), start }]
  })
}
