import { describe, expect, it } from 'vitest'
import { readMetadata, readValue } from '../../src/document/index.ts'
import { readMetadataFile } from '../../src/formats/front-matter/index.ts'

const read = (source: string) => readMetadata(readMetadataFile(source).entries)
const value = (source: string, key: string) => {
  const { envelope, problems } = read(source)
  expect(problems).toEqual([])
  return envelope[key as keyof typeof envelope]?.value
}

describe('the sender', () => {
  it.each([
    'from_name: Acme\nfrom_email: hi@acme.example',
    'from_label: Acme\nfrom_email: hi@acme.example',
    'fromName: Acme\nfromEmail: hi@acme.example',
    'fromname: Acme\nfromemail: hi@acme.example',
    'sender: { name: Acme, email: hi@acme.example }',
    'from: { name: Acme, email: hi@acme.example }',
    'from_name: Acme\nfromAddress: hi@acme.example',
    'from_name: Other\nfrom_email: Acme <hi@acme.example>',
    'author: Ana\nfrom_email: Acme <hi@acme.example>',
  ])('is one mailbox, however it is kept: %j', (source) => {
    expect(value(source, 'from')).toBe('Acme <hi@acme.example>')
  })

  it('has each of its parts at its place', () => {
    const source = 'from_name: Acme\nsubject: Hi\nfrom_email: "no\\x2dreply@acme.example"'
    const { envelope } = read(source)
    const { value, text, span } = envelope.from!
    const at = (word: string) => {
      const { start, end } = text!.span(value.indexOf(word), value.indexOf(word) + word.length)
      return source.slice(start, end)
    }
    expect(value).toBe('Acme <no-reply@acme.example>')
    expect(at('Acme')).toBe('Acme')
    expect(at('no-reply')).toContain('no\\x2dreply@acme.example')
    expect(source.slice(span.start, span.end)).toContain('acme.example')
  })

  it('is the canonical one where that is there, and a name alone where there is no address', () => {
    expect(value('from_email: a@x.example\nfrom: B <b@x.example>', 'from')).toBe('B <b@x.example>')
    expect(value('from_name: Acme', 'from')).toBe('Acme')
    expect(value('author: Ana', 'from')).toBe('Ana')
  })
})

describe('keys of other tools', () => {
  it.each([
    ['views: { subjectline: { content: Hi } }', 'subject', 'Hi'],
    ['views: { preheader: { content: Soon } }', 'preheader', 'Soon'],
    ['replyTo: a@x.example', 'reply_to', 'a@x.example'],
    ['reply_to: { email: a@x.example }', 'reply_to', 'a@x.example'],
    ['lists: [{ id: 1, name: Trial }, { id: 2, name: Paid }]', 'audience.segment', 'Trial, Paid'],
    ['audiences: { included: [VIP, New], excluded: [Old] }', 'audience.segment', 'VIP, New'],
    ['tags: [trial, eu]', 'audience.segment', 'trial, eu'],
    ['segment_text: "<p>Lives in <b>New York</b></p>"', 'audience.segment', 'Lives in New York'],
    ['filters: { filters: [{ field: tag, operator: is, value: paid }], predicate: and }', 'audience.segment', 'paid'],
  ])('are read: %s', (source, key, expected) => {
    expect(value(source, key)).toBe(expected)
  })

  it('are no complaint where they mean something else', () => {
    expect(read('category: [a, b]\ndate: yesterday\ntags: {}\nemail_type: public\ndraft: true\nlists: {}\nfilters: []').problems).toEqual(
      [],
    )
  })
})

