import type { LineIndex, SourceFile, Span } from '../text/index.ts'
import { repositoryPath } from './file-path.ts'
import type { FormatOptions } from './format.ts'

/**
 * SARIF 2.1.0, 3.29: a place in a file. The region ends with its line and is never empty, because GitHub shows a finding in a pull
 * request only where all its lines have changed; the whole of a longer place is the context.
 */
export function physicalLocation({ path, lines }: SourceFile, span: Span, options: FormatOptions) {
  const { startLine, startColumn, endLine, endColumn } = editRegion(lines, span)
  const isLong = endLine > startLine
  const lineEnd = isLong ? lines.lineText(startLine).length + 1 : endColumn
  return {
    artifactLocation: artifactLocation(repositoryPath(path, options)),
    region: { startLine, startColumn, endLine: startLine, endColumn: Math.max(lineEnd, startColumn + 1) },
    ...(isLong && { contextRegion: { startLine, startColumn, endLine, endColumn } }),
  }
}

/** SARIF 2.1.0, 3.30: the very characters of a span; an empty one is where something is put in. */
export function editRegion(lines: LineIndex, { start, end }: Span) {
  const [first, last] = [lines.position(start), lines.position(end)]
  return { startLine: first.line, startColumn: first.column, endLine: last.line, endColumn: last.column }
}

/** A relative reference of RFC 3986: a colon or a blank in a file's name is percent-encoded. */
export const artifactLocation = (path: string) => ({
  uri: path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/'),
})
