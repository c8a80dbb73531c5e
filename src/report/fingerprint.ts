/**
 * A short name for a finding that survives moved lines: a hash of its rule, its file, the words it marks and its number among findings
 * with the same three. The hash is cyrb53 (public domain): 53 bits, enough to tell a project's findings apart, and not a secret.
 */
export function fingerprint(ruleId: string, path: string, words: string, ordinal: number): string {
  const normal = words.toLowerCase().replace(/\s+/g, ' ').trim()
  return cyrb53(`${ruleId}\n${path}\n${normal}\n${ordinal}`).toString(16).padStart(14, '0')
}

function cyrb53(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}
