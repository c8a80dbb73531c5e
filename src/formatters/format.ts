import type { Run } from '../report/index.ts'

/** How a report is to look. */
export interface FormatOptions {
  /** The working directory, for absolute paths. */
  readonly cwd: string
  /** The directory of the repository, for paths of the reports that a forge reads. */
  readonly root: string
  readonly colour: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** Every finding, not only the first few of each message. */
  readonly all: boolean
  /** The line of the file rather than the sentence as a reader sees it. */
  readonly raw: boolean
  /** Counts of findings besides the findings. */
  readonly statistics?: boolean
  /** The version of Tactful. */
  readonly version: string
}

/** Turns the results of a run into a text that ends with a line break. Pure. */
export type Formatter = (run: Run, options: FormatOptions) => string | Promise<string>
