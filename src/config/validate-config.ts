import type { Rule } from '../rule/index.ts'
import { CONFIG_KEYS, type KeyShape, type Shape } from './config-shape.ts'
import { metadataMisfits } from './metadata-defaults.ts'
import { choiceSentence, isMap, type Misfit, misfit, nameOf, unknownKey } from './misfit.ts'
import { ruleMisfits } from './validate-rules.ts'
import type { KeyPath } from './yaml-source.ts'

/** Everything in a configuration that does not fit its shape or names a rule, option or key that there is not. */
export function validateConfig(config: unknown, rules: readonly Rule[]): Misfit[] {
  return mapMisfits(config, CONFIG_KEYS, [], rules)
}

/** Checks a map with known keys. */
export function mapMisfits(value: unknown, keys: Readonly<Record<string, KeyShape>>, path: KeyPath, rules: readonly Rule[]): Misfit[] {
  if (!isMap(value)) return [misfit(path, `expected a map with the keys ${Object.keys(keys).join(', ')}; this is ${nameOf(value)}.`)]
  const misfits: Misfit[] = []
  for (const [name, { shape, isRequired }] of Object.entries(keys)) {
    if (value[name] !== undefined) misfits.push(...shapeMisfits(value[name], shape, [...path, name], rules))
    else if (isRequired) misfits.push(misfit(path, `"${name}" is missing here.`))
  }
  for (const name of Object.keys(value)) if (!Object.hasOwn(keys, name)) misfits.push(unknownKey([...path, name], name, Object.keys(keys)))
  return misfits
}

/** Checks a value against its shape. */
export function shapeMisfits(value: unknown, shape: Shape, path: KeyPath, rules: readonly Rule[]): Misfit[] {
  switch (shape.kind) {
    case 'map':
      return mapMisfits(value, shape.keys, path, rules)
    case 'list':
      if (!Array.isArray(value)) return [misfit(path, `expected a list; this is ${nameOf(value)}.`)]
      return value.flatMap((item, i) => shapeMisfits(item, shape.of, [...path, i], rules))
    case 'named':
      if (!isMap(value)) return [misfit(path, `expected a map; this is ${nameOf(value)}.`)]
      return Object.entries(value).flatMap(([name, item]) => shapeMisfits(item, shape.of, [...path, name], rules))
    case 'rules':
      return ruleMisfits(value, path, rules)
    case 'metadata':
      return metadataMisfits(value, path)
    case 'text':
      return typeof value === 'string' ? [] : [misfit(path, `expected text; this is ${nameOf(value)}.`)]
    case 'flag':
      return typeof value === 'boolean' ? [] : [misfit(path, `expected true or false; this is ${nameOf(value)}.`)]
    case 'texts':
      return textsMisfits(value, path)
    case 'choice':
      return shape.choices.includes(value as string) ? [] : [misfit(path, choiceSentence(value, shape.choices))]
    default:
      return isMap(value) ? [] : [misfit(path, `expected a map; this is ${nameOf(value)}.`)]
  }
}

function textsMisfits(value: unknown, path: KeyPath): Misfit[] {
  if (typeof value === 'string') return []
  if (!Array.isArray(value)) return [misfit(path, `expected text or a list of texts; this is ${nameOf(value)}.`)]
  return value.flatMap((item, i) => (typeof item === 'string' ? [] : [misfit([...path, i], `expected text; this is ${nameOf(item)}.`)]))
}
