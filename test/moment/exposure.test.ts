import { describe, expect, test } from 'vitest'
import { type Event, exposuresOf, incidentsOf, phaseOf } from '../../src/moment/index.ts'
import { SANDY } from './sandy.ts'

const on = (day: string) => ({ from: day, to: day })
const audience = (...regions: string[]) => new Map(regions.map((region) => [region, Number.NaN]))
const [exposed] = [
  (event: Partial<Event>, shares: ReadonlyMap<string, number>) => exposuresOf([{ ...SANDY, ...event }], shares, on('2012-11-02'))[0],
]

describe('an event in a part of its regions', () => {
  test.each([
    [audience('US-NY'), { reach: 'part', places: ['US-NY'] }],
    [audience('US'), { reach: 'part', places: ['US-NY', 'US-NJ', 'US-CT'] }],
    [
      new Map([
        ['US-NY', 0.4],
        ['US-CA', 0.6],
      ]),
      { reach: 'part', places: ['US-NY'] },
    ],
  ])('meets some of %o, nobody knows how many', (shares, expected) => {
    expect(exposed({ partial: true }, shares)).toMatchObject(expected)
    expect(exposed({ partial: true }, shares)?.share).toBeUndefined()
  })

  test('does not meet less than 5 %, or another region', () => {
    expect(
      exposed(
        { partial: true },
        new Map([
          ['US-NY', 0.03],
          ['US-CA', 0.97],
        ]),
      ),
    ).toBeUndefined()
    expect(exposed({ partial: true }, audience('US-CA'))).toBeUndefined()
  })

  test('may lie in a part of a region that it names as a whole', () => {
    expect(exposed({ partial: true, regions: ['US'] }, audience('US-NY'))).toMatchObject({ reach: 'part', places: ['US-NY'] })
  })
})

describe('the window of an event', () => {
  test.each([
    ['2012-10-24', undefined],
    ['2012-10-25', 'ahead'],
    ['2012-10-27', 'during'],
    ['2012-11-09', 'during'],
    ['2012-11-10', 'aftermath'],
    ['2012-11-30', 'aftermath'],
    ['2012-12-01', undefined],
  ])('on %s a hurricane of 27 October to 9 November is %s', (day, phase) => {
    expect(phaseOf(SANDY, day)).toBe(phase)
  })

  test('has no days ahead where nobody could know', () => {
    expect(phaseOf({ ...SANDY, kind: 'earthquake' }, '2012-10-26')).toBeUndefined()
  })

  test('closes 60 days after the start of an event without an end', () => {
    const { end: _, ...open } = SANDY
    expect(phaseOf(open, '2012-12-26')).toBe('during')
    expect(phaseOf(open, '2012-12-27')).toBeUndefined()
  })

  test('stays open for a week after the source was read', () => {
    const { end: _, ...open } = { ...SANDY, source: { retrieved: '2013-02-01' } }
    expect(phaseOf(open, '2013-02-08')).toBe('during')
    expect(phaseOf(open, '2013-02-09')).toBeUndefined()
  })
})

