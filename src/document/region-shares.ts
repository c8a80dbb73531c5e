import type { Span } from '../text/index.ts'
import type { RegionShares } from './envelope.ts'
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
    const shares = Object.entries(value)
    return shares.length > 0 && shares.every(([, share]) => typeof share === 'number' && share >= 0)
      ? new Map(shares as [string, number][])
      : undefined
  }
  return undefined
}

/** Where each region of a list, of a map or of a text stands, by how it is written; `entries` are those of the file. */
export function regionPlaces(regions: MetadataEntry, entries: readonly MetadataEntry[]): ReadonlyMap<string, Span> {
  const { path, value, text } = regions
  if (typeof value === 'string') {
    return new Map(text ? pieces(value).map((piece) => [piece.text, text.span(piece.start, piece.start + piece.text.length)]) : [])
  }
  const isList = Array.isArray(value)
  const items = entries.filter((entry) => entry.path.length === path.length + 1 && path.every((key, i) => entry.path[i] === key))
  return new Map(items.map((item) => (isList ? [String(item.value), item.span] : [item.path.at(-1)!, item.keySpan])))
}

function pieces(text: string): { readonly text: string; readonly start: number }[] {
  let at = 0
  return text.split(',').flatMap((piece) => {
    const start = at + piece.length - piece.trimStart().length
    at += piece.length + 1
    return piece.trim() === '' ? [] : [{ text: piece.trim(), start }]
  })
}
