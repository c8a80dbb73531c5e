import { regionShapes } from './region-shapes.generated.ts'

/** Outlines by region code: rings joined by blanks, each the differences between points on a grid, as `scripts/generators/encode-ring.ts` writes them. */
export interface ShapeLayer {
  /** Size of the grid in degrees. */
  readonly unit: number
  readonly rings: Readonly<Record<string, string>>
}

/** The outline of a region; holes and islands are rings like any other, of which a place lies in an odd number or in none of it. */
export interface RegionShape {
  readonly code: string
  /** Each ring as longitude, latitude, longitude …, in degrees; it closes by itself. */
  readonly rings: readonly Float64Array[]
  /** Least and greatest longitude and latitude. */
  readonly box: readonly [west: number, south: number, east: number, north: number]
}

const DIGITS = new Map(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].map((digit, value) => [digit.charCodeAt(0), value]),
)

let shapes: readonly RegionShape[] | undefined

/** All outlines, decoded when the first place is looked up and kept: they never change. */
export function allShapes(): readonly RegionShape[] {
  shapes ??= regionShapes.flatMap(({ unit, rings }) => Object.entries(rings).map(([code, text]) => decode(code, text, unit)))
  return shapes
}

function decode(code: string, text: string, unit: number): RegionShape {
  const rings = text.split(' ').map((ring) => decodeRing(ring, unit))
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      west = Math.min(west, ring[at]!)
      east = Math.max(east, ring[at]!)
      south = Math.min(south, ring[at + 1]!)
      north = Math.max(north, ring[at + 1]!)
    }
  }
  return { code, rings, box: [west, south, east, north] }
}

function decodeRing(text: string, unit: number): Float64Array {
  const grid = [0, 0]
  const degrees: number[] = []
  let [value, shift] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const digit = DIGITS.get(text.charCodeAt(at))!
    value |= (digit & 31) << shift
    shift += 5
    if (digit & 32) continue
    const axis = degrees.length % 2
    grid[axis]! += value & 1 ? -(value + 1) / 2 : value / 2
    degrees.push(grid[axis]! * unit)
    value = shift = 0
  }
  return Float64Array.from(degrees)
}
