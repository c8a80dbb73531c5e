import { describe, expect, test } from 'vitest'
import { fema } from '../../../src/moment/importers/fema.ts'
import { recogniseFeed } from '../../../src/moment/importers/index.ts'

const HEADER =
  'femaDeclarationString,disasterNumber,state,declarationType,declarationDate,fyDeclared,incidentType,declarationTitle,ihProgramDeclared,' +
  'iaProgramDeclared,paProgramDeclared,hmProgramDeclared,incidentBeginDate,incidentEndDate,disasterCloseoutDate,tribalRequest,fipsStateCode,' +
  'fipsCountyCode,placeCode,designatedArea,declarationRequestNumber,lastIAFilingDate,lastRefresh,hash,id'

interface Row {
  readonly number: number
  readonly state?: string
  readonly type?: string
  readonly incident?: string
  readonly title?: string
  readonly ia?: boolean
  readonly begin?: string
  readonly end?: string
  readonly closed?: string
  readonly fips?: readonly [state: string, county: string]
  readonly area?: string
  readonly refreshed?: string
}

/** A row in the order of the columns of OpenFEMA. */
function csvRow({ number, state = 'NY', type = 'DR', incident = 'Hurricane', title = 'HURRICANE SANDY', ia = true, ...row }: Row): string {
  const {
    begin = '2012-10-27',
    end = '2012-11-09',
    closed = '',
    fips = ['36', '061'],
    area = 'New York (County)',
    refreshed = '2012-12-01',
  } = row
  const time = (day: string) => day && `${day}T00:00:00.000Z`
  const flag = (value: boolean) => (value ? 'True' : 'False')
  return [
    ...[
      `${type}-${number}-${state}`,
      number,
      state,
      type,
      '2012-10-30T00:00:00.000Z',
      2013,
      incident,
      `"${title}"`,
      'False',
      flag(ia),
      'True',
    ],
    ...['True', time(begin), time(end), time(closed), 'False', fips[0], fips[1], '99061', area, 12115, '', time(refreshed), 'hash', 'id'],
  ].join(',')
}

const csv = (...rows: readonly Row[]) => [HEADER, ...rows.map(csvRow), ''].join('\n')
const read = (text: string, all = false) => fema.read({ path: 'declarations.csv', text }, { all })
const eventOf = (row: Partial<Row>) => read(csv({ number: 4085, ...row })).events[0]

/** Dates and first counties from the declarations of 30 October 2012 as fema.gov had them; no published file with these rows is at hand. */
const SANDY: readonly Row[] = [
  { number: 4085, fips: ['36', '061'] },
  { number: 4085, fips: ['36', '103'], area: 'Suffolk (County)', ia: false },
  { number: 4086, state: 'NJ', begin: '2012-10-26', end: '2012-11-08', fips: ['34', '001'], area: 'Atlantic (County)' },
  { number: 4087, state: 'CT', end: '2012-11-08', fips: ['09', '001'], area: 'Fairfield (County)' },
  { number: 3351, type: 'EM', end: '2012-11-08', ia: false, fips: ['36', '000'], area: 'Statewide' },
]

