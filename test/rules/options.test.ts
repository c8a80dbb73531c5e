import { expect, test } from 'vitest'
import { readOptions } from '../../src/rule/index.ts'

const schema = { limit: { type: 'numbers', default: { messages: 2, days: 7 }, minimum: 1, description: 'How many.' } } as const
const errorOf = (value: unknown) => readOptions(schema, { limit: value }).errors[0]

test('numbers by name may be given in part', () => {
  expect(readOptions(schema).values.limit).toEqual({ messages: 2, days: 7 })
  expect(readOptions(schema, { limit: { messages: 5 } })).toEqual({ values: { limit: { messages: 5, days: 7 } }, errors: [] })
})

test.each([
  [{ message: 3 }, 'option "limit" has no "message". Did you mean "messages"?'],
  [{ messages: 0 }, 'option "limit" expects a number from 1 for messages or days'],
  [{ messages: '3' }, 'option "limit" expects a number from 1 for messages or days'],
  [{ days: Number.NaN }, 'option "limit" expects a number from 1 for messages or days'],
  [3, 'option "limit" expects a number from 1 for messages or days'],
  [[3, 7], 'option "limit" expects a number from 1 for messages or days'],
  [null, 'option "limit" expects a number from 1 for messages or days'],
])('says what is wrong with %j', (value, error) => {
  expect(errorOf(value)).toBe(error)
})
