import { filePath } from './file-path.ts'
import type { Formatter } from './format.ts'
import { lintResult } from './lint-result.ts'

/** ESLint's array of results, field for field, with what Tactful knows besides: a machine's format carries everything. */
export const json: Formatter = (run, { cwd }) =>
  `${JSON.stringify(run.results.map((result) => lintResult(result, filePath(result.path, cwd))))}\n`
