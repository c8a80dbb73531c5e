import { FORMATS } from '../reader/index.ts'
import { ConfigError } from '../shape/index.ts'
import { didYouMean } from '../text/index.ts'
import type { CoreOptions } from './core-options.ts'

const isText = (value: unknown): boolean => typeof value === 'string'
const isMap = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

const EXPECTED: { readonly [K in keyof Required<CoreOptions>]: readonly [fits: (value: unknown) => boolean, expected: string] } = {
  format: [isText, 'the name of a format'],
  filePath: [isText, 'a path'],
  rules: [Array.isArray, 'an array of rules'],
  preset: [isText, 'the name of a preset'],
  config: [isMap, 'an object of settings'],
  events: [isText, 'the text of an events.yml'],
  regions: [isMap, 'an object of names and their regions'],
  now: [isText, 'a date or a date and time with an offset'],
}

/** Throws a ConfigError that names each option there is not, each of the wrong kind, and a format that nothing reads. */
export function checkOptions(options: CoreOptions): void {
  const problems = Object.entries(options).flatMap(([name, value]) => {
    const message = faultOf(name, value)
    return message === undefined ? [] : [{ where: name, message }]
  })
  if (problems.length > 0) throw new ConfigError(problems)
}

function faultOf(name: string, value: unknown): string | undefined {
  if (!Object.hasOwn(EXPECTED, name)) return noSuch('option', name, Object.keys(EXPECTED))
  if (value === undefined) return undefined
  const [fits, expected] = EXPECTED[name as keyof CoreOptions]
  if (!fits(value)) return `expected ${expected}.`
  return name === 'format' && !FORMATS.some((format) => format === value) ? noSuch('format', String(value), FORMATS) : undefined
}

/** That there is none of this name, and which was meant, else which there are. */
export const noSuch = (what: string, name: string, names: readonly string[]): string =>
  `there is no ${what} "${name}".${didYouMean(name, names) || ` There are: ${names.join(', ')}.`}`
