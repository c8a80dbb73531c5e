import { expect, test } from 'vitest'
import { placesInWords, whereInWords } from '../../src/moment/index.ts'

test.each([
  [['US-NY'], 'in New York'],
  [['US-NY', 'us-nj'], 'in New York and New Jersey'],
  [['US-NY', 'US-NJ', 'US-CT'], 'in New York and 2 more'],
  [['US'], 'in the United States'],
  [['GB', 'NL'], 'in the United Kingdom and the Netherlands'],
  [['KR'], 'in South Korea'],
  [['BO'], 'in Bolivia'],
  [['new york'], 'in New York'],
  [['US-DC'], 'in the District of Columbia'],
  [['UK'], 'in the United Kingdom'],
  [['EU'], 'in EU'],
  [['northeast', 'IE'], 'in northeast and Ireland'],
  [['US-UM'], 'in US-UM'],
  [['GS'], 'in GS'],
  [['*'], 'everywhere'],
  [['*', 'US-NY'], 'everywhere'],
  [[], 'everywhere'],
])('%j is %s', (regions, words) => {
  expect(whereInWords(regions)).toBe(words)
})

test('names that no place has stay as they are written', () => {
  expect(placesInWords(['constructor', '__proto__'])).toBe('constructor and __proto__')
  expect(placesInWords(['x'.repeat(100_000)])).toHaveLength(100_000)
})
