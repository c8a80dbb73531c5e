import { describe, expect, test } from 'vitest'
import { isGreetingTime, isOppositeSeason } from '../../src/moment/index.ts'

describe('greetings', () => {
  test.each([
    ['christmas', '2026-12-24', [], true],
    ['christmas', '2026-03-12', [], false],
    ['thanksgiving', '2026-10-10', ['CA'], true],
    ['thanksgiving', '2026-10-10', ['US'], false],
    ['easter', '2026-04-03', [], true],
    ['easter', '2026-10-03', [], false],
  ] as const)('%s on %s in %j: %s', (greeting, day, regions, is) => expect(isGreetingTime(greeting, day, regions)).toBe(is))
})

describe('seasons', () => {
  test.each([
    ['summer', '2026-01-14', ['GB'], true],
    ['summer', '2026-01-14', ['AU'], false],
    ['summer', '2026-01-14', [], false],
    ['winter', '2026-11-20', ['GB'], false],
  ] as const)('%s on %s in %j is another: %s', (season, day, regions, is) => expect(isOppositeSeason(season, day, regions)).toBe(is))
})
