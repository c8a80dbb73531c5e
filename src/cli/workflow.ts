import { appendFileSync, statSync } from 'node:fs'
import { FORMATTERS, type FormatOptions, loadMarkdownWithin } from '../formatters/index.ts'
import type { Run } from '../report/index.ts'
import type { Terminal } from './terminal.ts'

/** GitHub drops the summary of a step that is larger, in bytes; a UTF-16 unit takes at most three. */
const SUMMARY = 1024 * 1024
const BYTES_A_UNIT = 3
/** A summary that says less than this says nothing. */
const LEAST = 1000

/** Annotations on stdout and a summary of the step, where GitHub Actions names a file for it; gives a sentence where that could not be written. */
export async function annotate(run: Run, options: FormatOptions, { env, stdout }: Terminal): Promise<string[]> {
  stdout.write(await (await FORMATTERS.github())(run, options))
  const file = env.GITHUB_STEP_SUMMARY
  if (!file) return []
  try {
    const used = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    const room = Math.floor((SUMMARY - used) / BYTES_A_UNIT)
    if (room >= LEAST) appendFileSync(file, `${(await loadMarkdownWithin())(run, options, room - 1)}\n`)
    return []
  } catch (error) {
    return [`The summary of the step could not be written: ${error instanceof Error ? error.message : String(error)}.`]
  }
}

/** A report whose lines the runner of GitHub Actions takes for text: a mail may hold `::add-mask::` as well. */
export function withoutCommands(report: string): string {
  const token = crypto.randomUUID()
  return `::stop-commands::${token}\n${report}::${token}::\n`
}