describe('an audience', () => {
  test('in another county is not met by an event that names its counties', () => {
    expect(exposed({ regions: ['US-NC'], counties: ['37021'] }, audience('fips:37183'))).toBeUndefined()
  })

  test.each([
    [['US-NY'], {}, 'all'],
    [['us-ny', 'New Jersey'], {}, 'all'],
    [['US-NY', 'US-CA'], {}, 'part'],
    [['US'], {}, 'part'],
    [['*'], {}, 'part'],
    [['US-NY'], { regions: ['US'] }, 'all'],
    [['US'], { regions: ['*'] }, 'all'],
    [['*'], { regions: ['*'] }, 'all'],
    [['IT-MI'], { regions: ['IT-25'] }, 'all'],
    [['IT-25'], { regions: ['IT-MI'] }, 'part'],
    [['EU'], { regions: ['FR'] }, 'part'],
    [['fips:37021'], { regions: ['US-NC'], counties: ['37021'] }, 'all'],
    [['fips:37021'], { regions: ['US-NC'] }, 'all'],
    [['US-NC'], { regions: ['US-NC'], counties: ['37021'] }, 'part'],
    [['fips:37021', 'fips:37183'], { regions: ['US-NC'], counties: ['37021'] }, 'part'],
    [['US-TN'], { regions: ['US-NC', 'US-TN'], counties: ['37021'] }, 'all'],
  ] as const)('in %j meets %j in %s', (regions, event, reach) => {
    expect(exposed(event, audience(...regions))).toMatchObject({ reach })
  })

  test.each([
    [['US-NY', 'US-CA'], {}, ['US-NY']],
    [['US'], {}, ['US-NY', 'US-NJ', 'US-CT']],
    [['*'], {}, ['US-NY', 'US-NJ', 'US-CT']],
    [['US-NY'], { regions: ['US'] }, ['US-NY']],
    [['US', 'new york'], { regions: ['US-NY'] }, ['US-NY']],
  ])('in %j meets %j at %j', (regions, event, places) => {
    expect(exposed(event, audience(...regions))?.places).toEqual(places)
  })

  test('hears first of the event that reaches more, then of the one that is felt longer', () => {
    const tornado: Event = {
      ...SANDY,
      id: 'tornado',
      name: 'Tornado',
      kind: 'tornado',
      regions: ['US-NY'],
      start: '2012-10-31',
      aftermathDays: 10,
    }
    const first = (...regions: string[]) => exposuresOf([tornado, SANDY], audience(...regions), on('2012-11-02'))[0]?.event.name
    expect([first('US'), first('US-NY')]).toEqual(['Hurricane Sandy', 'Hurricane Sandy'])
  })

  test('is named by the regions that are met, as it gives them', () => {
    expect(exposed({}, audience('new york', 'US-CA', 'US'))?.regions).toEqual(['new york', 'US'])
  })

  test('elsewhere meets nothing', () => {
    expect(exposed({}, audience('US-CA', 'GB'))).toBeUndefined()
    expect(exposed({ regions: ['US-NY'] }, audience('US-N'))).toBeUndefined()
  })

  test('of unknown place meets nothing', () => {
    expect(exposuresOf([SANDY], undefined, on('2012-11-02'))).toEqual([])
  })

  test('is met with its known share, and below 5 % not at all', () => {
    expect(
      exposed(
        {},
        new Map([
          ['US-NY', 0.22],
          ['US-NJ', 0.1],
        ]),
      ),
    ).toMatchObject({ reach: 'part', share: 0.32 })
    expect(
      exposed(
        {},
        new Map([
          ['US-NY', 0.6],
          ['US-NJ', 0.4],
        ]),
      ),
    ).toMatchObject({ reach: 'all', share: 1 })
    expect(
      exposed(
        {},
        new Map([
          ['US-NY', 0.03],
          ['US-NJ', 0.01],
        ]),
      ),
    ).toBeUndefined()
  })

  test('of which nobody knows how many live in the region has no share', () => {
    expect(exposed({}, new Map([['US', 0.6]]))).toEqual({
      event: SANDY,
      phase: 'during',
      reach: 'part',
      regions: ['US'],
      places: SANDY.regions,
    })
  })

  test.each([
    // Parts of a region that is listed as well.
    [{ US: 0.8, 'US-NY': 0.22 }, ['US-NY'], { reach: 'part', share: 0.22, regions: ['US-NY'] }],
    [{ US: 0.8, 'US-NY': 0.22 }, ['US'], { reach: 'part', share: 0.8 }],
    [{ US: 0.8, 'US-NY': 0.22 }, ['US-NY', 'US-NJ'], { reach: 'part', share: undefined, regions: ['US', 'US-NY'] }],
    [{ US: 0.8, 'US-NY': 0.22 }, ['US-NJ'], { reach: 'part', share: undefined, regions: ['US'] }],
    [{ US: 0.24, 'US-NY': 0.22 }, ['US-NJ'], undefined],
    [{ US: 1, 'US-NY': 0.22 }, ['US'], { reach: 'all', share: 1 }],
    [{ '*': 1, US: 0.5, 'US-NY': 0.2 }, ['US'], { reach: 'part', share: 0.5 }],
    [{ '*': 1, US: 0.5, 'US-NY': 0.2 }, ['US-NY'], { reach: 'part', share: 0.2 }],
    [{ EU: 0.6, DE: 0.3 }, ['DE'], { reach: 'part', share: 0.3, regions: ['DE'] }],
    [{ 'US-NY': 0.2, 'New York': 0.2 }, ['US-NY'], { reach: 'part', share: 0.2 }],
    // US is the rest of the US where only all of them make the whole, or where it is smaller than its part.
    [{ US: 0.6, 'US-NY': 0.2, DE: 0.2 }, ['US'], { reach: 'part', share: 0.8 }],
    [{ US: 0.1, 'US-NY': 0.3 }, ['US'], { reach: 'part', share: 0.4 }],
    // Percentages.
    [{ 'US-NY': 22, 'US-NJ': 10 }, ['US-NY'], { reach: 'part', share: 0.22 }],
    [{ 'US-NY': 22.5, 'US-NJ': 77.5 }, ['US-NY', 'US-NJ'], { reach: 'all', share: 1 }],
    [{ 'US-NY': 3, 'US-CA': 90 }, ['US-NY'], undefined],
    [{ US: 90, 'US-NY': 30 }, ['US-NY'], { reach: 'part', share: 0.3 }],
    // Numbers of recipients.
    [{ 'US-NY': 120_000, 'US-CA': 360_000 }, ['US-NY'], { reach: 'part', share: 0.25 }],
    [{ 'US-NY': 120_000 }, ['US-NY'], { reach: 'all', share: 1 }],
    [{ US: 1_000_000, 'US-NY': 120_000 }, ['US-NY'], { reach: 'part', share: 0.12 }],
    [{ 'US-NY': 1, 'US-NJ': 1 }, ['US-NY'], { reach: 'part', share: 0.5 }],
    // Shares that nobody can have meant are unknown: any overlap counts.
    [{ 'US-NY': 0.6, 'US-NJ': 0.7 }, ['US-NY'], { reach: 'part', share: undefined }],
    [{ 'US-NY': Number.POSITIVE_INFINITY }, ['US-NY'], { reach: 'all', share: undefined }],
    [{ 'US-NY': 0 }, ['US-NY'], undefined],
  ])('with the shares %j meets %j', (shares, regions, reach) => {
    const exposure = exposed({ regions }, new Map(Object.entries(shares)))
    expect(exposure && { reach: exposure.reach, share: exposure.share, regions: exposure.regions }).toEqual(
      reach && { regions: expect.anything(), ...reach, ...(reach.share !== undefined && { share: expect.closeTo(reach.share, 9) }) },
    )
  })

  test('may be a group of the configuration', () => {
    expect(exposuresOf([SANDY], audience('northeast'), on('2012-11-02'), { northeast: ['US-NY', 'US-NJ'] })).toHaveLength(1)
  })
})

