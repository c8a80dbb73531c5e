import type { Rule } from '../rule/index.ts'
import { oneOf } from './one-of.ts'
import type { Arguments } from './parse-arguments.ts'
import { UsageError } from './usage-error.ts'

/** What is to be done with safe fixes. */
export interface FixOptions {
  /** Write them, report as though they were written, or show them as a diff. */
  readonly mode: 'write' | 'dry-run' | 'diff'
  /** Families of rules, those of plug-ins too, or `directive`; all unless given. */
  readonly types?: readonly string[]
}

const MODES = { fix: 'write', fixDryRun: 'dry-run', diff: 'diff' } as const
const FLAGS = { fix: '--fix', fixDryRun: '--fix-dry-run', diff: '--diff' } as const

/** Reads the flags about fixes; throws a UsageError. */
export function readFixOptions({ options }: Arguments): FixOptions | undefined {
  const [mode, ...others] = (['fix', 'fixDryRun', 'diff'] as const).filter((name) => options[name] === true)
  if (mode && others[0]) throw new UsageError(`${FLAGS[mode]} and ${FLAGS[others[0]]} cannot go together: choose one of them.`)
  const given = options.fixType as string | undefined
  if (given === undefined) return mode && { mode: MODES[mode] }
  if (!mode) throw new UsageError('--fix-type says what to fix: it goes with --fix, --fix-dry-run or --diff.')
  return { mode: MODES[mode], types: given.split(',').map((type) => type.trim()) }
}

/** Throws a UsageError where a type is no family of these rules. */
export function checkFixTypes(types: readonly string[], rules: readonly Rule[]): void {
  const known = [...new Set(rules.map(({ id }) => id.split('/')[0]!)), 'directive']
  for (const type of types) oneOf('--fix-type', type, known)
}
