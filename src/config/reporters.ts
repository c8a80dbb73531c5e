import { resolve } from 'node:path'
import type { Reporter } from '../report/index.ts'
import { isMap, type Misfit, misfit } from '../shape/index.ts'
import type { Config } from './config.ts'

/** The reports that a configuration asks for, with absolute files. */
export function readReporters({ reporters = [] }: Config, directory: string): readonly Reporter[] {
  return reporters.map((reporter) => {
    if (typeof reporter === 'string') return { format: reporter }
    return { format: reporter.format, ...(reporter.file !== undefined && { file: resolve(directory, reporter.file) }) }
  })
}

/** A second report without a file: stdout takes one. */
export function reporterMisfits(reporters: unknown): Misfit[] {
  const toStdout = (Array.isArray(reporters) ? reporters : []).flatMap((reporter: unknown, i) =>
    typeof reporter === 'string' || (isMap(reporter) && reporter.file === undefined) ? [i] : [],
  )
  const [first, ...more] = toStdout
  return more.map((i) =>
    misfit(['reporters', i], `reporters[${first}] goes to stdout already; give one of them a file: {format: …, file: …}.`),
  )
}
