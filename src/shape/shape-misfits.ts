import { choiceSentence, isMap, type Misfit, misfit, nameOf, unknownKey } from './misfit.ts'
import { patternFault } from './pattern-fault.ts'
import type { KeyShape, Shape } from './shape.ts'
import type { KeyPath } from './yaml-source.ts'

/** Checks of shapes that need more than the table: rules need the catalogue, metadata its own table. */
export interface SpecialChecks {
  rules(value: unknown, path: KeyPath): Misfit[]
  metadata(value: unknown, path: KeyPath): Misfit[]
}

/** For maps that hold neither. */
export const NOTHING_SPECIAL: SpecialChecks = { rules: () => [], metadata: () => [] }

/** Checks a map with known keys. */
export function mapMisfits(value: unknown, keys: Readonly<Record<string, KeyShape>>, path: KeyPath, special: SpecialChecks): Misfit[] {
  if (!isMap(value)) return [misfit(path, `expected a map with the keys ${Object.keys(keys).join(', ')}; this is ${nameOf(value)}.`)]
  const misfits: Misfit[] = []
  for (const [name, { shape, isRequired }] of Object.entries(keys)) {
    if (value[name] !== undefined) misfits.push(...shapeMisfits(value[name], shape, [...path, name], special))
    else if (isRequired) misfits.push(misfit(path, `"${name}" is missing here.`))
  }
  for (const name of Object.keys(value)) if (!Object.hasOwn(keys, name)) misfits.push(unknownKey([...path, name], name, Object.keys(keys)))
  return misfits
}

/** Checks a value against its shape. */
function shapeMisfits(value: unknown, shape: Shape, path: KeyPath, special: SpecialChecks): Misfit[] {
  switch (shape.kind) {
    case 'map':
      return mapMisfits(value, shape.keys, path, special)
    case 'text-or-map':
      return typeof value === 'string' ? [] : mapMisfits(value, shape.keys, path, special)
    case 'one-of-maps':
      return oneOfMapsMisfits(value, shape, path, special)
    case 'list':
      if (!Array.isArray(value)) return [misfit(path, `expected a list; this is ${nameOf(value)}.`)]
      return value.flatMap((item, i) => shapeMisfits(item, shape.of, [...path, i], special))
    case 'named':
      if (!isMap(value)) return [misfit(path, `expected a map; this is ${nameOf(value)}.`)]
      return Object.entries(value).flatMap(([name, item]) => shapeMisfits(item, shape.of, [...path, name], special))
    case 'rules':
      return special.rules(value, path)
    case 'metadata':
      return special.metadata(value, path)
    case 'text':
      return textMisfits(value, path, 'text')
    case 'flag':
      return typeof value === 'boolean' ? [] : [misfit(path, `expected true or false; this is ${nameOf(value)}.`)]
    case 'texts':
      return textsMisfits(value, path)
    case 'patterns':
      return textsMisfits(value, path, patternFault)
    case 'choice':
      return shape.choices.includes(value as string) ? [] : [misfit(path, choiceSentence(value, shape.choices))]
    case 'choiceOrMap':
      return isMap(value) || typeof value !== 'string'
        ? mapMisfits(value, shape.keys, path, special)
        : shapeMisfits(value, { kind: 'choice', choices: shape.choices }, path, special)
    case 'choices':
      return (Array.isArray(value) ? value : [value]).flatMap((item: unknown, i) =>
        shape.choices.includes(item as string)
          ? []
          : [misfit(Array.isArray(value) ? [...path, i] : path, choiceSentence(item, shape.choices))],
      )
    case 'number':
      return numberMisfits(value, shape, path)
    case 'options':
    case 'grades':
      return isMap(value) ? [] : [misfit(path, `expected a map; this is ${nameOf(value)}.`)]
    // What has a reader of its own is judged there.
    default:
      return []
  }
}

/** `faultOf` says what is wrong with a text, where it may not be any. */
function textsMisfits(value: unknown, path: KeyPath, faultOf?: (text: string) => string | undefined): Misfit[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => textMisfits(item, [...path, i], 'text', faultOf))
  return textMisfits(value, path, 'text or a list of texts', faultOf)
}

function textMisfits(value: unknown, path: KeyPath, expected: string, faultOf?: (text: string) => string | undefined): Misfit[] {
  if (typeof value !== 'string') return [misfit(path, `expected ${expected}; this is ${nameOf(value)}.`)]
  const fault = faultOf?.(value)
  return fault === undefined ? [] : [misfit(path, fault)]
}

function numberMisfits(value: unknown, { minimum, maximum }: Extract<Shape, { kind: 'number' }>, path: KeyPath): Misfit[] {
  if (Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum) return []
  return [misfit(path, `expected a whole number from ${minimum} to ${maximum}; this is ${nameOf(value)}.`)]
}

function oneOfMapsMisfits(
  value: unknown,
  { by, maps }: Extract<Shape, { kind: 'one-of-maps' }>,
  path: KeyPath,
  special: SpecialChecks,
): Misfit[] {
  const which = isMap(value) ? value[by] : undefined
  if (typeof which === 'string' && Object.hasOwn(maps, which)) return mapMisfits(value, maps[which]!, path, special)
  if (!isMap(value)) return [misfit(path, `expected a map; this is ${nameOf(value)}.`)]
  const sentence = choiceSentence(which, Object.keys(maps))
  return [which === undefined ? misfit(path, `"${by}" is missing here: ${sentence}`) : misfit([...path, by], sentence)]
}
