import type { LintRequest } from '../project/index.ts'
import type { Arguments } from './parse-arguments.ts'
import { UsageError } from './usage-error.ts'

/** Reads `--staged` and `--since`; throws a UsageError where they do not go with the other flags. */
export function readChanged({ options, operands }: Arguments): LintRequest['changed'] {
  const isStaged = options.staged === true
  const since = options.since as string | undefined
  if (!isStaged && since === undefined) return undefined
  if (isStaged && since !== undefined) throw new UsageError('Give either --staged or --since.')
  if (operands.includes('-') || options.stdinFilename !== undefined)
    throw new UsageError('Git knows nothing of the standard input: it goes with neither --staged nor --since.')
  if (!isStaged) return { since: since! }
  const fix = (['fix', 'fixDryRun', 'diff'] as const).some((name) => options[name] === true)
  if (fix) throw new UsageError('--staged reads the index, and fixes go into files: fix them first, or with lint-staged, and stage them.')
  return 'staged'
}