test('events come gravest first, those of the company not at all', () => {
  const events: Event[] = [
    { ...SANDY, id: 'minor', severity: 'minor' },
    { ...SANDY, id: 'own', scope: 'company' },
    { ...SANDY, id: 'over', end: '2012-10-31' },
    SANDY,
  ]
  expect(exposuresOf(events, audience('US-NY'), on('2012-11-02')).map(({ event }) => event.id)).toEqual(['sandy-2012', 'over', 'minor'])
})

describe('an incident of the company itself', () => {
  const outage: Event = { ...SANDY, id: 'outage', kind: 'incident', scope: 'company', regions: [] }
  const met = (event: Event, shares?: ReadonlyMap<string, number>) =>
    incidentsOf([event, SANDY], shares, on('2012-11-02')).map(({ event: { id } }) => id)

  test('without regions meets everybody, also an audience of which nothing is known', () => {
    expect(met(outage)).toEqual(['outage'])
    expect(met(outage, audience('AU'))).toEqual(['outage'])
  })

  test('with regions meets the people there', () => {
    const inNewYork = { ...outage, regions: ['US-NY'] }
    expect(met(inNewYork)).toEqual([])
    expect(met(inNewYork, audience('US-CA'))).toEqual([])
    expect(met(inNewYork, audience('US-NY'))).toEqual(['outage'])
  })

  test('is no public event', () => {
    expect(exposuresOf([outage], audience('US-NY'), on('2012-11-02'))).toEqual([])
  })
})
