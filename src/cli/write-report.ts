import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { UsageError } from './usage-error.ts'

/** Writes a report to a file, with the directories above it; an empty report as well. */
export function writeReport(file: string, text: string, cwd: string): void {
  const path = resolve(cwd, file)
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  } catch (error) {
    throw new UsageError(`--output-file "${file}": ${error instanceof Error ? error.message : String(error)}.`)
  }
}
