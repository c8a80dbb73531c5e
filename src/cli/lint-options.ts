import { type ConfigChoice, type Level, patternFault } from '../config/index.ts'
import type { LintRequest } from '../project/index.ts'
import { SEVERITIES, type Severity } from '../report/index.ts'
import { readFileList } from './file-list.ts'
import { type FixOptions, readFixOptions } from './fix-options.ts'
import { readMetadataFlag, readMomentFlag } from './metadata-flags.ts'
import { oneOf } from './one-of.ts'
import { type Output, readOutputs } from './outputs.ts'
import type { Arguments } from './parse-arguments.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

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
  /** Where results are kept from one run to the next; the usual place where no path is given. */
  readonly cache?: { readonly location?: string }
  readonly request: LintRequest
}

/** Reads what the flags say; throws a UsageError or a ConfigError. */
export function readLintOptions(parsed: Arguments, terminal: Terminal): LintOptions {
  const { options, operands } = parsed
  const cwd = terminal.cwd()
  const text = (name: string) => options[name] as string | undefined
  const texts = (name: string) => options[name] as readonly string[]
  const chosen = <T extends string>(name: string, flag: string, choices: readonly T[]) =>
    text(name) === undefined ? undefined : oneOf(flag, text(name)!, choices)
  const now = text('now') === undefined ? undefined : readMomentFlag('--now', text('now')!).iso
  const changed = readChanged(options.staged === true, text('since'), operands.includes('-') || text('stdinFilename') !== undefined)
  const files = text('filesFrom') === undefined ? undefined : readFileList(text('filesFrom')!, cwd, operands.includes('-'))
  const config: ConfigChoice = {
    cwd,
    lookup: options.configLookup === true,
    rules: texts('rule'),
    inlineConfig: options.inlineConfig === true,
    ...given('reportUnused', unusedLevel(options)),
    ...given('configFile', text('config')),
    ...given('preset', text('preset')),
  }
  return {
    all: options.all === true,
    raw: options.raw === true,
    quiet: options.quiet === true,
    failOn: chosen<Severity | 'never'>('failOn', '--fail-on', [...SEVERITIES, 'never']) ?? 'error',
    maxWarnings: text('maxWarnings') === undefined ? Number.POSITIVE_INFINITY : wholeNumber('--max-warnings', text('maxWarnings')!),
    outputs: readOutputs(texts('format'), text('outputFile')),
    ciAnnotations: options.ciAnnotations === true,
    ...given('colour', options.color as boolean | undefined),
    ...given('printConfig', text('printConfig')),
    ...given('fix', readFixOptions(parsed)),
    ...given('cache', cacheOf(options.cache === true, text('cacheLocation'))),
    request: {
      cwd,
      config,
      patterns: operands.length > 0 || files ? operands : [text('stdinFilename') === undefined ? '.' : '-'],
      ignore: options.ignore === true,
      ignorePatterns: texts('ignorePattern').map(goodPattern),
      errorOnUnmatchedPattern: options.errorOnUnmatchedPattern === true,
      over: {
        ...readMetadataFlag('--send-at', 'send_at', text('sendAt')),
        ...readMetadataFlag('--audience', 'audience.regions', text('audience')),
        ...readMetadataFlag('--audience-file', 'audience.file', text('audienceFile')),
        ...readMetadataFlag('--type', 'type', text('type')),
      },
      events: texts('events'),
      assumeSent: options.assumeSent === true,
      isInteractive: terminal.stderr.isTTY === true,
      ...given('progress', terminal.stderr.isTTY && !terminal.env.CI ? terminal.stderr : undefined),
      ...given('stdinFilename', text('stdinFilename')),
      ...given('files', files),
      ...given('changed', changed),
      ...given('now', now),
    },
  }
}

const given = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]: V })

function readChanged(isStaged: boolean, since: string | undefined, isStandardInput: boolean): LintRequest['changed'] {
  if (!isStaged && since === undefined) return undefined
  if (isStaged && since !== undefined) throw new UsageError('Give either --staged or --since.')
  if (isStandardInput) throw new UsageError('Git knows nothing of the standard input: it goes with neither --staged nor --since.')
  return since === undefined ? 'staged' : { since }
}

const LEVELS = ['off', ...SEVERITIES] as const
/** ESLint's numbers for the same. */
const NUMBERS: Readonly<Record<string, Level>> = { '0': 'off', '1': 'warn', '2': 'error' }

/** How loud directives are that switch off nothing, as the two flags of ESLint say it. */
function unusedLevel({ reportUnusedDisableDirectives: flag, reportUnusedDisableDirectivesSeverity: severity }: Arguments['options']) {
  if (typeof severity !== 'string') return flag === true ? 'error' : undefined
  const name = '--report-unused-disable-directives'
  if (flag === true) throw new UsageError(`${name} and ${name}-severity say the same: use one of them.`)
  return NUMBERS[severity] ?? oneOf(`${name}-severity`, severity, LEVELS)
}

function cacheOf(isAsked: boolean, location: string | undefined): LintOptions['cache'] {
  if (location !== undefined && !isAsked) throw new UsageError('--cache-location says where; it needs --cache.')
  return isAsked ? given('location', location) : undefined
}

/** Checks a pattern of files. */
function goodPattern(pattern: string): string {
  const fault = patternFault(pattern)
  if (fault === undefined) return pattern
  throw new UsageError(`--ignore-pattern: ${fault}`)
}

function wholeNumber(flag: string, value: string): number {
  if (/^\d+$/.test(value)) return Number(value)
  throw new UsageError(`${flag} "${value}": expected a whole number.`)
}
