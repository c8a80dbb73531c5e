import { distance } from 'fastest-levenshtein'

/** The candidate that was most likely meant, or undefined when none is close (more than a third of the letters differ). */
function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.floor(name.length / 3)) + 1
  for (const candidate of candidates) {
    const away = distance(name.toLowerCase(), candidate.toLowerCase())
    if (away < least) {
      least = away
      best = candidate
    }
  }
  return best
}

/** ` Did you mean "x"?` with a leading blank, or nothing: the end of an error sentence. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const guess = nearest(name, candidates)
  return guess === undefined ? '' : ` Did you mean "${guess}"?`
}
