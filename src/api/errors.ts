import type { LintResult } from '../report/index.ts'

/** What a program has asked for and there is not: an option, a format, a pattern that is none. Its message names what there is. */
export class OptionsError extends TypeError {
  override readonly name = 'OptionsError'
}

/** Files that could not be linted, or written, as they were asked for. */
export class FilesError extends Error {
  override readonly name = 'FilesError'

  constructor(
    /** A sentence for each of them. */
    readonly failures: readonly string[],
    /** What was found in the others. */
    readonly results: readonly LintResult[],
  ) {
    super(failures.join('\n'))
  }
}
