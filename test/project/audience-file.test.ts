import { describe, expect, test } from 'vitest'
import { readAudienceFile } from '../../src/project/audience-file.ts'
import { folder } from '../cli/run-tactful.ts'

const read = (content: string | Buffer, { name = 'list.csv', groups = {} } = {}) =>
  readAudienceFile(`${folder({ [name]: content })}/${name}`, groups)

async function shares(content: string | Buffer, options?: Parameters<typeof read>[1]) {
  const { shares: found, problem } = await read(content, options)
  return found ? Object.fromEntries([...found].map(([code, share]) => [code, Number(share.toFixed(4))])) : problem
}
const problem = async (content: string | Buffer, options?: Parameters<typeof read>[1]) => (await read(content, options)).problem

describe('a list of recipients gives shares by region', () => {
  const HALVES = { 'US-NY': 0.5, 'US-NJ': 0.25, DE: 0.25 }

  test.each([
    ['commas', 'email,state,country\na@b.example,NY,US\nb@b.example,new york,USA\nc@b.example,US-NJ,US\nd@b.example,,DE\n'],
    ['semicolons', 'state;country;name\nNY;US;Doe, John\nNY;US;Roe, Jane\nNJ;US;x\n;DE;y\n'],
    ['tabs', 'state\tcountry\nNY\tUS\nNY\tUS\nNJ\tUS\n\tDE\n'],
    ['the dialect line of a spreadsheet', 'sep=;\nstate;country\nNY;US\nNY;US\nNJ;US\n;DE\n'],
    ['quotes', '"note","state","country"\n"a ""b"",\nc","NY","US"\n"","NY","US"\nx,"NJ","US"\nx,"","DE"'],
    ['CRLF, a byte order mark and blank lines', '\uFEFFState,Country\r\nNY,US\r\n\r\nNY,US\r\nNJ,US\r\n,DE\r\n'],
    ['UTF-16', Buffer.from('\uFEFFState\tCountry\r\nNY\tUS\r\nNY\tUS\r\nNJ\tUS\r\n\tDE\r\n', 'utf16le')],
    ['names of owners', 'Mailing State,MailingCountry\nNY,US\nNY,US\nNJ,US\n,DE\n'],
    ['rows of other lengths', 'state,country,x\nNY,US\nNY,US,1,2,3\nNJ,US,\n,DE\n'],
    [
      'JSON Lines',
      '{"state":"NY","country":"US"}\n\n{"address":{"state":"NY","country":"US"}}\r\n{"address":{"state":"NJ","country":"US"}}\n{"country":"DE"}',
    ],
  ])('written with %s', async (_, content) => {
    expect(await shares(content)).toEqual(HALVES)
  })

  test('by ZIP and postal code where the state is missing', async () => {
    expect(await shares('country,postcode\nUS,10001\nUSA,7030\nCanada,M5V 2T6\nGB,SW1A 1AA\n')).toEqual({
      'US-NY': 0.25,
      'US-NJ': 0.25,
      'CA-ON': 0.25,
      GB: 0.25,
    })
    expect(await shares('zip\n10001\n"10,001"\n')).toEqual({ 'US-NY': 0.5, ZZ: 0.5 })
  })

  test('in any encoding: names in Latin-1 are names', async () => {
    expect(await shares(Buffer.from('country,province\nCanada,Québec\n', 'latin1'))).toEqual({ 'CA-QC': 1 })
  })

  test('where the column closest to the recipient counts', async () => {
    expect(await shares('billing_country,country\nDE,GB\n')).toEqual({ GB: 1 })
    expect(await shares('{"geoip":{"country":"DE"},"country":"GB"}\n')).toEqual({ GB: 1 })
  })

  test('where those without a state are spread as the others of their country, if most have one', async () => {
    expect(await shares(`country,state\n${'US,NY\n'.repeat(6)}${'US,NJ\n'.repeat(2)}${'US,\n'.repeat(2)}`)).toEqual({
      'US-NY': 0.75,
      'US-NJ': 0.25,
    })
    expect(await shares(`country,state\n${'US,NY\n'.repeat(3)}${'US,\n'.repeat(7)}`)).toEqual({ US: 1 })
  })

  test('in pieces: a row may be cut anywhere', async () => {
    const row = '"Zoë, ""the first""\nof her name",NY,US\n'
    expect(await shares(`name,state,country\n${row.repeat(5000)}`)).toEqual({ 'US-NY': 1 })
    const line = `${JSON.stringify({ name: 'Zoë'.repeat(50), state: 'NY', country: 'US' })}\n`
    expect(await shares(line.repeat(2000))).toEqual({ 'US-NY': 1 })
  })
})

