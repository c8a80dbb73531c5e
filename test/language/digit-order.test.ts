import { expect, test } from 'vitest'
import { digitOrderOf } from '../../src/language/index.ts'

test.each([
  [undefined, ['US-NY', 'US'], 'month-day'],
  [undefined, ['GB', 'IE'], 'day-month'],
  [undefined, ['US', 'GB'], undefined],
  [undefined, ['CA'], undefined],
  [undefined, ['*'], undefined],
  [undefined, [], undefined],
  ['en-GB', ['US'], 'day-month'],
  ['en-US', [], 'month-day'],
  ['en', ['US'], 'month-day'],
  ['constructor', [], undefined],
])('03/04 in %s for %j is %s', (language, regions, order) => {
  expect(digitOrderOf(language, regions)).toBe(order)
})
