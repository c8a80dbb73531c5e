import { describe, expect, test } from 'vitest'
import { hazardNamed, nameOfSame } from '../../../src/moment/importers/hazards.ts'

/** The codes of 47 CFR 11.31(e) that are about an event. */
const CODES =
  'AVA AVW BHW BLU BZW CAE CDW CEM CFA CFW DBA DBW DEA DEW DSW EQW EVA EVI EWW FFA FFS FFW FLA FLS FLW FRW FSW FZW HLS HMW HUA HUW HWA HWW ' +
  'LAE LEW NUW POS RHW SMW SPS SPW SQW SSA SSW SVA SVR SVS TOA TOE TOR TRA TRW TSA TSW VOW WFA WFW WSA WSW'

describe('hazards', () => {
  test.each(CODES.split(' '))('the code %s is an event that is in the table', (code) => {
    const name = nameOfSame(code)
    expect(name).toBeDefined()
    expect(hazardNamed(name!)).toMatchObject({ name })
  })

  test.each(['RWT', 'NWS', '', 'constructor'])('the code %s is none', (code) => {
    expect(nameOfSame(code)).toBeUndefined()
  })

  test('are found in any case, and none is made up', () => {
    expect(hazardNamed(' TORNADO warning ')?.name).toBe('Tornado Warning')
    expect(hazardNamed('toString')).toBeUndefined()
  })
})