describe('numbers by region give shares', () => {
  test.each([
    ['region,recipients\nUS-NY,"120,000"\nNew Jersey,80000\nGB,200000\n', { GB: 0.5, 'US-NY': 0.3, 'US-NJ': 0.2 }],
    ['country,state,count\nUS,NY,3\nUS,NJ,1\n', { 'US-NY': 0.75, 'US-NJ': 0.25 }],
    ['country,plan,subscribers\nUS,free,3\nUS,paid,1\nDE,paid,4\n', { US: 0.5, DE: 0.5 }],
    ['Land,PLZ,Kunden,count\nUSA,10001,x,1 200\nDE,10115,x,3.600\n', { 'US-NY': 0.25, DE: 0.75 }],
    ['country,count\nUS,"5,000"\nDE,5.000\nGB,5 000\nFR,5 000\n', { US: 0.25, DE: 0.25, GB: 0.25, FR: 0.25 }],
    ['region,recipients\nUS-NY,30\nNowhere,10\n', { 'US-NY': 0.75, ZZ: 0.25 }],
    ['region;share\nUS-NY;22,5 %\nDE;10 %\n', { 'US-NY': 0.225, DE: 0.1 }],
    ['region,share\nUS-NY,0.22\nDE,0.1\n', { 'US-NY': 0.22, DE: 0.1 }],
  ])('%j', async (content, expected) => {
    expect(await shares(content)).toEqual(expected)
  })

  test('for groups of the configuration', async () => {
    expect(await shares('region,recipients\nnortheast,3\nEU,1\n', { groups: { Northeast: ['US-NY'] } })).toEqual({
      northeast: 0.75,
      EU: 0.25,
    })
  })

  test('unless a number cannot be read', async () => {
    expect(await shares('region,recipients\nUS-NY,3\nDE,many\n')).toEqual({ 'US-NY': 1 })
    expect(await problem('region,recipients\nUS-NY,3\nDE,many\n')).toBe(
      '50.0 % of 2 rows have no region with a number that can be read, for example in column "recipients": 1 different value.',
    )
    expect(await problem('region,recipients\nUS-NY,0\n')).toBe('all of its numbers are 0.')
  })

  test('but a column called so in a list of persons is none', async () => {
    expect(await shares('email,country,total\na@b.example,US,900\nb@b.example,DE,100\n')).toEqual({ US: 0.5, DE: 0.5 })
  })
})

