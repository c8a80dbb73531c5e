import type { ConfigProblem } from './config-error.ts'
import type { Misfit } from './misfit.ts'
import { type KeyPath, locateKey } from './yaml-source.ts'

/** A misfit with its line, where the file is one of YAML or JSON, of which `text` is the text; `place` is what is marked there. */
export function problemIn(
  file: string,
  text: string | undefined,
  { path: keys, what, message }: Misfit,
  place: KeyPath = keys,
): ConfigProblem {
  const key = keyName(keys)
  const problem = { where: file, message, ...(key && { key }) }
  return text === undefined ? problem : { ...problem, source: { text, span: locateKey(text, place, what) } }
}

const keyName = (keys: KeyPath): string =>
  keys.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${key}`)).join('')
