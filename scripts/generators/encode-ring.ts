/** Digits of five bits; the sixth bit says that more follow. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * A closed ring as text: its points on a grid of some degrees, each as the difference to the one before, east then north, in base 64 with
 * the sign in the lowest bit (as in Google's encoded polylines, with letters that need no escapes).
 */
export function encodeRing(points: readonly (readonly [number, number])[], unit: number): string {
  let [x, y] = [0, 0]
  let text = ''
  for (const [longitude, latitude] of points.slice(0, -1)) {
    const [east, north] = [Math.round(longitude / unit), Math.round(latitude / unit)]
    if (text !== '' && east === x && north === y) continue
    text += encode(east - x) + encode(north - y)
    x = east
    y = north
  }
  return text
}

function encode(difference: number): string {
  let rest = difference < 0 ? -2 * difference - 1 : 2 * difference
  let text = ''
  do {
    const more = rest > 31 ? 32 : 0
    text += DIGITS[(rest & 31) | more]
    rest >>= 5
  } while (rest > 0)
  return text
}