describe('declarations of FEMA', () => {
  test('of one storm are one event in all its states', () => {
    const { events, leftOut, problems } = read(csv(...SANDY))
    expect(problems).toEqual([])
    expect(leftOut).toEqual([])
    expect(events).toEqual([
      {
        id: 'fema-sandy-2012',
        name: 'Hurricane Sandy',
        also: [],
        kind: 'hurricane',
        severity: 'extreme',
        regions: ['US-NY', 'US-NJ', 'US-CT'],
        counties: ['34001', '09001'],
        start: '2012-10-26',
        end: '2012-11-09',
        aftermathDays: 21,
        effects: ['power', 'internet', 'water', 'transport', 'shelter'],
        scope: 'public',
        forecast: false,
        source: { type: 'fema', ref: 'DR-4085-NY, DR-4086-NJ, DR-4087-CT, EM-3351-NY', url: 'https://www.fema.gov/disaster/4085' },
      },
    ])
  })

  test('keep their id when another state is declared, and whatever a state calls the storm', () => {
    const rows = [
      ...SANDY,
      { number: 4089, state: 'RI', title: 'TROPICAL STORM SANDY', incident: 'Tropical Storm', fips: ['44', '001'] as const },
    ]
    const [event] = read(csv(...rows.reverse())).events
    expect(event).toMatchObject({ id: 'fema-sandy-2012', name: 'Hurricane Sandy', also: ['Tropical Storm Sandy'] })
    expect(event!.regions).toContain('US-RI')
  })

  test('without the name of a storm stay apart, state by state', () => {
    const title = 'SEVERE STORMS, STRAIGHT-LINE WINDS, AND TORNADOES'
    const rows = ['OK', 'TN'].map((state, at) => ({
      number: 4700 + at,
      state,
      title,
      incident: 'Tornado',
      fips: [['40', '47'][at]!, '027'] as const,
    }))
    const { events } = read(csv(...rows))
    expect(events.map(({ id, name, kind, regions }) => ({ id, name, kind, regions }))).toEqual([
      { id: 'fema-dr-4700', name: 'Severe Storms, Straight-Line Winds, and Tornadoes', kind: 'tornado', regions: ['US-OK'] },
      { id: 'fema-dr-4701', name: 'Severe Storms, Straight-Line Winds, and Tornadoes', kind: 'tornado', regions: ['US-TN'] },
    ])
  })

  test('are the same in JSON', () => {
    const [names, ...rows] = csv(...SANDY)
      .trim()
      .split('\n')
      .map((line) => line.split(','))
    const flags = new Map<string, unknown>([
      ['True', true],
      ['False', false],
      ['', null],
    ])
    const records = rows.map((row) =>
      Object.fromEntries(names!.map((name, at) => [name, flags.has(row[at]!) ? flags.get(row[at]!) : row[at]!.replaceAll('"', '')])),
    )
    const json = JSON.stringify({ metadata: { rundate: '2012-12-01T08:00:00.000Z' }, DisasterDeclarationsSummaries: records })
    const [event] = read(csv(...SANDY)).events
    expect(read(json).events).toEqual([{ ...event, source: { ...event!.source, retrieved: '2012-12-01' } }])
    expect(read(JSON.stringify(records)).events).toEqual([event])
  })

  test.each([
    ['Hurricane', 'hurricane'],
    ['Typhoon', 'hurricane'],
    ['Tropical Storm', 'hurricane'],
    ['Coastal Storm', 'storm'],
    ['Severe Storm', 'storm'],
    ['Severe Storm(s)', 'storm'],
    ['Straight-Line Winds', 'storm'],
    ['Flood', 'flood'],
    ['Dam/Levee Break', 'flood'],
    ['Mud/Landslide', 'flood'],
    ['Fire', 'wildfire'],
    ['Tornado', 'tornado'],
    ['Snowstorm', 'winter-storm'],
    ['Winter Storm', 'winter-storm'],
    ['Severe Ice Storm', 'winter-storm'],
    ['Freezing', 'cold'],
    ['Earthquake', 'earthquake'],
    ['Tsunami', 'tsunami'],
    ['Volcanic Eruption', 'volcano'],
    ['Terrorist', 'attack'],
  ])('of the incident type %s are of the kind %s', (incident, kind) => {
    expect(eventOf({ incident, title: 'A TITLE' })?.kind).toBe(kind)
  })

  test.each([
    [{ type: 'DR', incident: 'Hurricane', ia: true }, 'extreme'],
    [{ type: 'DR', incident: 'Hurricane', ia: false }, 'severe'],
    [{ type: 'DR', incident: 'Flood', title: 'FLOODING', ia: true }, 'severe'],
    [{ type: 'EM', incident: 'Hurricane', ia: true }, 'severe'],
    [{ type: 'FM', incident: 'Fire', title: 'CREEK FIRE', ia: false }, 'moderate'],
  ])('%o are %s', (row, severity) => {
    expect(eventOf(row)?.severity).toBe(severity)
  })

  test.each([
    ['HURRICANE SANDY', 'Hurricane Sandy'],
    ['REMNANTS OF HURRICANE IDA', 'Hurricane Ida'],
    ['TORNADOES, FLOODING TORRENTIAL RAIN(TROP STORM ALBERTO)', 'Tropical Storm Alberto'],
    ['SUPER TYPHOON YUTU', 'Super Typhoon Yutu'],
    ['HURRICANE AND FLOODING', 'Hurricane and Flooding'],
    ['HURRICANE', 'Hurricane'],
    ["O'BRIEN RIVER FLOODING (SECOND)", "O'brien River Flooding (Second)"],
    ['Post-Tropical Cyclone Debby', 'Tropical Cyclone Debby'],
  ])('entitled %s are called %s', (title, name) => {
    expect(eventOf({ title })?.name).toBe(name)
  })

  test('that are open go on, unless they are so old that someone forgot to close them', () => {
    expect(eventOf({ end: '' })).not.toHaveProperty('end')
    const { events, leftOut } = read(
      csv({ number: 1, end: '', refreshed: '2013-11-01' }, { number: 2, end: '', closed: '2012-11-30', title: 'FLOODING' }),
    )
    expect(events).toEqual([])
    expect(leftOut).toEqual([{ reason: 'long over, without an end', count: 2 }])
  })

  test('of a whole state or a tribal area name no county', () => {
    expect(eventOf({ fips: ['36', '000'] })).not.toHaveProperty('counties')
    expect(eventOf({ fips: ['35', '000'], state: 'NM', area: 'Navajo Nation (Indian Reservation)' })?.regions).toEqual(['US-NM'])
  })

  test.each([
    ['PR', '72', 'US-PR'],
    ['DC', '11', 'US-DC'],
    ['FM', '64', 'FM'],
    ['MH', '68', 'MH'],
  ])('of %s lie in %s', (state, number, region) => {
    expect(eventOf({ state, fips: [number, '000'] })?.regions).toEqual([region])
  })

  test('that concern everyone for years, or those who took people in, are left out', () => {
    const rows: Row[] = [
      { number: 1, incident: 'Biological', title: 'COVID-19' },
      { number: 2, incident: 'Biological', title: 'COVID-19 PANDEMIC', state: 'NJ', fips: ['34', '000'] },
      { number: 3, incident: 'Drought', title: 'DROUGHT' },
      { number: 4, incident: 'Fishing Losses', title: 'EL NINO' },
      { number: 5, title: 'HURRICANE KATRINA EVACUATION', state: 'UT', fips: ['49', '000'] },
      { number: 6, title: 'HURRICANE KATRINA EVACUATION', state: 'UT', fips: ['49', '000'], incident: 'Other' },
    ]
    expect(read(csv(...rows)).leftOut).toEqual([
      { reason: 'Biological (everywhere, for years)', count: 2 },
      { reason: 'no kind of event for Drought', count: 1 },
      { reason: 'no kind of event for Fishing Losses', count: 1 },
      { reason: 'took evacuees in, was not struck itself', count: 1 },
      { reason: 'no kind of event for Other', count: 1 },
    ])
    expect(read(csv(...rows), true).events.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'fema-dr-1 epidemic',
      'fema-dr-2 epidemic',
      'fema-dr-5 hurricane',
    ])
  })

  test('that cannot be read are named with their lines, and the others count', () => {
    const text = csv(
      { number: 1, title: 'FLOODING', begin: '2012-02-30' },
      { number: 2, title: 'TWO\nLINES', incident: 'Flood' },
      { number: 3, title: 'FLOODING', type: 'XX' },
      { number: 4, title: 'FLOODING', begin: '2012-11-20' },
      { number: 5, title: 'FLOODING', state: 'ZZ', fips: ['99', '000'] },
      { number: 6, title: 'FLOODING', end: 'soon' },
    )
    const { events, problems } = read(text)
    expect(events.map(({ id }) => id)).toEqual(['fema-dr-2'])
    expect(problems).toEqual([
      { line: 2, message: 'Declaration 1 has no readable "incidentBeginDate"; expected a date such as 2012-10-27T00:00:00.000Z.' },
      { line: 5, message: 'Declaration 3 has the type "XX"; expected DR, EM or FM.' },
      { line: 7, message: 'Declaration 5 has no readable "state"; expected letters such as NY.' },
      { line: 8, message: 'Declaration 6 has an unreadable "incidentEndDate" (soonT00:00:00.000Z).' },
      { line: 6, message: '"Flooding" ends (2012-11-09) before it starts (2012-11-20).' },
    ])
  })

  test('with a broken quotation mark give the line', () => {
    const { events, problems } = read(
      `${csv({ number: 1 })}DR-2-NY,2,"NY"x,DR\n${csvRow({ number: 3, title: 'FLOODING', incident: 'Flood' })}`,
    )
    expect(events.map(({ id }) => id)).toContain('fema-sandy-2012')
    expect(problems[0]).toEqual({ line: 3, message: 'A row has a quotation mark that is not closed or not doubled.' })
  })

  test('are recognised by their columns or their key, and by nothing else', () => {
    expect(recogniseFeed({ path: 'x.csv', text: csv(...SANDY) })).toBe(fema)
    expect(recogniseFeed({ path: 'x.json', text: '{"metadata":{},"DisasterDeclarationsSummaries":[]}' })).toBe(fema)
    expect(fema.recognises({ path: 'x.md', text: 'OpenFEMA has DisasterDeclarationsSummaries.\n' })).toBe(false)
  })

  test.each([
    ['', 'Expected the columns'],
    ['a,b\n1,2\n', 'Expected the columns'],
    [csv(...SANDY).replace('disasterNumber', 'disasternumber'), 'Did you mean "disasternumber"?'],
    ['{"DisasterDeclarations": []}', 'Expected an answer of OpenFEMA'],
    ['{"DisasterDeclarationsSummaries": [', 'This cannot be read as JSON'],
  ])('in a wrong file are one problem', (text, message) => {
    const { events, problems } = read(text)
    expect(events).toEqual([])
    expect(problems).toHaveLength(1)
    expect(problems[0]!.message).toContain(message)
  })
})
