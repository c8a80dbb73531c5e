import { describe, expect, test } from 'vitest'
import { isNearFeast } from '../../src/moment/index.ts'

const YEARS = Array.from({ length: 16 }, (_, at) => 2020 + at)
const daysOf = (year: number) =>
  Array.from({ length: 366 }, (_, at) => new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10)).filter((day) =>
    day.startsWith(String(year)),
  )
/** The first day of a year that lies in a feast. */
const first = (feast: Parameters<typeof isNearFeast>[0], year: number) =>
  daysOf(year).find((day) => isNearFeast(feast, day, 0, 0) && !isNearFeast(feast, day, -1, 0))!

describe('movable feasts', () => {
  test('Easter, of the western and the eastern churches', () => {
    expect([2024, 2025, 2026, 2027, 2038].map((year) => first('easter', year))).toEqual([
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
    ])
    for (const orthodox of ['2024-05-05', '2025-04-20', '2026-04-12', '2027-05-02', '2028-04-16']) {
      expect(isNearFeast('easter', orthodox, 0, 0)).toBe(true)
      expect(
        isNearFeast(
          'easter',
          orthodox.replace(/\d\d$/, (day) => String(Number(day) + 1).padStart(2, '0')),
          0,
          0,
        ),
      ).toBe(false)
    }
  })

  test.each(YEARS)('Hanukkah begins on the eve of 25 Kislev: %i', (year) => {
    const hebrew = new Intl.DateTimeFormat('en-u-ca-hebrew', { day: 'numeric', month: 'long', timeZone: 'UTC' })
    const day = daysOf(year).find((one) => hebrew.format(new Date(one)) === '24 Kislev')
    expect(isNearFeast('hanukkah', day!, 0, 0)).toBe(true)
    expect(isNearFeast('hanukkah', daysOf(year)[daysOf(year).indexOf(day!) - 1]!, 0, 0)).toBe(false)
  })

  test.each(YEARS)('Diwali is a new moon: %i', (year) => {
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { day: 'numeric', timeZone: 'UTC' })
    const moons = daysOf(year).filter((one) => chinese.format(new Date(one)) === '1' && one.slice(5) >= '10-15' && one.slice(5) <= '11-17')
    expect(moons.some((moon) => isNearFeast('diwali', moon, 1, -1))).toBe(true)
  })

  test('a year of which nobody has written down when it is', () => {
    expect(isNearFeast('diwali', '2061-10-12', 5, 5)).toBeUndefined()
    expect(isNearFeast('easter', '2061-04-10', 0, 0)).toBe(true)
  })

  test('one that reaches into the next year', () => {
    expect(isNearFeast('hanukkah', '2025-01-01', 0, 0)).toBe(true)
    expect(isNearFeast('hanukkah', '2025-01-04', 0, 1)).toBe(false)
  })
})
