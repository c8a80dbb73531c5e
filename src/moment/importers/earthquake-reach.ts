/** Magnitude of an earthquake that damages houses, unless it is deep. */
export const STRONG = 6
/** Kilometres around an earthquake of that magnitude in which it is felt strongly; twice as many for each magnitude above. */
const STRONG_REACH = 75
const MAX_REACH = 600

/** Kilometres from its centre in which an earthquake is felt strongly; where its magnitude is unknown, those of a strong one. */
export function earthquakeReach(magnitude = STRONG): number {
  return Math.min(MAX_REACH, STRONG_REACH * 2 ** (magnitude - STRONG))
}
