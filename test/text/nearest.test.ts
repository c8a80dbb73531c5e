import { expect, test } from 'vitest'
import { didYouMean } from '../../src/text/index.ts'

test.each([
  ['warning', ['off', 'warn'], 'warn'],
  ['dealy', ['day', 'delay'], 'delay'],
  // A beginning is no better guess than what needs fewer edits, and what stands before a dot is no beginning.
  ['tactful-disable-nextline', ['tactful-disable', 'tactful-disable-line', 'tactful-disable-next-line'], 'tactful-disable-next-line'],
  ['Tactful-Disable-Line', ['tactful-disable', 'tactful-disable-line'], 'tactful-disable-line'],
  ['audience.regoins', ['audience', 'audience.regions'], 'audience.regions'],
])('%s among %j', (name, candidates, meant) => {
  expect(didYouMean(name, candidates)).toBe(` Did you mean "${meant}"?`)
})

test('what is far from all of them is none of them', () => {
  expect(didYouMean('audience.timezone', ['audience', 'audience.file'])).toBe('')
})
