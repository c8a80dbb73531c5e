import { isMap, type Misfit, misfit } from '../shape/index.ts'

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
