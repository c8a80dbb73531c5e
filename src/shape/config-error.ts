import type { Span } from '../text/index.ts'
import { LineIndex } from '../text/index.ts'

/** One thing that is wrong with a configuration file. */
export interface ConfigProblem {
  /** The file, or the name of the flag. */
  readonly where: string
  /** The text of the file and the place in it, where there is one. */
  readonly source?: { readonly text: string; readonly span: Span }
  /** The key, such as `overrides[1].rules`. */
  readonly key?: string
  readonly message: string
}

/** A configuration that cannot be used; its message shows every problem in its lines. */
export class ConfigError extends Error {
  // The bundle for browsers is minified; the class keeps its name there.
  static override readonly name = 'ConfigError'
  override readonly name = 'ConfigError'

  constructor(readonly problems: readonly ConfigProblem[]) {
    super(problems.map(describe).join('\n\n'))
  }
}

function describe({ where, source, key, message }: ConfigProblem): string {
  const sentence = key ? `${key}: ${message}` : message
  if (!source) return `${where}: ${sentence}`
  const lines = new LineIndex(source.text)
  const { line, column } = lines.position(source.span.start)
  return `${where}:${line}:${column}: ${sentence}\n${frame(lines, source.span)}`
}

/** The line of a place between its neighbours, the place underlined. */
function frame(lines: LineIndex, span: Span): string {
  const { line, column } = lines.position(span.start)
  const text = lines.lineText(line)
  const width = String(Math.min(line + 1, lines.lineCount)).length
  const shown: string[] = []
  for (let number = Math.max(1, line - 1); number <= Math.min(line + 1, lines.lineCount); number++) {
    const row = lines.lineText(number).slice(0, 160)
    if (number !== line && row.trim() === '') continue
    shown.push(`${number === line ? '>' : ' '} ${String(number).padStart(width)} | ${row}`.trimEnd())
    if (number !== line || column > 160) continue
    const length = Math.max(1, Math.min(span.end - span.start, text.length - column + 1, 161 - column))
    shown.push(`  ${' '.repeat(width)} | ${' '.repeat(column - 1)}${'^'.repeat(length)}`)
  }
  return shown.join('\n')
}
