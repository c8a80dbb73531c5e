import { distance } from 'fastest-levenshtein'

/** The candidate that was most likely meant, or undefined when none is close: one begins the other, or two thirds of the letters agree. */
function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase()
  let best: string | undefined
  let [least, fewest] = [Math.max(1, Math.floor(name.length / 3)) + 1, 0]
  for (const candidate of candidates) {
    const known = candidate.toLowerCase()
    const edits = distance(wanted, known)
    const away = edits > 1 && (isBeginning(wanted, known) || isSwap(wanted, known)) ? 1 : edits
    if (away < least || (away === least && edits < fewest)) {
      ;[least, fewest] = [away, edits]
      best = candidate
    }
  }
  return best
}

/** `warning` for `warn`, `transaction` for `transactional`, but not `audience` for `audience.regoins`. */
function isBeginning(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 4 && long.startsWith(short) && long[short.length] !== '.'
}

/** `dealy` for `delay`: two neighbours have changed places, which is one slip of the fingers and two edits. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/** Whether two names are one slip of the fingers apart: a letter too many, too few or another one, or two that have changed places. */
export const isSlip = (one: string, other: string): boolean =>
  Math.abs(one.length - other.length) < 2 && (distance(one, other) === 1 || isSwap(one, other))

/** ` Did you mean "x"?` with a leading blank, or nothing: the end of an error sentence. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const guess = nearest(name, candidates)
  return guess === undefined ? '' : ` Did you mean "${guess}"?`
}
