/** A share of an audience as a message says it: `about 34 %`, `fewer than 1 %`, `all`. */
export function shareInWords(share: number): string {
  if (share >= 0.995) return 'all'
  return share < 0.01 ? 'fewer than 1 %' : `about ${Math.round(share * 100)} %`
}
