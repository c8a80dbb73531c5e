import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type ConfigProblem, type KeyPath, type Misfit, problemIn } from '../shape/index.ts'

/** Where a configuration says something: its file, and the keys that lead there. */
export interface SettingPlace {
  readonly file: string
  readonly keys: KeyPath
}

/** A problem of a setting that only the run has found, with its line; `item` names one of its items, of a list or of a map. */
export const problemAt = ({ file, keys }: SettingPlace, message: string, item?: string): ConfigProblem =>
  problemOf(file, { path: keys, what: item === undefined ? 'value' : 'key', message }, item === undefined ? keys : [...keys, item])

/** Adds the line, where the file has lines that were written by hand as they are; `place` is what is marked there. */
export function problemOf(file: string, misfit: Misfit, place: KeyPath = misfit.path): ConfigProblem {
  if (!/\.(ya?ml|json)$|rc$/.test(file)) return problemIn(file, undefined, misfit)
  return problemIn(file, readFileSync(file, 'utf8'), misfit, basename(file) === 'package.json' ? ['tactful', ...place] : place)
}
