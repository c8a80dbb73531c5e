import { expect, test } from 'vitest'
import { shareInWords } from '../../src/moment/index.ts'

test.each([
  [0.344, 'about 34 %'],
  [0.5, 'about 50 %'],
  [0.994, 'about 99 %'],
  [0.995, 'all'],
  [1, 'all'],
  [0.01, 'about 1 %'],
  [0.0099, 'fewer than 1 %'],
  [0, 'fewer than 1 %'],
])('a share of %d is %s', (share, words) => {
  expect(shareInWords(share)).toBe(words)
})
