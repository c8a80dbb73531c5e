import { allShapes, type RegionShape } from './region-shapes.ts'

/** A place on earth, in degrees. */
export interface Place {
  readonly latitude: number
  readonly longitude: number
}

const KM_PER_DEGREE = 111.195

/** The US states and other countries within some kilometres of a place, the nearest first; none far out at sea. */
export function regionsNear(place: Place, kilometres: number): string[] {
  return nearShapes(place, kilometres).map(({ code }) => code)
}

/** Whether all of some regions lies within some kilometres of a place; of most countries only a part does. */
export function areWithin(regions: readonly string[], place: Place, kilometres: number): boolean {
  const within = new Set(nearShapes(place, kilometres).flatMap((shape) => (isWithin(shape, place, kilometres) ? [shape.code] : [])))
  return regions.every((code) => within.has(code))
}

/** By the corners of the box around it. */
function isWithin({ box: [west, south, east, north] }: RegionShape, place: Place, kilometres: number): boolean {
  return [west, east].every((longitude) => [south, north].every((latitude) => kilometresTo(place, { longitude, latitude }) <= kilometres))
}

function nearShapes(place: Place, kilometres: number): RegionShape[] {
  if (!isOnEarth(place)) return []
  return allShapes()
    .flatMap((shape) => {
      const distance = Math.min(...wrapped(place).map((one) => distanceTo(shape, one, kilometres)))
      return distance <= kilometres ? [{ shape, distance }] : []
    })
    .sort((a, b) => a.distance - b.distance)
    .map(({ shape }) => shape)
}

/** In the plane that touches the earth at the first place. */
function kilometresTo(from: Place, to: Place): number {
  const turn = Math.abs(to.longitude - from.longitude)
  return Math.hypot(Math.min(turn, 360 - turn) * narrowingAt(from), to.latitude - from.latitude) * KM_PER_DEGREE
}

/** Degrees of longitude are narrower away from the equator. */
const narrowingAt = ({ latitude }: Place): number => Math.max(0.01, Math.cos((latitude * Math.PI) / 180))

const isOnEarth = ({ latitude, longitude }: Place): boolean => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 360

/** Outlines are cut at 180 degrees: a place is looked for on either side. */
function wrapped({ latitude, longitude }: Place): Place[] {
  return [longitude, longitude - 360, longitude + 360].map((turned) => ({ latitude, longitude: turned }))
}

/** Kilometres from a place to a region, 0 within it; infinite where that is clearly more than the limit. */
function distanceTo(shape: RegionShape, place: Place, limit: number): number {
  const narrowing = narrowingAt(place)
  if (!isNearBox(shape.box, place, limit / KM_PER_DEGREE, narrowing)) return Number.POSITIVE_INFINITY
  let isInside = false
  let nearest = Number.POSITIVE_INFINITY
  for (const ring of shape.rings) {
    // The plane that touches the earth at the place: near enough over some hundred kilometres.
    let x1 = (ring.at(-2)! - place.longitude) * narrowing
    let y1 = ring.at(-1)! - place.latitude
    for (let at = 0; at < ring.length; at += 2) {
      const x2 = (ring[at]! - place.longitude) * narrowing
      const y2 = ring[at + 1]! - place.latitude
      if (y1 > 0 !== y2 > 0 && x1 - (y1 * (x2 - x1)) / (y2 - y1) > 0) isInside = !isInside
      nearest = Math.min(nearest, distanceToOrigin(x1, y1, x2, y2))
      x1 = x2
      y1 = y2
    }
  }
  return isInside ? 0 : nearest * KM_PER_DEGREE
}

function isNearBox([west, south, east, north]: RegionShape['box'], { latitude, longitude }: Place, degrees: number, narrowing: number) {
  const wide = degrees / narrowing
  return longitude >= west - wide && longitude <= east + wide && latitude >= south - degrees && latitude <= north + degrees
}

/** From the origin to the nearest point of a line between two points. */
function distanceToOrigin(x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / length))
  return Math.hypot(x1 + along * dx, y1 + along * dy)
}
