import { resolve } from 'node:path'
import type { Reporter } from '../report/index.ts'
import type { Config } from '../settings/index.ts'

/** The reports that a configuration asks for, with absolute files. */
export function readReporters({ reporters = [] }: Config, directory: string): readonly Reporter[] {
  return reporters.map((reporter) => {
    if (typeof reporter === 'string') return { format: reporter }
    return { format: reporter.format, ...(reporter.file !== undefined && { file: resolve(directory, reporter.file) }) }
  })
}
