import { expect, test } from 'vitest'
import { daysBetween, hemisphereOf } from '../../src/moment/index.ts'

test.each([
  [['US-NY', 'GB'], 'north'],
  [['AU-NSW', 'NZ'], 'south'],
  [['GB', 'AU'], undefined],
  [['SG'], undefined],
  [['*'], undefined],
  [[], undefined],
])('%j have their seasons in the %s', (regions, half) => {
  expect(hemisphereOf(regions)).toBe(half)
})

test('days between two days, also over a change of the clock and backwards', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1)
})
