import { type ConfigChoice, type Level, patternFault } from '../config/index.ts'
import type { LintRequest } from '../project/index.ts'
import { SEVERITIES } from '../report/index.ts'
import { readChanged } from './changed-flags.ts'
import { readFileList } from './file-list.ts'
import { given } from './given.ts'
import { readMetadataFlag, readMomentFlag } from './metadata-flags.ts'
import { oneOf } from './one-of.ts'
import type { Arguments } from './parse-arguments.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** What a command that lints is asked, by the flags of LINTING_FLAGS and, where a command has them, those about changes and the standard input. Throws a UsageError or a ConfigError. */
export function readLintRequest({ options, operands }: Arguments, terminal: Terminal): LintRequest {
  const cwd = terminal.cwd()
  const text = (name: string) => options[name] as string | undefined
  const texts = (name: string) => options[name] as readonly string[]
  const now = text('now') === undefined ? undefined : readMomentFlag('--now', text('now')!).iso
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
    ...given('changed', readChanged({ options, operands })),
    ...given('now', now),
    ...given('baseline', options.baseline as string | false | undefined),
  }
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

/** Checks a pattern of files. */
function goodPattern(pattern: string): string {
  const fault = patternFault(pattern)
  if (fault === undefined) return pattern
  throw new UsageError(`--ignore-pattern: ${fault}`)
}
