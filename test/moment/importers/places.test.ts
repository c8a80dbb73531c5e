import { describe, expect, test } from 'vitest'
import { areWithin, regionsNear } from '../../../src/moment/importers/places.ts'
import { allShapes } from '../../../src/moment/importers/region-shapes.ts'
import { readRegion } from '../../../src/moment/index.ts'

describe('regions within some kilometres of a place', () => {
  test.each([
    ['Jamaica in a hurricane', ['JM'], 18.1, -77.3, 250, true],
    ['Jamaica, Cuba and Haiti in it', ['JM', 'CU', 'HT'], 18.1, -77.3, 250, false],
    ['Mexico around an earthquake', ['MX'], 18.4, -104, 150, false],
    ['Fiji, across the date line', ['FJ'], -17.5, 179, 600, true],
    ['a part of Fiji', ['FJ'], -17.5, 179, 100, false],
    ['a region far away', ['IT'], 18.1, -77.3, 250, false],
  ])('%s', (_, regions, latitude, longitude, kilometres, expected) => {
    expect(areWithin(regions, { latitude, longitude }, kilometres)).toBe(expected)
  })
})

describe('regions near a place', () => {
  test.each([
    ['New York', 40.71, -74.0, 0, ['US-NY']],
    ['New York and around', 40.71, -74.0, 30, ['US-NY', 'US-NJ']],
    ['Washington', 38.9, -77.03, 1, ['US-DC']],
    ['Bern', 46.95, 7.45, 0, ['CH']],
    ['Maseru, in a hole of South Africa', -29.31, 27.48, 0, ['LS']],
    ['Bloemfontein, around that hole', -29.1, 26.2, 0, ['ZA']],
    ['La Palma', 28.6, -17.9, 5, ['ES-CN']],
    ['Fort-de-France', 14.6, -61.07, 5, ['MQ']],
    ['San Juan', 18.4, -66.1, 5, ['US-PR']],
    ['Pristina', 42.66, 21.16, 0, ['RS-KM']],
    ['Nuku’alofa', -21.14, -175.2, 10, ['TO']],
    ['west of the date line', -17, 179.9, 50, ['FJ']],
    ['east of the date line', -17, -179.9, 50, ['FJ']],
    ['longitudes that go on beyond 180', -17, 180.1, 50, ['FJ']],
    ['the western Aleutians', 52.9, 173, 50, ['US-AK']],
    ['the open Pacific', 0, -140, 300, []],
    ['nowhere', Number.NaN, 0, 50, []],
    ['a latitude beyond the pole', 95, 0, 50, []],
  ])('%s', (_, latitude, longitude, kilometres, regions) => {
    expect(regionsNear({ latitude, longitude }, kilometres)).toEqual(regions)
  })

  test('come nearest first', () => {
    expect(regionsNear({ latitude: 47.55, longitude: 7.59 }, 20)).toEqual(['CH', 'FR', 'DE'].sort((a, b) => order(a) - order(b)))
  })

  test('have outlines with codes of ISO 3166, each once, and all states of the US among them', () => {
    const codes = allShapes().map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) expect(readRegion(code)).toEqual({ codes: [code] })
    expect(codes.filter((code) => code.startsWith('US-'))).toHaveLength(56)
    expect(codes.length).toBeGreaterThan(280)
  })
})

const order = (code: string): number => regionsNear({ latitude: 47.55, longitude: 7.59 }, 20).indexOf(code)
