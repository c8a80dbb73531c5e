import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importers, recogniseFeed } from '../../../src/moment/importers/index.ts'
import { readEvents, writeEvents } from '../../../src/moment/index.ts'

const OPTIONS = { all: true, since: '2025-01-01', until: '2027-12-31' }
const many = (text: string, count: number) => text.repeat(count)

const HOSTILE: Readonly<Record<string, string>> = {
  nothing: '',
  'blank lines': '\n \n',
  'zero bytes': many('\0', 1000),
  'a line of a megabyte': many('a', 1_000_000),
  'brackets that open': many('[', 100_000),
  'objects that open': many('{"a":', 100_000),
  'nested lists': many('[', 100_000) + many(']', 100_000),
  'keys of prototypes':
    '{"__proto__":{"features":[1]},"type":"FeatureCollection","features":[{"properties":{"eventtype":"constructor","eventid":"__proto__"}}],' +
    '"page":{},"incidents":[{"id":"constructor","name":"__proto__","impact":"__proto__"}],"DisasterDeclarationsSummaries":[{"disasterNumber":"1"}]}',
  'values of other types':
    '{"features":[null,1,"x",[],{}],"incidents":[null,1,[]],"page":null,"DisasterDeclarationsSummaries":[null,3,[]]}',
  'huge numbers':
    '{"type":"FeatureCollection","features":[{"id":"a","properties":{"type":"earthquake","mag":1e300,"time":1e300,"alert":"red"}},' +
    '{"id":"b","properties":{"type":"earthquake","mag":1e300,"time":1e12},"geometry":{"coordinates":[1e308,-1e308,1]}}]}',
  'elements that open': many('<rss>', 100_000),
  'entities of its own': '<!DOCTYPE l [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><rss xmlns:gdacs="g">&b;</rss>',
  'a quotation that is not closed': `disasterNumber,state,declarationType,incidentType,declarationTitle,incidentBeginDate\n"${many('a,b\n', 100_000)}`,
  'quotation marks': `disasterNumber,state,declarationType,incidentType,declarationTitle,incidentBeginDate\n${many('"', 500_000)}`,
  'entries that open': `BEGIN:VCALENDAR\r\n${many('BEGIN:VEVENT\r\n', 100_000)}`,
  'nested components': `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\n${many('BEGIN:VALARM\r\n', 50_000)}END:VEVENT\r\n`,
  'rules without an occurrence': `BEGIN:VCALENDAR\r\n${many(
    'BEGIN:VEVENT\r\nSUMMARY:x\r\nDTSTART;VALUE=DATE:20200101\r\nRRULE:FREQ=WEEKLY;BYMONTH=2;BYWEEKNO=40\r\nEND:VEVENT\r\n',
    100,
  )}`,
  'a duration beyond all calendars':
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nDTSTART:20200101T000000Z\r\nDURATION:P99999999999D\r\nEND:VEVENT\r\n',
  'nested YAML': `---\n${many('[', 50_000)}\n---\n`,
  'tags that open': `---\ntitle: x\ndate: 2026-01-01\nresolved: true\nseverity: down\n---\n${many('<Update date="', 50_000)}`,
}

describe.each(importers.map((importer) => [importer.name, importer] as const))('the importer %s', (_, importer) => {
  test.each(Object.entries(HOSTILE))('reads %s without an error, in time', (_, text) => {
    const file = { path: 'feed.md', text }
    const begin = performance.now()
    importer.recognises(file)
    const { events, problems } = importer.read(file, OPTIONS)
    expect(performance.now() - begin).toBeLessThan(10_000)
    for (const { message } of problems) expect(message.length).toBeLessThan(700)
    expect(readEvents(writeEvents(events)).problems).toEqual([])
  })

  test('reads any text', () => {
    const words = [
      '{',
      '}',
      '[',
      ']',
      '"features":',
      '"properties":',
      '<rss>',
      '</rss>',
      '---\n',
      'title: ',
      'BEGIN:VEVENT\r\n',
      'disasterNumber,',
      '\n',
      '1',
    ]
    const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 8 }))).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (feed) => {
        const file = { path: 'feed.mdx', text: feed }
        recogniseFeed(file)
        importer.read(file, OPTIONS)
      }),
      { numRuns: 150 },
    )
  })

  test('reads the same events twice from the same file', () => {
    const text = HOSTILE['huge numbers']!
    expect(importer.read({ path: 'a', text }, OPTIONS)).toEqual(importer.read({ path: 'a', text }, OPTIONS))
  })
})
