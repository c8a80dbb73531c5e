import { messageMaker } from '../report/index.ts'
import { filePath } from './file-path.ts'
import type { Formatter } from './format.ts'

/** Newline-delimited JSON: a message of `json` on each line, with the path of its file. Nothing at all where nothing was found. */
export const ndjson: Formatter = ({ results }, { cwd }) =>
  results
    .flatMap((result) => {
      const toMessage = messageMaker(result)
      return result.findings.map((finding) => `${JSON.stringify({ filePath: filePath(result.path, cwd), ...toMessage(finding) })}\n`)
    })
    .join('')
