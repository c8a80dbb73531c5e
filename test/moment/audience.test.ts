import { describe, expect, test } from 'vitest'
import { readAudience } from '../../src/moment/index.ts'

const unknown = (...regions: string[]) => new Map(regions.map((region) => [region, Number.NaN]))

describe('an audience', () => {
  test('is read as codes, with what cannot be read', () => {
    expect(readAudience(unknown('New York', 'GB', 'Atlantis'))).toEqual({
      regions: [
        { written: 'New York', codes: ['US-NY'], parts: [] },
        { written: 'GB', codes: ['GB'], parts: [] },
      ],
      errors: [expect.stringContaining('no region "Atlantis"')],
      misread: ['Atlantis'],
    })
  })

  test('says where its shares add up to more than all of it', () => {
    const shares = new Map(Object.entries({ 'US-NY': 0.6, 'US-NJ': 0.7, GB: 0, IE: 0, FR: 0 }))
    const { regions, errors } = readAudience(shares)
    expect(errors).toEqual([
      'The shares of the audience add up to 1.3 (US-NY 0.6, US-NJ 0.7, GB 0, IE 0 and 1 more); expected fractions of 1, percentages up to 100, or whole numbers of recipients.',
    ])
    expect(regions.every(({ share }) => share === undefined)).toBe(true)
  })

  test('of very many regions that there are not is not read to its end', () => {
    const { errors } = readAudience(unknown(...Array.from({ length: 100_000 }, (_, i) => `Nowhere ${i}`)))
    expect(errors).toHaveLength(21)
    expect(errors.at(-1)).toBe('The regions after these were not read.')
  })
})