describe('the date of sending', () => {
  it.each([
    ['startAt: 1351861200000', '2012-11-02T13:00:00.000Z'],
    ['sent_at: 1351861200', '2012-11-02T13:00:00.000Z'],
    ['send_at: "1351861200"', '2012-11-02T13:00:00.000Z'],
    ['send_strategy: { method: static, datetime: "2012-11-02T13:00:00+00:00" }', '2012-11-02T13:00:00+00:00'],
    ['scheduledAt: 2012-11-02T13:00:00.000Z', '2012-11-02T13:00:00.000Z'],
    ['date: 2012-10-01\npublishDate: 2012-11-02', '2012-11-02'],
    ['publish_date: 2012-10-01\nsend_at: 2012-11-02', '2012-11-02'],
  ])('is read as tools write it: %s', (source, iso) => {
    expect(value(source, 'send_at')).toMatchObject({ iso, day: '2012-11-02' })
  })

  it.each(['20121102', '2012', '1e3', '-1351861200', '99999999999999999'])('is no other number: %s', (number) => {
    expect(read(`send_at: ${number}`).envelope.send_at).toBeUndefined()
  })

  it('says what to write for a zone that has a name', () => {
    expect(read('send_at: 2026-11-24 09:00 EST').problems).toEqual([
      expect.objectContaining({
        message:
          'send_at is "2026-11-24 09:00 EST"; expected a date (2026-05-04) or a date and time with an offset (2026-05-04T09:00:00+02:00). Write the zone as its offset from UTC, such as -05:00, instead of "EST".',
        span: { start: 9, end: 29 },
      }),
    ])
  })
})

describe('a language', () => {
  it.each([
    ['en', 'en'],
    ['en_us', 'en-US'],
    ['eng', 'en'],
    ['English', 'en'],
    ['english (US)', 'en'],
    ['german', 'de'],
    ['Deutsch', 'de'],
    ['fran\u00e7ais', 'fr'],
    ['日本語', 'ja'],
  ])('is a tag or a name: %s', (written, tag) => {
    expect(readValue('language', written, 'config').field?.value).toBe(tag)
  })

  it.each(['klingonian', '', 'x y', 'constructor', 'en--', 'a'.repeat(100_000)])('is nothing else: %.20s', (written) => {
    expect(readValue('language', written, 'config').field).toBeUndefined()
  })
})

describe('regions', () => {
  it.each([
    'audience:\n  regions: [US-NY, Narnia]',
    'audience: { regions: "US-NY, Narnia" }',
    'regions: { US-NY: 0.2, Narnia: 0.1 }',
    'countries:\n  - US-NY\n  - Narnia',
  ])('know each its place: %j', (source) => {
    const { places } = read(source).envelope['audience.regions']!
    expect([...places!.keys()]).toEqual(['US-NY', 'Narnia'])
    expect([...places!.values()].map(({ start, end }) => source.slice(start, end))).toEqual(['US-NY', 'Narnia'])
  })
})

describe('shares of regions', () => {
  it('may be percentages', () => {
    const { value } = read('audience: { regions: { US-NY: 34 %, US-NJ: 6.5%, US-CA: 0.2 } }').envelope['audience.regions']!
    expect([...value]).toEqual([
      ['US-NY', 0.34],
      ['US-NJ', 0.065],
      ['US-CA', 0.2],
    ])
    expect(read('audience: { regions: { US-NY: many } }').envelope['audience.regions']).toBeUndefined()
  })
})

describe('a list of regions in which something else stands', () => {
  const problems = (source: string) => read(source).problems.map(({ message, span }) => `${message} @${source.slice(span.start, span.end)}`)

  it('is read without it, and a problem points at that', () => {
    const source = 'audience: { regions: [GB, US-NY: 0.3, 840, US-NJ] }'
    expect([...(read(source).envelope['audience.regions']?.value.keys() ?? [])]).toEqual(['GB', 'US-NJ'])
    expect(problems(source)).toEqual([
      '"US-NY: 0.3" stands in a list of regions; expected "US-NY", or all regions as a map of code to share. @US-NY: 0.3',
      'An entry of audience.regions is 840; expected a region code, such as US-NY. @840',
    ])
  })

  it('is no audience where nothing else stands in it', () => {
    expect(read('audience: { regions: [US-NY: 0.3] }').envelope['audience.regions']).toBeUndefined()
    expect(problems('audience: { regions: [US-NY: 0.3] }')).toHaveLength(1)
    expect(problems('audience: { regions: [] }')[0]).toContain('audience.regions is an empty list; expected region codes')
  })
})
