import type { KeyShape, Shape } from '../../src/shape/index.ts'
import { readingSchema } from './reading-schema.ts'

/** A JSON schema, draft-07: what editors of YAML and JSON know. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/** What a table of keys does not say. */
export interface SchemaContext {
  readonly rules?: JsonSchema
  readonly metadata?: JsonSchema
  /** Whether a key without a value counts as one that is left out. */
  readonly isEmptyLeftOut?: boolean
}

/** The schema of a map with known keys: it takes what `mapMisfits` takes, or the reader of such a file. */
export function mapSchema(keys: Readonly<Record<string, KeyShape>>, context: SchemaContext): JsonSchema {
  const required = Object.entries(keys).flatMap(([name, { isRequired }]) => (isRequired ? [name] : []))
  const property = ({ shape, description, isRequired }: KeyShape) => {
    const schema = shapeSchema(shape, context)
    return { description, ...(context.isEmptyLeftOut && !isRequired ? { anyOf: [schema, { type: 'null' }] } : schema) }
  }
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(Object.entries(keys).map(([name, shape]) => [name, property(shape)])),
  }
}

/** The schema of a value. */
export function shapeSchema(shape: Shape, context: SchemaContext): JsonSchema {
  switch (shape.kind) {
    case 'map':
      return mapSchema(shape.keys, context)
    case 'text-or-map':
      return { anyOf: [{ type: 'string' }, mapSchema(shape.keys, context)] }
    case 'one-of-maps':
      return oneOfMapsSchema(shape, context)
    case 'list':
      return { type: 'array', items: shapeSchema(shape.of, context) }
    case 'named':
      return {
        type: 'object',
        ...(shape.names && { propertyNames: { pattern: shape.names.source } }),
        additionalProperties: shapeSchema(shape.of, context),
      }
    case 'rules':
    case 'metadata':
      return context[shape.kind] ?? { type: 'object' }
    case 'options':
    case 'grades':
      return { type: 'object' }
    case 'text':
      return { type: 'string' }
    case 'flag':
      return { type: 'boolean' }
    case 'texts':
      return oneOrMore({ type: 'string' })
    case 'patterns':
      return oneOrMore({ type: 'string', pattern: '\\S', not: { pattern: '^!?\\.\\.(/|$)' } })
    case 'choice':
      return { enum: shape.choices }
    case 'choiceOrMap':
      return { anyOf: [{ enum: shape.choices }, mapSchema(shape.keys, context)] }
    case 'choices':
      return oneOrMore({ enum: shape.choices })
    case 'number':
      return { type: 'integer', minimum: shape.minimum, maximum: shape.maximum }
    default:
      return readingSchema(shape)
  }
}

/** The key `by` decides first, so that what an editor says is about the map that was meant. */
function oneOfMapsSchema({ by, maps }: Extract<Shape, { kind: 'one-of-maps' }>, context: SchemaContext): JsonSchema {
  return {
    type: 'object',
    required: [by],
    properties: { [by]: { enum: Object.keys(maps) } },
    allOf: Object.entries(maps).map(([name, keys]) => ({
      if: { required: [by], properties: { [by]: { const: name } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: mapSchema(keys, context),
    })),
  }
}

/** One value, or a list of such values. */
const oneOrMore = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'array', items: schema }] })
