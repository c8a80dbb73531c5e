import { ConfigError, type ConfigProblem } from '../shape/index.ts'
import { LineIndex } from '../text/index.ts'
import type { KnownFinding } from './known-finding.ts'

const HEADING = `# What was there when Tactful was taken on: file, rule, fingerprint, words, with tabs between them.
# \`tactful baseline\` writes this file; lines may be deleted and, in a merge, taken from both sides.
`
const LINE = /^([^\t]+)\t([^\t]+)\t([0-9a-f]{14})(?:\t.*)?$/
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/

/** The text of a baseline: a line a finding, sorted by file, rule and fingerprint. */
export function writeBaseline(known: Iterable<KnownFinding>): string {
  const lines = [...known].map(({ path, ruleId, fingerprint, words }) => `${escapePath(path)}\t${ruleId}\t${fingerprint}\t${words}\n`)
  return HEADING + [...new Set(lines)].sort().join('')
}

/** Reads the text of a baseline; throws a ConfigError that shows every line that cannot be read. */
export function readBaseline(file: string, text: string): KnownFinding[] {
  const lines = new LineIndex(text)
  const problems: ConfigProblem[] = []
  const known = new Map<string, KnownFinding>()
  for (let line = 1; line <= lines.lineCount; line++) {
    const written = lines.lineText(line)
    if (written.trim() === '' || written.startsWith('#')) continue
    const [, escaped = '', ruleId = '', fingerprint = ''] = LINE.exec(written) ?? []
    const path = unescapePath(escaped)
    if (path) known.set(`${escaped}\t${ruleId}\t${fingerprint}`, { path, ruleId, fingerprint, words: written.split('\t')[3] ?? '' })
    else {
      const start = lines.startOf(line)
      problems.push({ where: file, source: { text, span: { start, end: start + written.length } }, message: faultOf(written) })
    }
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return [...known.values()]
}

function faultOf(line: string): string {
  if (CONFLICT.test(line)) return 'a conflict of a merge: delete the marks and keep the lines of both sides.'
  return 'expected a file, a rule, a fingerprint and words, with tabs between them. Delete the line, or let `tactful baseline` write the file anew.'
}

/** What would end a field or a line, or begin a comment, as in a URL. */
const escapePath = (path: string): string => path.replace(/[%#\p{Cc}]/gu, encodeURIComponent)

function unescapePath(path: string): string | undefined {
  try {
    return path.replace(/(?:%[0-9A-Fa-f]{2})+/g, decodeURIComponent)
  } catch {
    return undefined
  }
}
