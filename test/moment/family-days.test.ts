import { describe, expect, it } from 'vitest'
import { familyDaysAhead } from '../../src/moment/index.ts'

describe('familyDaysAhead', () => {
  it.each([
    ['2026-03-15', ['GB']],
    ['2027-03-07', ['IE']],
    ['2026-05-10', ['US-OH']],
    ['2026-06-21', ['IE']],
    ['2026-09-06', ['AU']],
    ['2026-02-14', ['NZ']],
    ['2027-05-09', []],
  ])('knows %s in %j', (day, regions) => {
    expect(familyDaysAhead(day, regions, 0).size).toBe(1)
  })

  it('keeps to the days of the region', () => {
    expect(familyDaysAhead('2026-05-10', ['GB'], 0).size).toBe(0)
    expect(familyDaysAhead('2026-03-15', ['US'], 0).size).toBe(0)
    expect(familyDaysAhead('2026-06-21', ['AU'], 0).size).toBe(0)
    expect(familyDaysAhead('2026-05-10', ['GB', 'US'], 0).size).toBe(1)
  })

  it('looks some days ahead, and not back', () => {
    expect(familyDaysAhead('2026-05-01', ['US'], 10)).toEqual(new Set(['mother']))
    expect(familyDaysAhead('2026-05-01', ['US'], 8).size).toBe(0)
    expect(familyDaysAhead('2026-05-11', ['US'], 10).size).toBe(0)
  })
})