describe('rows without a region', () => {
  test('are counted, as readers of whom nobody knows where they live', async () => {
    const list = `email,state\n${'a@b.example,NY\n'.repeat(96)}a@b.example,XX\na@b.example,XX\na@b.example,YY\na@b.example,\n`
    expect(await shares(list)).toEqual({ 'US-NY': 0.96, ZZ: 0.04 })
    expect(await problem(list)).toBe(
      '4.0 % of 100 rows have no region that can be read, for example in column "state": 2 different values, such as "XX", "YY".',
    )
  })

  test('are not worth a word where they are fewer than 1 %', async () => {
    expect(await problem(`state\n${'NY\n'.repeat(999)}XX\n`)).toBeUndefined()
  })

  test('may be all', async () => {
    expect(await read(`state\n${'Georgia\n'.repeat(2)}`)).toEqual({ shares: new Map([['US-GA', 1]]) })
    expect(await read(`region\n${'Georgia\n'.repeat(2)}`)).toEqual({
      problem: 'none of 2 rows has a region that can be read, for example in column "region": 1 different value, such as "Georgia".',
    })
    expect(await problem('state,country\n,\n')).toBe('none of 1 rows has a region that can be read: nothing stands there.')
    expect(await problem('{"state":"NY"}\n{"state":\n[]\n"x"\n')).toBe(
      '75.0 % of 4 rows have no region that can be read: nothing stands there.',
    )
  })

  test('never give away who somebody is, also where columns are shifted', async () => {
    const people = [
      'anna.example@mail.example',
      'Anna',
      'Beispiel',
      '12 Main Street',
      '+1 212 555 0100',
      'anna',
      'MAIN STREET',
      'Ann Arbor',
    ]
    const list = `name,email,state\n${people.map((value) => `x,y,${value}\n`).join('')}x,y,NY\n`
    const said = await problem(list)
    expect(said).toContain('8 different values')
    for (const value of people) expect(said?.toLowerCase()).not.toContain(value.toLowerCase())
  })

  test('of very many different values are counted up to a thousand', async () => {
    const list = `state\n${Array.from({ length: 30_000 }, (_, i) => `person${i}@mail.example`).join('\n')}\nNY\n`
    expect(await problem(list)).toBe(
      '99.9 % of 30,001 rows have no region that can be read, for example in column "state": over 1,000 different values.',
    )
  })
})

describe('a file that says nothing about an audience', () => {
  const COLUMNS = 'the first row must name the columns, at least one of country, state, region, zip or postcode.'

  test.each([
    ['', 'it is empty.'],
    ['country,state\n', 'it has no rows.'],
    ['email,contry\na@b.example,US\n', `no column says where recipients are; ${COLUMNS} There is "contry". Did you mean "country"?`],
    ['email,name\na@b.example,Anna\n', `no column says where recipients are; ${COLUMNS}`],
    ['anna@mail.example,Anna\nb@mail.example,Ben\n', `there is no header; ${COLUMNS}`],
    ['[{"country":"US"}]', 'it is a JSON array; expected JSON Lines, one object a line, or CSV.'],
    ['{\n"country": "US"\n}', 'line 1 is no JSON object; expected JSON Lines, one object a line.'],
    ['{"email":"a@b.example"}\n', `no column says where recipients are; ${COLUMNS}`],
    [Buffer.from('PK\u0003\u0004\0\0'), 'it holds no text. Export it as CSV, or as JSON Lines.'],
    ['constructor,__proto__\nUS,NY\n', `no column says where recipients are; ${COLUMNS}`],
  ])('%j', async (content, why) => {
    expect(await read(content)).toEqual({ problem: why })
  })

  test('is named by the nearest file there is', async () => {
    const directory = folder({ 'people.csv': 'country\nUS\n', 'people.md': '' })
    expect((await readAudienceFile(`${directory}/peeple.csv`, {})).problem).toBe('there is no such file. Did you mean "people.csv"?')
    expect((await readAudienceFile(directory, {})).problem).toBe('it is no file.')
  })

  test('never takes long: a quotation mark that is never closed, a line without an end, a million columns', async () => {
    const text = 'x'.repeat(100)
    expect(await problem(`state,note\nNY,"${`${text}\n`.repeat(100_000)}`)).toBe(
      'row 2 is longer than 1 MB; a quotation mark that opens there may never be closed.',
    )
    expect(await problem(`{"state":"NY"}\n{"a":"${text.repeat(50_000)}"}\n`)).toBe('line 2 is longer than 1 MB.')
    expect(await shares(`state${',x'.repeat(400_000)}\nNY\n`)).toEqual({ 'US-NY': 1 })
    expect(await shares(`{"state":"NY"${',"x":{"y":1}'.repeat(50_000)}}\n`)).toEqual({ 'US-NY': 1 })
    const names = Array.from({ length: 30_000 }, (_, i) => `{"k${i}":1,"state":"NY"}`).join('\n')
    expect(await shares(`{"state":"NY"}\n${names}`)).toEqual({ 'US-NY': 1 })
  })
})
