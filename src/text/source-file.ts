import type { LineIndex } from './line-index.ts'

/** A file that positions count in: its name in reports and its lines. */
export interface SourceFile {
  /** The path as the user gave it, `/`-separated. */
  readonly path: string
  readonly lines: LineIndex
}
