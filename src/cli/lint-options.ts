import type { LintRequest } from '../project/index.ts'
import { SEVERITIES, type Severity } from '../report/index.ts'
import { type FixOptions, readFixOptions } from './fix-options.ts'
import { given } from './given.ts'
import { oneOf } from './one-of.ts'
import { type Output, readOutputs } from './outputs.ts'
import type { Arguments } from './parse-arguments.ts'
import { readLintRequest } from './read-lint-request.ts'
import { readWatch } from './read-watch.ts'
import { Stopwatch } from './stopwatch.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { WATCH_CACHE } from './watched-run.ts'

/** The flags of `lint` as read. */
export interface LintOptions {
  /** None: those of the configuration. */
  readonly outputs: readonly Output[]
  /** Whether GitHub Actions gets annotations besides the report for people. */
  readonly ciAnnotations: boolean
  /** As asked for with a flag. */
  readonly colour?: boolean
  readonly all: boolean
  readonly raw: boolean
  readonly quiet: boolean
  readonly failOn: Severity | 'never'
  readonly maxWarnings: number
  readonly printConfig?: string
  readonly fix?: FixOptions
  readonly watch: boolean
  /** Whether a watch has started this run, and waits for what it has to tell. */
  readonly isWatched: boolean
  /** Where results are kept from one run to the next; the usual place where no path is given. */
  readonly cache?: { readonly location?: string }
  /** Whether counts of findings go with the report. */
  readonly statistics: boolean
  /** Measures the run, where that is asked for. */
  readonly stopwatch?: Stopwatch
  readonly request: LintRequest
}

/** Reads what the flags of `lint` say; throws a UsageError or a ConfigError. */
export function readLintOptions(parsed: Arguments, terminal: Terminal): LintOptions {
  const { options } = parsed
  const text = (name: string) => options[name] as string | undefined
  const stopwatch = options.timing === true ? new Stopwatch() : undefined
  const watchCache = terminal.env[WATCH_CACHE]
  return {
    all: options.all === true,
    watch: watchCache === undefined && readWatch(parsed),
    isWatched: watchCache !== undefined,
    raw: options.raw === true,
    quiet: options.quiet === true,
    statistics: options.statistics === true,
    failOn: oneOf<Severity | 'never'>('--fail-on', text('failOn') ?? 'error', [...SEVERITIES, 'never']),
    maxWarnings: text('maxWarnings') === undefined ? Number.POSITIVE_INFINITY : wholeNumber('--max-warnings', text('maxWarnings')!),
    outputs: readOutputs(options.format as readonly string[], text('outputFile')),
    ciAnnotations: options.ciAnnotations === true,
    ...given('colour', options.color as boolean | undefined),
    ...given('printConfig', text('printConfig')),
    ...given('fix', readFixOptions(parsed)),
    ...given(
      'cache',
      cacheOf(options.cache === true, text('cacheLocation')) ?? (watchCache === undefined ? undefined : { location: watchCache }),
    ),
    ...given('stopwatch', stopwatch),
    request: { ...readLintRequest(parsed, terminal), ...given('measure', stopwatch?.measure) },
  }
}

function cacheOf(isAsked: boolean, location: string | undefined): LintOptions['cache'] {
  if (location !== undefined && !isAsked) throw new UsageError('--cache-location says where; it needs --cache.')
  return isAsked ? given('location', location) : undefined
}

function wholeNumber(flag: string, value: string): number {
  if (/^\d+$/.test(value)) return Number(value)
  throw new UsageError(`${flag} "${value}": expected a whole number.`)
}
