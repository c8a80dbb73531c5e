import { describe, expect, test } from 'vitest'
import { Analysis, sentencesShowing } from '../../src/language/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { matcher } from '../rules/lint-example.ts'

const shows = (text: string, ...classes: string[]) =>
  sentencesShowing(new Analysis(readMarkdown('mail.md', `${text}\n`), { matcher, company: [] }), classes).size > 0

describe('what an event does to people and places', () => {
  test.each([
    ['The trees on Mill Road had to be cleared first.', 'storm'],
    ['The lower car park is under water.', 'flood'],
    ['The ash on the cars is washed off free.', 'fire'],
    ['Police will be at both doors.', 'violence'],
    ['Room 4 has a crack in the north wall.', 'quake'],
    ['If your child has a rash, ring first.', 'illness'],
    ['Half of the town is dark.', 'power'],
    ['It will be 41 degrees again.', 'heat'],
    ['We are shut until the ploughs have been through.', 'cold'],
    ['Flags are at half-mast.', 'death'],
    ['The river front is still being cleaned.', 'any'],
  ])('%s (%s)', (text, scene) => expect(shows(text, scene)).toBe(true))

  test.each([
    ['Weather any storm with the new tent.', 'storm'],
    ['Cup fever is here.', 'illness'],
    ['We keep you in the dark about nothing.', 'power'],
    ['Forty new rugs from €60.', 'any'],
  ])('not: %s', (text, scene) => expect(shows(text, scene)).toBe(false))

  test('of its own class only', () => expect(shows('Flags are at half-mast.', 'heat', 'fire')).toBe(false))
})
