import { type FileTiming, lintResult } from '../report/index.ts'
import { filePath } from './file-path.ts'
import type { Formatter } from './format.ts'
import { statisticsOf } from './statistics.ts'

/** ESLint's array of results, field for field, with what Tactful knows besides: a machine's format carries everything. */
export const json: Formatter = ({ results, timing }, { cwd, statistics }) => {
  const records = results.map((result) => ({
    ...lintResult(result, filePath(result.path, cwd)),
    ...(statistics && { statistics: statisticsOf(result) }),
    ...(timing && { stats: stats(timing.files.get(result.path)) }),
  }))
  return `${JSON.stringify(records)}\n`
}

/** ESLint's `stats`, in milliseconds; the passes of a run with fixes are added up. */
function stats({ parse, rules, total }: FileTiming = { parse: 0, rules: new Map(), total: 0 }) {
  const byRule = Object.fromEntries([...rules].map(([id, time]) => [id, { total: time }]))
  return { times: { passes: [{ parse: { total: parse }, rules: byRule, total }] } }
}
