import { describe, expect, it } from 'vitest'
import { isBeforeFamilyDay } from '../../src/moment/index.ts'

describe('isBeforeFamilyDay', () => {
  it.each([
    ['2026-03-15', ['GB']],
    ['2027-03-07', ['IE']],
    ['2026-05-10', ['US-OH']],
    ['2026-06-21', ['IE']],
    ['2026-09-06', ['AU']],
    ['2026-02-14', ['NZ']],
    ['2027-05-09', []],
  ])('knows %s in %j', (day, regions) => {
    expect(isBeforeFamilyDay(day, regions, 0)).toBe(true)
  })

  it('keeps to the days of the region', () => {
    expect(isBeforeFamilyDay('2026-05-10', ['GB'], 0)).toBe(false)
    expect(isBeforeFamilyDay('2026-03-15', ['US'], 0)).toBe(false)
    expect(isBeforeFamilyDay('2026-06-21', ['AU'], 0)).toBe(false)
    expect(isBeforeFamilyDay('2026-05-10', ['GB', 'US'], 0)).toBe(true)
  })

  it('looks some days ahead, and not back', () => {
    expect(isBeforeFamilyDay('2026-05-01', ['US'], 10)).toBe(true)
    expect(isBeforeFamilyDay('2026-05-01', ['US'], 8)).toBe(false)
    expect(isBeforeFamilyDay('2026-05-11', ['US'], 10)).toBe(false)
  })
})
