import { isAbsolute } from 'node:path'
import { ConfigError, metadataMisfits, patternFault, readDefaults } from '../config/index.ts'
import { readMoment } from '../document/index.ts'
import type { LintRequest } from '../project/index.ts'
import { didYouMean } from '../text/index.ts'
import { OptionsError } from './errors.ts'
import type { TactfulOptions } from './tactful-options.ts'

/** What is needed of the options once they are known to be good. */
export interface ReadOptions {
  readonly request: Omit<LintRequest, 'patterns'>
  readonly fix: boolean
  readonly fixTypes?: readonly string[]
}

const isText = (value: unknown): boolean => typeof value === 'string'
const isFlag = (value: unknown): boolean => typeof value === 'boolean'
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText)
const isMap = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

const EXPECTED: { readonly [K in keyof Required<TactfulOptions>]: readonly [fits: (value: unknown) => boolean, expected: string] } = {
  cwd: [(value) => isText(value) && isAbsolute(value as string), 'an absolute path'],
  configFile: [isText, 'a path'],
  configLookup: [isFlag, 'true or false'],
  preset: [isText, 'the name of a preset'],
  rules: [isMap, 'an object of rule ids and their settings'],
  metadata: [isMap, 'an object of metadata'],
  events: [isTexts, 'an array of paths'],
  now: [(value) => readMoment(value) !== undefined, 'a date (2026-05-04) or a date and time with an offset (2026-05-04T09:00:00+02:00)'],
  inlineConfig: [isFlag, 'true or false'],
  reportUnusedDirectives: [(value) => ['off', 'info', 'warn', 'error'].includes(value as string), 'off, info, warn or error'],
  ignore: [isFlag, 'true or false'],
  ignorePatterns: [isTexts, 'an array of patterns'],
  errorOnUnmatchedPattern: [isFlag, 'true or false'],
  baseline: [(value) => isText(value) || value === false, 'a path or false'],
  fix: [isFlag, 'true or false'],
  fixTypes: [isTexts, 'an array of families of rules'],
}

/** Reads the options of an instance; throws an OptionsError that names each that is wrong, and a ConfigError for metadata. */
export function readOptions(options: TactfulOptions): ReadOptions {
  const faults = [...faultsOf(options)]
  if (faults.length > 0) throw new OptionsError(`Options of Tactful: ${faults.join(' ')}`)
  const { cwd = process.cwd(), rules = {}, configFile, preset, reportUnusedDirectives, now, baseline, fixTypes } = options
  return {
    request: {
      cwd,
      config: {
        cwd,
        lookup: options.configLookup ?? true,
        rules: Object.entries(rules).map(([id, setting]) => `${id}: ${JSON.stringify(setting)}`),
        inlineConfig: options.inlineConfig ?? true,
        ...(reportUnusedDirectives && { reportUnused: reportUnusedDirectives }),
        ...(configFile !== undefined && { configFile }),
        ...(preset !== undefined && { preset }),
      },
      over: envelopeOf(options.metadata),
      events: options.events ?? [],
      ignore: options.ignore ?? true,
      ignorePatterns: options.ignorePatterns ?? [],
      errorOnUnmatchedPattern: options.errorOnUnmatchedPattern ?? true,
      assumeSent: false,
      isInteractive: false,
      ...(now !== undefined && { now }),
      ...(baseline !== undefined && { baseline }),
    },
    fix: options.fix ?? false,
    ...(fixTypes && { fixTypes }),
  }
}

function* faultsOf(options: TactfulOptions): Generator<string> {
  const names = Object.keys(EXPECTED)
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(EXPECTED, name)) yield `There is no option "${name}".${didYouMean(name, names) || ` Options: ${names.join(', ')}.`}`
    else if (value !== undefined) {
      const [fits, expected] = EXPECTED[name as keyof TactfulOptions]
      if (!fits(value)) yield `"${name}" is ${shown(value)}; expected ${expected}.`
    }
  }
  for (const pattern of isTexts(options.ignorePatterns) ? options.ignorePatterns! : []) {
    const fault = patternFault(pattern)
    if (fault !== undefined) yield `"ignorePatterns": ${fault}`
  }
}

function envelopeOf(metadata: TactfulOptions['metadata']): LintRequest['over'] {
  if (metadata === undefined) return {}
  const misfits = metadataMisfits(metadata, ['metadata'])
  if (misfits.length > 0)
    throw new ConfigError(misfits.map(({ path, message }) => ({ where: 'Options of Tactful', key: path.join('.'), message })))
  return readDefaults(metadata).envelope
}

const shown = (value: unknown): string =>
  typeof value === 'function' ? 'a function' : (JSON.stringify(value) ?? String(value)).slice(0, 80)
