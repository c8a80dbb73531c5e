import { didYouMean } from '../text/index.ts'
import { UsageError } from './usage-error.ts'

/** The value of a flag, if it is one of those that the flag knows; throws a UsageError with the nearest of them. */
export function oneOf<T extends string>(flag: string, value: string, choices: readonly T[]): T {
  const known = choices.find((choice) => choice === value)
  if (known !== undefined) return known
  throw new UsageError(`${flag} "${value}": expected one of ${choices.join(', ')}.${didYouMean(value, choices)}`)
}
