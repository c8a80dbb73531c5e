import { describe, expect, test } from 'vitest'
import { readRegion } from '../../src/moment/index.ts'

const codes = (written: string, groups = {}) => {
  const reading = readRegion(written, groups)
  return 'codes' in reading ? reading.codes : reading.error
}

describe('a region', () => {
  test.each([
    ['US-NY', 'US-NY'],
    ['us-ny', 'US-NY'],
    ['US_NY', 'US-NY'],
    [' gb ', 'GB'],
    ['USA', 'US'],
    ['New York', 'US-NY'],
    ['new  york', 'US-NY'],
    ['United States', 'US'],
    ['The Netherlands', 'NL'],
    ['Türkiye', 'TR'],
    ['Catalunya', 'ES-CT'],
    ['England', 'GB-ENG'],
    ['UK', 'GB'],
    ['EL', 'GR'],
    ['*', '*'],
    ['everywhere', '*'],
    ['fips:36', 'US-NY'],
    ['FIPS: 36061', 'fips:36061'],
    ['same:036061', 'fips:36061'],
    ['fips:36000', 'US-NY'],
    ['ugc:NYZ072', 'US-NY'],
    ['ugc:MAC025', 'fips:25025'],
    ['sgc:3520', 'CA-ON'],
    ['emma:DE123', 'DE'],
    ['EMMA_ID:EL003', 'GR'],
  ])('%s is %s', (written, code) => {
    expect(codes(written)).toEqual([code])
  })

  test('has one code where ISO 3166 has two for one place', () => {
    expect(codes('PR')).toEqual(['US-PR'])
    expect(codes('Puerto Rico')).toEqual(['US-PR'])
    expect(codes('Hong Kong')).toEqual(['HK'])
    expect(codes('Mexico')).toEqual(['MX'])
  })

  test('may be a group', () => {
    expect(codes('EU')).toHaveLength(27)
    expect(codes('eea')).toHaveLength(30)
  })

  test('may be a group of the configuration, which may hold names and groups', () => {
    const groups = { Northeast: ['US-NY', 'New Jersey'], coast: ['northeast', 'US-FL'] }
    expect(codes('northeast', groups)).toEqual(['US-NY', 'US-NJ'])
    expect(codes('coast', groups)).toEqual(['US-NY', 'US-NJ', 'US-FL'])
  })

  test.each([
    ['Georgia', '"Georgia" is the name of more than one place: GE (Georgia), US-GA (Georgia, United States of America). Give the code.'],
    ['NY', 'ISO 3166-1 has no country "NY". Did you mean "US-NY"?'],
    ['36061', 'There is no region "36061". Expected a code such as US-NY or a name such as New York.'],
    ['fips:99', '"fips:99" is no code of FIPS; expected a state (36) or a county (36061) of the US.'],
    ['ugc:ANZ338', '"ugc:ANZ338" lies at sea, in no state; give the state of the readers.'],
    ['fip:36', /^"fip:" is no list of region codes\. Did you mean "fips"\? Expected fips:, same:, ugc:/],
    ['US-NWY', 'ISO 3166-2 has no region "US-NWY". Did you mean "US-NY"?'],
    ['XX-NY', 'ISO 3166-1 has no country "XX", so there is no region "XX-NY".'],
    ['Nebrasca', 'There is no region "Nebrasca". Did you mean "Nebraska"? Expected a code such as US-NY or a name such as New York.'],
  ])('is never passed over in silence: %s', (written, error) => {
    expect(codes(written)).toEqual(typeof error === 'string' ? error : expect.stringMatching(error))
  })

  test('that is a group holding itself ends', () => {
    expect(codes('a', { a: ['b'], b: ['A'] })).toMatch(/holds itself/)
  })

  test('that is very long is not compared with every name', () => {
    expect(codes('n'.repeat(1_000_000))).toMatch(/^"n{80}…" is not a region/)
  })
})
