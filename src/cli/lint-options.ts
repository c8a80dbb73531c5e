import { type ConfigChoice, PRESETS, type Preset, patternFault, readRuleOverride } from '../config/index.ts'
import { FORMATTERS, type FormatName } from '../formatters/index.ts'
import { catalogue, type LintRequest } from '../project/index.ts'
import { SEVERITIES, type Severity } from '../report/index.ts'
import { didYouMean } from '../text/index.ts'
import { readMetadataFlag, readMomentFlag } from './metadata-flags.ts'
import type { Arguments } from './parse-arguments.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** The flags of `lint` as read. */
export interface LintOptions {
  readonly format?: FormatName
  readonly outputFile?: string
  readonly all: boolean
  readonly raw: boolean
  readonly quiet: boolean
  readonly failOn: Severity | 'never'
  readonly maxWarnings: number
  readonly printConfig?: string
  readonly request: LintRequest
}

/** Reads what the flags say; throws a UsageError or a ConfigError. */
export function readLintOptions({ options, operands }: Arguments, terminal: Terminal): LintOptions {
  const cwd = terminal.cwd()
  const text = (name: string) => options[name] as string | undefined
  const texts = (name: string) => options[name] as readonly string[]
  const format = oneOf('--format', text('format'), Object.keys(FORMATTERS) as FormatName[])
  const now = text('now') === undefined ? undefined : readMomentFlag('--now', text('now')!).iso
  const config: ConfigChoice = {
    cwd,
    lookup: options.configLookup === true,
    rules: texts('rule').map((setting) => readRuleOverride(setting, catalogue.rules)),
    inlineConfig: options.inlineConfig === true,
    ...given('configFile', text('config')),
    ...given('preset', oneOf('--preset', text('preset'), PRESETS) as Preset | undefined),
  }
  return {
    all: options.all === true,
    raw: options.raw === true,
    quiet: options.quiet === true,
    failOn: oneOf('--fail-on', text('failOn'), [...SEVERITIES, 'never'] as const) ?? 'error',
    maxWarnings: text('maxWarnings') === undefined ? Number.POSITIVE_INFINITY : wholeNumber('--max-warnings', text('maxWarnings')!),
    ...given('format', format),
    ...given('outputFile', text('outputFile')),
    ...given('printConfig', text('printConfig')),
    request: {
      cwd,
      config,
      patterns: operands.length > 0 ? operands : [text('stdinFilename') === undefined ? '.' : '-'],
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
      ...given('now', now),
    },
  }
}

const given = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]: V })

/** Checks a word against those that a flag knows. */
function oneOf<T extends string>(flag: string, value: string | undefined, choices: readonly T[]): T | undefined {
  const known = choices.find((choice) => choice === value)
  if (value === undefined || known) return known
  throw new UsageError(`${flag} "${value}": expected one of ${choices.join(', ')}.${didYouMean(value, choices)}`)
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
