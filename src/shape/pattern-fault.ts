/** A pattern may stand for so many: each pair of braces multiplies them. */
const MAX_ALTERNATIVES = 1000
const MAX_SHOWN = 80

/** What is wrong with a pattern of files, as in a `.gitignore` but with `{a,b}`, so that it would fit no file; undefined for a good one. */
export function patternFault(pattern: string): string | undefined {
  const shown = pattern.length > MAX_SHOWN ? `${pattern.slice(0, MAX_SHOWN)}…` : pattern
  if (pattern.trim() === '') return 'an empty pattern fits no file.'
  if (/^!?\.\.(?:\/|$)/.test(pattern)) return `"${shown}" leads out of this folder; patterns begin where they are written.`
  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(pattern)) return `"${shown}" ends with a backslash, which needs a character after it.`
  const open = openBracket(pattern)
  if (open) return `"${open}" is never closed in "${shown}".`
  return alternativesOf(pattern) > MAX_ALTERNATIVES ? `its braces stand for more than ${MAX_ALTERNATIVES} patterns.` : undefined
}

/** The bracket or brace that lacks its partner; in brackets a brace is a character like any other. */
function openBracket(pattern: string): string | undefined {
  let braces = 0
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at]
    if (sign === '\\') at++
    else if (sign === '{') braces++
    else if (sign === '}' && braces > 0) braces--
    else if (sign === '[') {
      // The first character stands for itself, even if it is `]`.
      at = pattern.indexOf(']', /[!^]/.test(pattern[at + 1] ?? '') ? at + 3 : at + 2)
      if (at < 0) return '['
    }
  }
  return braces > 0 ? '{' : undefined
}

/** How many patterns the braces stand for: the alternatives of a pair are added up, pairs beside each other multiply. */
function alternativesOf(pattern: string): number {
  const open: { sum: number; product: number }[] = [{ sum: 0, product: 1 }]
  for (const sign of pattern) {
    const group = open.at(-1)!
    if (sign === '{') open.push({ sum: 0, product: 1 })
    else if (sign === ',' && open.length > 1) [group.sum, group.product] = [group.sum + group.product, 1]
    else if (sign === '}' && open.length > 1) {
      open.pop()
      open.at(-1)!.product *= group.sum + group.product
    }
  }
  return open[0]!.product
}
