import type { AudienceRegion } from './audience.ts'
import { regionsAround } from './contains.ts'

/** A region of an audience with its share as given: NaN where none was. */
export interface WeighedRegion {
  readonly written: string
  readonly codes: readonly string[]
  readonly weight: number
}

/** Shares are rounded: what is so close to the whole is the whole. */
const ROUNDING = 0.02
/** An error names so many shares. */
const MAX_SHOWN = 4

/**
 * Reads the shares of an audience: fractions (0.22); percentages (22), where they add up to no more than 100; above that, whole numbers
 * of recipients. A region listed beside one that it lies in (US-NY beside US) is a part of it, so that nobody is counted twice, unless
 * it takes all of them to make the whole: then US stands for the rest of the US. Shares that cannot be meant so count as unknown.
 */
export function readShares(given: readonly WeighedRegion[]): { readonly regions: AudienceRegion[]; readonly error?: string } {
  const unknown = given.map(({ written, codes }) => ({ written, codes, parts: [] }))
  if (given.some(({ weight }) => Number.isNaN(weight))) return { regions: unknown }
  const parts = partsOf(given)
  const total = sum(given)
  const isDisjoint = isWhole(total) || given.some((region) => sum(parts.get(region)!) > region.weight)
  const inner = new Set(isDisjoint ? [] : [...parts.values()].flat())
  const whole = sum(given.filter((region) => !inner.has(region)))
  const unit = unitOf(given, whole)
  if (unit === undefined) return { regions: unknown, error: misfit(given, whole) }
  return {
    regions: given.map((region) => {
      const apart = isDisjoint ? [] : parts.get(region)!
      return {
        written: region.written,
        codes: region.codes,
        share: (region.weight - sum(apart)) / unit,
        parts: apart.flatMap(({ codes }) => codes),
      }
    }),
  }
}

/** The regions of the list that lie in another of it, by that one: the largest only, not their own parts. */
function partsOf(regions: readonly WeighedRegion[]): ReadonlyMap<WeighedRegion, readonly WeighedRegion[]> {
  const parents = parentsOf(regions)
  const parts = new Map<WeighedRegion, WeighedRegion[]>(regions.map((region) => [region, []]))
  for (const [region, around] of parents) {
    const farther = new Set(around.flatMap((parent) => parents.get(parent)!))
    for (const parent of around) if (!farther.has(parent)) parts.get(parent)!.push(region)
  }
  return parts
}

function parentsOf(regions: readonly WeighedRegion[]): ReadonlyMap<WeighedRegion, readonly WeighedRegion[]> {
  const listing = new Map<string, WeighedRegion[]>()
  for (const region of regions) for (const code of region.codes) listing.set(code, [...(listing.get(code) ?? []), region])
  return new Map(
    regions.map((region) => {
      const [first, ...others] = region.codes.map((code) => new Set(regionsAround(code).flatMap((around) => listing.get(around) ?? [])))
      return [region, [...(first ?? [])].filter((parent) => parent !== region && others.every((around) => around.has(parent)))]
    }),
  )
}

function unitOf(given: readonly WeighedRegion[], whole: number): number | undefined {
  if (whole <= 1 + ROUNDING) return 1
  if (whole <= 100 * (1 + ROUNDING) && given.some(({ weight }) => weight > 1)) return 100
  return given.every(({ weight }) => Number.isSafeInteger(weight)) ? whole : undefined
}

const isWhole = (total: number): boolean => Math.abs(total - 1) <= ROUNDING || Math.abs(total - 100) <= 100 * ROUNDING

const sum = (regions: readonly WeighedRegion[]): number => regions.reduce((total, { weight }) => total + weight, 0)

function misfit(given: readonly WeighedRegion[], whole: number): string {
  const shown = given.slice(0, MAX_SHOWN).map(({ written, weight }) => `${written} ${weight}`)
  const more = given.length > MAX_SHOWN ? ` and ${given.length - MAX_SHOWN} more` : ''
  return (
    `The shares of the audience add up to ${Number(whole.toPrecision(3))} (${shown.join(', ')}${more}); ` +
    'expected fractions of 1, percentages up to 100, or whole numbers of recipients.'
  )
}
