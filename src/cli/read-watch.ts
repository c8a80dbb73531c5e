import type { Arguments } from './parse-arguments.ts'
import { UsageError } from './usage-error.ts'

/** Reads `--watch`; throws a UsageError for what cannot be watched. */
export function readWatch({ options, operands }: Arguments): boolean {
  if (options.watch !== true) return false
  if (operands.includes('-') || options.filesFrom === '-')
    throw new UsageError('--watch looks at files; it does not go with the standard input.')
  if (options.staged === true) throw new UsageError('--watch looks at files, not at the index of git: it does not go with --staged.')
  if (options.timing === true) throw new UsageError('--timing measures one run; it does not go with --watch.')
  if (['fix', 'fixDryRun', 'diff'].some((name) => options[name] === true))
    throw new UsageError('--watch shows what is found while you write; it does not go with fixes.')
  return true
}
