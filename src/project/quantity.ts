/** `1 file`, `2 files`: a number with its noun. */
export const counted = (number: number, noun: string, plural = `${noun}s`): string => `${number} ${number === 1 ? noun : plural}`

/** `3 Markdown, 2 HTML`: how often each of some names occurs, the most frequent first. */
export function tallied(names: Iterable<string>): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return sorted.map(([name, count]) => `${count} ${name}`).join(', ')
}
