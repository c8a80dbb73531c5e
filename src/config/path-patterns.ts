import { relative, sep } from 'node:path'
import ignore from 'ignore'

/** Patterns as in a `.gitignore`, from the directory in which they are written; `{a,b}` stands for either. */
export function matchesPatterns(patterns: string | readonly string[] | undefined, directory: string, path: string): boolean {
  if (patterns === undefined || patterns.length === 0) return false
  const fromHere = relative(directory, path).split(sep).join('/')
  if (fromHere === '' || fromHere.startsWith('../')) return false
  return ignore().add([patterns].flat().flatMap(expandBraces)).ignores(fromHere)
}

/** `patternFault` has seen to it that there are not too many. */
function expandBraces(pattern: string): string[] {
  const match = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/.exec(pattern)
  if (!match) return [pattern.replace(/^\.\//, '/')]
  const [, before = '', choices = '', after = ''] = match
  return choices.split(',').flatMap((choice) => expandBraces(before + choice + after))
}
