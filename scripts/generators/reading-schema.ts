import type { Reading } from '../../src/shape/index.ts'
import type { JsonSchema } from './json-schema.ts'

const PERCENT = '^\\s*\\d+(?:\\.\\d+)?\\s*%\\s*$'
const DATE = '^\\s*\\d{4}-\\d{2}-\\d{2}(?:[Tt ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:[Zz]|[+-]\\d{2}:?\\d{2})?)?\\s*$'
const SCALAR: JsonSchema = { type: ['string', 'number', 'boolean'], pattern: '\\S' }
const ENTRY: JsonSchema = { type: ['string', 'number'] }

/** The schema of a value that its reader takes in several spellings. */
export function readingSchema(reading: Reading): JsonSchema {
  switch (reading.kind) {
    case 'any':
      return {}
    case 'scalar':
      return SCALAR
    case 'scalars':
      return { anyOf: [SCALAR, { type: 'array', items: SCALAR }] }
    case 'entries':
      return { anyOf: [{ type: 'string' }, { type: 'array', items: ENTRY }] }
    case 'numeral':
      return { type: ['number', 'string'], pattern: '^\\s*-?\\d+(?:\\.\\d+)?\\s*$' }
    case 'names':
      return { anyOf: [ENTRY, { type: ['array', 'object'] }] }
    case 'regions':
      return {
        anyOf: [
          { type: 'string' },
          { type: 'array', minItems: 1, items: { type: 'string' } },
          { type: 'object', minProperties: 1, additionalProperties: { type: ['number', 'string'], minimum: 0, pattern: PERCENT } },
        ],
      }
    case 'version':
      return { enum: [1, '1'] }
    case 'date':
      return { type: 'string', pattern: DATE }
    case 'moment':
      return {
        anyOf: [
          { type: 'string', pattern: `${DATE}|^\\s*\\d{10}(?:\\d{3})?\\s*$` },
          { type: 'integer', minimum: 1e9 },
        ],
      }
    case 'word':
      return wordSchema(reading)
    case 'words':
      return { anyOf: [wordSchema(reading), { type: 'array', items: wordSchema(reading) }] }
    case 'pattern':
      return reading.or === undefined
        ? { type: 'string', pattern: reading.pattern.source }
        : { anyOf: [{ type: 'string', pattern: reading.pattern.source }, { const: reading.or }] }
  }
}

/** The words themselves are for editors to propose; the pattern takes other spellings of them. */
function wordSchema({ choices, synonyms = [] }: Extract<Reading, { kind: 'word' | 'words' }>): JsonSchema {
  const spellings = [...choices, ...synonyms].map((word) => word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`))
  return {
    anyOf: [{ enum: choices }, { type: 'string', pattern: `^\\s*(?:${spellings.join('|').replaceAll('-', '(?:-|[\\s_]+)')})\\s*$` }],
  }
}
