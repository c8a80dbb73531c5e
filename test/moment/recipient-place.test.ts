import { describe, expect, test } from 'vitest'
import { placeOfAddress, placeOfPost } from '../../src/moment/index.ts'

describe('a recipient lives', () => {
  test.each([
    [{ country: 'US', state: 'NY' }, 'US-NY'],
    [{ country: 'us', state: 'new york' }, 'US-NY'],
    [{ country: 'United States of America', state: 'N.Y.' }, 'US-NY'],
    [{ country: 'USA', state: 'US-NY' }, 'US-NY'],
    [{ country: 'USA', region: 'New Jersey' }, 'US-NJ'],
    [{ country: 'US', state: 'Georgia' }, 'US-GA'],
    [{ country: 'US', state: 'Atlantis' }, 'US'],
    [{ country: 'US', state: 'GB' }, 'US'],
    [{ country: 'Georgia' }, 'GE'],
    [{ country: 'Puerto Rico' }, 'US-PR'],
    [{ country: 'UK', state: 'England' }, 'GB-ENG'],
    [{ country: 'Canada', state: 'Québec' }, 'CA-QC'],
    [{ country: 'CAN', state: 'on' }, 'CA-ON'],
    [{ country: 'DE', state: 'Bayern' }, 'DE-BY'],
    [{ country: 'DE', region: 'EMEA' }, 'DE'],
    [{ country: 'US-NY' }, 'US-NY'],
    [{ state: 'CA' }, 'US-CA'],
    [{ state: 'DE' }, 'US-DE'],
    [{ state: 'Georgia' }, 'US-GA'],
    [{ state: 'ON' }, 'CA-ON'],
    [{ state: 'Bavaria' }, 'DE-BY'],
    [{ region: 'DE' }, 'DE'],
    [{ region: 'US-NY' }, 'US-NY'],
    [{ region: 'Georgia' }, undefined],
    [{ country: 'n/a', state: 'TX' }, 'US-TX'],
    [{ country: '*' }, undefined],
    [{ country: 'EU' }, undefined],
    [{ country: '__proto__', state: 'constructor' }, undefined],
    [{ country: 'x'.repeat(1_000_000), state: 'y'.repeat(1_000_000) }, undefined],
    [{}, undefined],
  ])('as %j in %s', (address, place) => {
    expect(placeOfAddress({ country: '', state: '', region: '', ...address })).toBe(place)
  })

  test.each([
    ['US', { zip: '10001' }, 'US-NY'],
    ['US', { postal: '10001-1234' }, 'US-NY'],
    ['US', { zip: '7030' }, 'US-NJ'],
    ['US', { zip: '501' }, 'US-NY'],
    ['US', { zip: '00901' }, 'US-PR'],
    ['US', { zip: '96799' }, 'US-AS'],
    ['US', { zip: '06390' }, 'US-NY'],
    ['US', { zip: '09001' }, undefined],
    ['US', { zip: '10' }, undefined],
    ['CA', { postal: 'M5V 2T6' }, 'CA-ON'],
    ['CA', { postal: 'h2x1y4' }, 'CA-QC'],
    ['CA', { postal: 'X0A 0H0' }, 'CA-NU'],
    ['CA', { postal: 'X1A 0H0' }, 'CA-NT'],
    ['CA', { postal: 'D1A 0H0' }, undefined],
    ['CA', { postal: '10001' }, undefined],
    ['DE', { postal: '10115' }, undefined],
    [undefined, { zip: '10001' }, 'US-NY'],
    [undefined, { postal: '10115' }, undefined],
    [undefined, { postal: 'M5V 2T6' }, 'CA-ON'],
    [undefined, {}, undefined],
  ])('in %s by %j in %s', (place, codes, part) => {
    expect(placeOfPost(place, { zip: '', postal: '', ...codes })).toBe(part)
  })
})
