import { allShapes, type RegionShape } from './region-shapes.ts'

/** A place on earth, in degrees. */
export interface Place {
  readonly latitude: number
  readonly longitude: number
}

const KM_PER_DEGREE = 111.195

/** The US states and other countries within some kilometres of a place, the nearest first; none far out at sea. */
export function regionsNear(place: Place, kilometres: number): string[] {
  if (!isOnEarth(place)) return []
  return allShapes()
    .flatMap((shape) => {
      const distance = Math.min(...wrapped(place).map((one) => distanceTo(shape, one, kilometres)))
      return distance <= kilometres ? [{ code: shape.code, distance }] : []
    })
    .sort((a, b) => a.distance - b.distance)
    .map(({ code }) => code)
}

const isOnEarth = ({ latitude, longitude }: Place): boolean => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 360

/** Outlines are cut at 180 degrees: a place is looked for on either side. */
function wrapped({ latitude, longitude }: Place): Place[] {
  return [longitude, longitude - 360, longitude + 360].map((turned) => ({ latitude, longitude: turned }))
}

/** Kilometres from a place to a region, 0 within it; infinite where that is clearly more than the limit. */
function distanceTo(shape: RegionShape, place: Place, limit: number): number {
  const narrowing = Math.max(0.01, Math.cos((place.latitude * Math.PI) / 180))
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
