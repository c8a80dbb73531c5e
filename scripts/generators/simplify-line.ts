type Point = readonly [number, number]

/** The points of a line without those that lie nearer than the tolerance to the line through the others (Douglas and Peucker). */
export function simplifyLine(points: readonly Point[], tolerance: number): Point[] {
  const kept = new Set([0, points.length - 1])
  const open: [number, number][] = [[0, points.length - 1]]
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span
    const farthest = farthestBetween(points, from, to)
    if (farthest.distance <= tolerance) continue
    kept.add(farthest.at)
    open.push([from, farthest.at], [farthest.at, to])
  }
  return points.filter((_, at) => kept.has(at))
}

function farthestBetween(points: readonly Point[], from: number, to: number): { at: number; distance: number } {
  let farthest = { at: from, distance: 0 }
  for (let at = from + 1; at < to; at++) {
    const distance = distanceToLine(points[at]!, points[from]!, points[to]!)
    if (distance > farthest.distance) farthest = { at, distance }
  }
  return farthest
}

function distanceToLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}
