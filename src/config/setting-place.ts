import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { ConfigProblem } from './config-error.ts'
import type { Misfit } from './misfit.ts'
import { type KeyPath, locateKey } from './yaml-source.ts'

/** Where a configuration says something: its file, and the keys that lead there. */
export interface SettingPlace {
  readonly file: string
  readonly keys: KeyPath
}

/** A problem of a setting that only the run has found, with its line; `item` names one of its items, of a list or of a map. */
export const problemAt = ({ file, keys }: SettingPlace, message: string, item?: string): ConfigProblem =>
  problemOf(file, { path: keys, what: item === undefined ? 'value' : 'key', message }, item === undefined ? keys : [...keys, item])

/** Adds the line, where the file has lines that were written by hand as they are; `place` is what is marked there. */
export function problemOf(file: string, { path: keys, what, message }: Misfit, place: KeyPath = keys): ConfigProblem {
  const key = keyName(keys)
  const problem = { where: file, message, ...(key && { key }) }
  if (!/\.(ya?ml|json)$|rc$/.test(file)) return problem
  const text = readFileSync(file, 'utf8')
  const full = basename(file) === 'package.json' ? ['tactful', ...place] : place
  return { ...problem, source: { text, span: locateKey(text, full, what) } }
}

const keyName = (keys: KeyPath): string =>
  keys.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${key}`)).join('')
