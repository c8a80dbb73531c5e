import { FORMAT_NAMES, type Reporter } from '../report/index.ts'
import { oneOf } from './one-of.ts'
import { UsageError } from './usage-error.ts'

/** A report that is to be written; without a format it is one for people, without a file it goes to stdout. */
export type Output = Partial<Reporter>

/** Reads each `-f name` or `-f name:file`, and `-o file` for the one that names no file; none where neither flag is given. Throws a UsageError. */
export function readOutputs(formats: readonly string[], outputFile: string | undefined): readonly Output[] {
  const outputs = formats.map(readOutput)
  if (outputs.length === 0) return outputFile === undefined ? [] : [{ file: outputFile }]
  const toStdout = outputs.filter(({ file }) => file === undefined)
  const [first, second] = toStdout
  if (first && second)
    throw new UsageError(
      `Two reports would go to ${outputFile === undefined ? 'stdout' : `"${outputFile}"`}: ${first.format} and ${second.format}. Give one of them a file: -f ${second.format}:report.txt.`,
    )
  if (outputFile === undefined) return outputs
  if (!first) throw new UsageError(`--output-file "${outputFile}": every --format names a file already.`)
  return outputs.map((output) => (output === first ? { ...output, file: outputFile } : output))
}

/** A colon ends the name of a format, so that the file may have one: `sarif:C:\reports\mail.sarif`. */
function readOutput(text: string): Reporter {
  const colon = text.indexOf(':')
  const format = oneOf('--format', colon < 0 ? text : text.slice(0, colon), FORMAT_NAMES)
  if (colon < 0) return { format }
  const file = text.slice(colon + 1)
  if (file === '') throw new UsageError(`--format "${text}": expected a file after the colon, as in ${format}:report.txt.`)
  return { format, file }
}
