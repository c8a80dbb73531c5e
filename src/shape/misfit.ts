import { didYouMean } from '../text/index.ts'
import type { KeyPath } from './yaml-source.ts'

/** One thing that does not fit: where, whether its key or its value, and a sentence. */
export interface Misfit {
  readonly path: KeyPath
  readonly what: 'key' | 'value'
  readonly message: string
}

/** `expected one of …`, with what may have been meant. */
export function choiceSentence(value: unknown, choices: readonly string[]): string {
  const hint = typeof value === 'string' ? didYouMean(value, choices) : ''
  return `expected one of ${choices.join(', ')}; this is ${nameOf(value)}.${hint}`
}

/** A misfit of a key that nobody knows. */
export function unknownKey(path: KeyPath, name: string, known: readonly string[]): Misfit {
  const hint = didYouMean(name, known) || ` Keys: ${known.join(', ')}.`
  return { path, what: 'key', message: `there is no key "${name}" here.${hint}` }
}

/** A misfit of a value. */
export const misfit = (path: KeyPath, message: string): Misfit => ({ path, what: 'value', message })

/** Whether a value is a map of keys. */
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value in a sentence. */
export function nameOf(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`
  if (value === null || value === undefined) return 'empty'
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a map' : String(value)
}
