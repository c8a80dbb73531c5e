import { expect, test } from 'vitest'
import { EXAMPLE_STORM, shortName } from '../../src/rule/index.ts'

test.each([
  ['Hurricane Milton', 'Hurricane Milton'],
  ['Tornado in Oklahoma', 'the tornado in Oklahoma'],
  ['Flash flood in North Carolina', 'the flash flood in North Carolina'],
  ['Extreme heat in Arizona and California', 'the extreme heat'],
  ['Earthquake near Baghlān, Afghanistan', 'the earthquake near Baghlān, Afghanistan'],
  ['Severe Storms and Flooding along the river', 'Severe Storms and Flooding along …'],
])('%s is "%s" in a sentence', (name, spoken) => {
  expect(shortName({ ...EXAMPLE_STORM, name })).toBe(spoken)
})

test('an incident of the company keeps its title', () => {
  expect(shortName({ ...EXAMPLE_STORM, scope: 'company', name: 'Outage in Frankfurt' })).toBe('Outage in Frankfurt')
})
