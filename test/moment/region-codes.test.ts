import { iso31662 } from 'iso-3166'
import { describe, expect, test } from 'vitest'
import {
  countryOfAlpha3,
  countryOfEmma,
  countryOfName,
  countryOfNuts,
  provinceOfSgc,
  regionOfIso,
  stateOfFips,
  stateOfSame,
  stateOfUgc,
} from '../../src/moment/index.ts'

describe('a code of the US', () => {
  test.each([
    ['36', 'US-NY'],
    ['36061', 'US-NY'],
    ['36000', 'US-NY'],
    [' 11 ', 'US-DC'],
    ['72', 'US-PR'],
    ['78', 'US-VI'],
    ['66', 'US-GU'],
    ['60', 'US-AS'],
    ['69', 'US-MP'],
    ['64', 'FM'],
    ['03', undefined],
    ['99', undefined],
    ['3', undefined],
    ['360', undefined],
    ['036061', undefined],
    ['', undefined],
    ['__proto__', undefined],
  ])('FIPS %s is %s', (fips, state) => {
    expect(stateOfFips(fips)).toBe(state)
  })

  test.each([
    ['036061', 'US-NY'],
    ['141007', 'US-OR'],
    ['072000', 'US-PR'],
    ['000000', 'US'],
    ['057110', 'marine'],
    ['073330', 'marine'],
    ['092567', 'marine'],
    ['003001', undefined],
    ['36061', undefined],
  ])('SAME %s is %s', (same, state) => {
    expect(stateOfSame(same)).toBe(state)
  })

  test.each([
    ['NYZ072', 'US-NY'],
    ['nyc061', 'US-NY'],
    ['NYZALL', 'US-NY'],
    ['PRZ001', 'US-PR'],
    ['GUZ001', 'US-GU'],
    ['VIC010', 'US-VI'],
    ['ASZ001', 'US-AS'],
    ['MPZ001', 'US-MP'],
    ['PWZ001', 'PW'],
    ['XXZ001', undefined],
    ['NYX001', undefined],
    ['NY', undefined],
    ['NYZ0721', undefined],
  ])('UGC %s is %s', (ugc, state) => {
    expect(stateOfUgc(ugc)).toBe(state)
  })

  test.each('PZ PK PH PM PS AM AN GM LC LE LH LM LO LS SL'.split(' '))('UGC %sZ100 is at sea', (letters) => {
    expect(stateOfUgc(`${letters}Z100`)).toBe('marine')
  })

  test('of every state and territory of ISO 3166-2 has a zone and a FIPS number', () => {
    const states = iso31662.map(({ code }) => code).filter((code) => code.startsWith('US-'))
    expect(states.map((state) => stateOfUgc(`${state.slice(3)}Z001`))).toEqual(states)
    const numbers = Array.from({ length: 100 }, (_, number) => stateOfFips(String(number).padStart(2, '0')))
    expect(numbers.filter((state) => state?.startsWith('US-')).sort()).toEqual([...states].sort())
  })
})

describe('a code of another country', () => {
  test.each([
    ['3520', 'CA-ON'],
    ['35', 'CA-ON'],
    ['2466023', 'CA-QC'],
    ['6204', 'CA-NU'],
    ['9901', undefined],
    ['352', undefined],
  ])('SGC %s is %s', (sgc, province) => {
    expect(provinceOfSgc(sgc)).toBe(province)
  })

  test('of every province of ISO 3166-2 has an SGC number', () => {
    const provinces = iso31662.map(({ code }) => code).filter((code) => code.startsWith('CA-'))
    const numbers = Array.from({ length: 100 }, (_, number) => provinceOfSgc(String(number).padStart(2, '0')))
    expect(numbers.filter(Boolean).sort()).toEqual([...provinces].sort())
  })

  test.each([
    ['DE123', 'DE'],
    ['de123', 'DE'],
    ['UK001', 'GB'],
    ['EL003', 'GR'],
    ['CZ02101', 'CZ'],
    ['XX001', undefined],
    ['EU001', undefined],
    ['DE', undefined],
  ])('EMMA_ID %s is %s', (emma, country) => {
    expect(countryOfEmma(emma)).toBe(country)
  })

  test.each([
    ['DE21H', 'DE'],
    ['uki31', 'GB'],
    ['EL', 'GR'],
    ['XX1', undefined],
    ['DE21H0', undefined],
  ])('NUTS %s is %s', (nuts, country) => {
    expect(countryOfNuts(nuts)).toBe(country)
  })

  test.each([
    ['AU-NSW', 'AU-NSW'],
    ['de', 'DE'],
    ['PR', 'US-PR'],
    ['UK', undefined],
    ['US-ZZ', undefined],
    ['__proto__', undefined],
  ])('ISO 3166 %s is %s', (code, region) => {
    expect(regionOfIso(code)).toBe(region)
  })

  test.each([
    ['DEU', 'DE'],
    ['pri', 'US-PR'],
    ['XXX', undefined],
  ])('ISO 3166-1 alpha-3 %s is %s', (alpha3, country) => {
    expect(countryOfAlpha3(alpha3)).toBe(country)
  })

  test.each([
    ['Georgia', 'GE'],
    ['Bosnia & Herzegovina', 'BA'],
    ['Iran', 'IR'],
    ['Laos', 'LA'],
    ['Puerto Rico', 'US-PR'],
    ['Bavaria', undefined],
    ['Southeast Of Loyalty Islands', undefined],
    ['', undefined],
  ])('the country called %s is %s', (name, country) => {
    expect(countryOfName(name)).toBe(country)
  })
})
