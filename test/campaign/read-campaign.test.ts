import { describe, expect, test } from 'vitest'
import { type CampaignPlan, envelopeOf, readCampaign, sendingOf } from '../../src/campaign/index.ts'
import { LineIndex } from '../../src/text/index.ts'

const file = (text: string) => ({ path: 'campaign.yml', lines: new LineIndex(text) })
const read = (text: string) => readCampaign(file(text))
const plan = (text: string): CampaignPlan => {
  const { plan, problems } = read(text)
  expect(problems).toEqual([])
  return plan
}
const problems = (text: string) =>
  read(text).problems.map(({ message, span }) => `${message} @${JSON.stringify(text.slice(span.start, span.end).split('\n')[0])}`)

const TRIAL = `version: 1
name: Trial onboarding
type: lifecycle
audience: { regions: [US, CA], segment: trial, language: en, file: people.csv }
relationship: new
job: complex
schedule: { start: 2026-11-23, end: 2026-12-15, timezone: America/New_York }
emails:
  - { id: welcome,  file: emails/welcome.html,  delay: 0d }
  - { id: setup,    file: emails/setup.md,      delay: 2d, subject: "It's {{ name }}'s turn" }
  - { id: reminder, file: postmark/reminder/,   delay: 7d, if: "no_backup", on_event: hold }
owner: lifecycle-team
x-ticket: [1, { any: thing }]
`

describe('a campaign file', () => {
  test('says which mails there are, to whom, and how they are sent', () => {
    const { name, envelope, mails, schedule } = plan(TRIAL)
    expect([name, envelope['audience.file']?.value, schedule.timezone]).toEqual(['Trial onboarding', 'people.csv', 'America/New_York'])
    expect(mails.map(({ file, delay }) => [file.value, delay])).toEqual([
      ['emails/welcome.html', 0],
      ['emails/setup.md', 2 * 1440],
      ['postmark/reminder/', 7 * 1440],
    ])
    const values = Object.entries(envelope).map(([key, { value }]) => [key, value])
    expect(Object.fromEntries(values)).toMatchObject({ type: 'lifecycle', relationship: 'new', job: 'complex', language: 'en' })
    expect(mails[2]!.envelope['trigger.event']!.value).toBe('no_backup')
    expect(mails[2]!.envelope.on_event!.value).toBe('hold')
  })

  test('gives a mail its place, its days and what the campaign says, each with its own place in the file', () => {
    const read = plan(TRIAL)
    const source = file(TRIAL)
    const envelope = envelopeOf(read, 1, '2026-11-01', source)
    expect(envelope['sequence.position']!.value).toBe(2)
    expect(envelope['sequence.length']!.value).toBe(3)
    expect(envelope['sequence.day']!.value).toBe(2)
    expect(envelope['send_window.from']!.value.day).toBe('2026-11-25')
    expect(envelope['send_window.to']!.value.day).toBe('2026-12-17')
    const { text, origin, file: where } = envelope.subject!
    expect([origin, where]).toEqual(['campaign', source])
    const at = text!.text.indexOf('turn')
    const { start } = text!.span(at, at + 4)
    expect(TRIAL.slice(start, start + 4)).toBe('turn')
  })

  test('knows the message that is sent while an event goes on', () => {
    const source = 'emails:\n  - file: a.md\n    on_event: variant: storm.md\n'.replace('variant: ', 'variant:')
    const { variant } = plan(source).mails[0]!
    expect([variant!.value, source.slice(variant!.span.start, variant!.span.end)]).toEqual(['storm.md', 'storm.md'])
  })

  test('may be JSON, and may say the same thing once for several mails', () => {
    expect(plan('{"version": 1, "emails": [{"file": "a.md"}]}').mails).toHaveLength(1)
    expect(plan('x-mail: &mail { type: notice }\nemails:\n  - { file: a.md, type: notice }\n').mails).toHaveLength(1)
  })

  test('has a sender for each mail, or counts its delay from the start', () => {
    const { mails } = plan('emails:\n  - { file: a.md, from: "Orla <orla@shop.example>" }\n  - { file: b.md, from: start, delay: 3d }\n')
    expect(mails.map(({ envelope, isFromStart }) => [envelope.from?.value, isFromStart])).toEqual([
      ['Orla <orla@shop.example>', false],
      [undefined, true],
    ])
  })
})

const daysOf = (plan: CampaignPlan, today: string) =>
  plan.mails.map((_, index) => {
    const { from, to } = sendingOf(plan, index, today)?.days ?? {}
    return from === to ? from : `${from}..${to}`
  })

describe('the days of a mail', () => {
  const days = (text: string, today = '2026-05-04') => daysOf(plan(text), today)
  const emails = 'emails:\n  - { file: a.md }\n  - { file: b.md, delay: 2d }\n  - { file: c.md, delay: 1w }\n'

  test.each([
    ['of people who all enter on one day', 'schedule: { start: 2026-02-27 }', ['2026-02-27', '2026-03-01', '2026-03-08']],
    [
      'of people who enter within some weeks',
      'schedule: { start: 2026-05-01, end: 2026-05-31 }',
      ['2026-05-01..2026-05-31', '2026-05-03..2026-06-02', '2026-05-10..2026-06-09'],
    ],
    ['of people who enter at any time', 'schedule: { rolling: true }', Array(3).fill('2026-05-04..2026-05-11')],
    ['of a campaign without a schedule', 'name: x', Array(3).fill('2026-05-04..2026-05-11')],
    ['as far ahead as it says', 'schedule: { rolling: true, horizon: 2w }', Array(3).fill('2026-05-04..2026-05-18')],
    [
      'of one that begins soon',
      'schedule: { rolling: true, start: 2026-05-06 }',
      ['2026-05-06..2026-05-11', '2026-05-08..2026-05-11', '2026-05-15'],
    ],
    ['of one that nobody enters any more', 'schedule: { end: 2026-04-30 }', ['2026-04-30', '2026-05-02', '2026-05-04..2026-05-09']],
  ])('%s', (_, head, expected) => {
    expect(days(`${head}\n${emails}`)).toEqual(expected)
  })

  test('count from the mail before, from the start, or from a day of its own', () => {
    const mails = '  - { file: a.md, delay: 1d }\n  - { file: b.md, delay: 12h }\n  - { file: c.md, delay: 5d, from: start }\n'
    expect(days(`schedule: { start: 2026-05-01 }\nemails:\n${mails}`)).toEqual(['2026-05-02', '2026-05-02..2026-05-03', '2026-05-06'])
    const launch = '  - { file: a.md, send_at: 2026-05-20T09:00:00+02:00 }\n  - { file: b.md, delay: 3d }\n'
    expect(days(`emails:\n${launch}`)).toEqual(['2026-05-20', '2026-05-23'])
  })

  test('are never shifted: a day is the day that is written', () => {
    expect(days('schedule: { start: 2026-05-01T23:30:00-04:00, timezone: Asia/Tokyo }\nemails: [{ file: a.md }]\n')).toEqual(['2026-05-01'])
  })
})

test('the day on which the risks of an upgrade became known is metadata', () => {
  const { envelope } = plan('upgrade: { known_risks: [data is lost], known_at: 2026-05-04 }\nemails: [{ file: a.md }]\n')
  expect(envelope['upgrade.known_at']?.value.day).toBe('2026-05-04')
})

describe('what is wrong is said at its place', () => {
  test.each([
    ['relatioship: new\nemails: [{file: a}]', 'There is no key "relatioship" here. Did you mean "relationship"? @"relatioship"'],
    [
      'schedule: {strat: 2026-05-01}\nemails: [{file: a}]',
      'There is no key "schedule.strat" here. Did you mean "schedule.start"? @"strat"',
    ],
    [
      'schedule: 2026-05-01\nemails: [{file: a}]',
      '"schedule" is "2026-05-01"; expected a map with start, end, timezone, rolling, horizon. @"2026-05-01"',
    ],
    ['emails: [{file: a, preview_text: Hi}]', 'There is no key "preview_text" here. Did you mean "preheader"? @"preview_text"'],
    ['audiance: { regions: [US] }\nemails: [{file: a}]', 'There is no key "audiance" here. Did you mean "audience"? @"audiance"'],
    ['audience: {regions: [GB, US-NY: 0.3]}\nemails: [{file: a}]', '"US-NY: 0.3" stands in a list of regions; expected "US-NY"'],
    ['emails: [{file: a, dealy: 2d}]', 'There is no key "dealy" here. Did you mean "delay"? @"dealy"'],
    ['relationship: atcive\nemails: [{file: a}]', 'Did you mean "active"? @"atcive"'],
    ['emails: [{file: a, id: x}, {file: b, id: x}]', 'A mail before this one has the id "x" too; expected an id of its own. @"x"'],
    ['emails: [{fille: a}]', 'There is no key "fille" here. Did you mean "file"? @"fille"'],
    ['emails: [{id: a}]', 'This entry of "emails" names no "file". @"{id: a}"'],
    ['emails: [a.md]', 'An entry of "emails" has keys; expected "- file: a.md". @"a.md"'],
    ['emails: {a: {file: a.md}}', '"emails" is no list; expected entries that begin with "- file:". @"{a: {file: a.md}}"'],
    ['name: x', 'There are no "emails:"; expected a list of entries that begin with "- file:". @""'],
    ['Just some text.', 'Expected "version: 1" and a list of "emails:". @"Just some text."'],
    ['version: 2\nemails: [{file: a}]', '"version" is 2; expected 1. @"2"'],
    ['type: newsleter\nemails: [{file: a}]', 'type is "newsleter"; expected one of marketing, newsletter'],
    ['emails: [{file: a, on_event: holds}]', '"on_event" is "holds"; expected hold, send or variant:FILE. Did you mean "hold"? @"holds"'],
    ['emails: [{file: a, on_event: "variant:"}]', '"on_event" is "variant:"; expected hold, send or variant:FILE.'],
    ['schedule: {start: tomorrow}\nemails: [{file: a}]', '"schedule.start" is "tomorrow"; expected a date (2026-05-04)'],
    [
      'schedule: {start: 2026-05-04, end: 2026-05-01}\nemails: [{file: a}]',
      '"schedule.end" (2026-05-01) is before "schedule.start" (2026-05-04). @"2026-05-01"',
    ],
    [
      'schedule: {timezone: New York}\nemails: [{file: a}]',
      '"schedule.timezone" is "New York"; expected a time zone such as "America/New_York". @"New York"',
    ],
    ['schedule: {rolling: sometimes}\nemails: [{file: a}]', '"schedule.rolling" is "sometimes"; expected true or false. @"sometimes"'],
  ])('%s', (text, expected) => {
    expect(problems(text)[0]).toContain(expected)
  })

  test.each([
    ['7 d', '7d'],
    ['2 weeks', '2w'],
    ['P7D', '7d'],
    ['PT12H', '12h'],
    ['3 days', '3d'],
    [3, '3d'],
    ['in a week', undefined],
    ['3 months', undefined],
    ['P3M', undefined],
    ['-3d', undefined],
    ['999999w', undefined],
  ])('a delay of %j', (delay, meant) => {
    const [problem] = problems(`emails: [{file: a, delay: ${JSON.stringify(delay)}}]`)
    expect(problem).toContain('expected a number of minutes, hours, days or weeks, such as 30m, 12h, 3d or 2w.')
    expect(/Did you mean "(.*?)"/.exec(problem!)?.[1]).toBe(meant)
  })

  test('a broken line leaves the mails before it', () => {
    const text = 'type: notice\nemails:\n  - file: a.md\n  - file: b.md\n    subject: [we are back\n'
    expect(read(text).plan.mails.map(({ file }) => file.value)).toEqual(['a.md'])
    expect(problems(text)[0]).toContain('The file cannot be read as YAML: The bracket that opens here is never closed')
  })

  test('a delay that cannot be read leaves the days after it open, until one counts from the start', () => {
    const { plan } = read(
      'schedule: {start: 2026-05-01}\nemails: [{file: a}, {file: b, delay: soon}, {file: c, delay: 1d}, {file: d, delay: 2d, from: start}]',
    )
    expect(daysOf(plan, '2026-05-01')).toEqual(['2026-05-01', undefined, undefined, '2026-05-03'])
  })
})

describe('a hostile file', () => {
  const length = 100_000
  test.each([
    ['one long line', 'a'.repeat(length)],
    ['a long key', `${'k'.repeat(length)}: 1`],
    ['deep nesting', '['.repeat(length)],
    ['nested maps', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['unknown keys', Array.from({ length: 6000 }, (_, i) => `key_${i}: 1`).join('\n')],
    ['many mails', `emails:\n${'  - {file: a.md}\n'.repeat(5000)}`],
    ['mails without a file', `emails:\n${'  - {nothing: 1}\n'.repeat(5000)}`],
    [
      'a bomb of references',
      `a: &a [${'x, '.repeat(20_000)}]\n${Array.from({ length: 90 }, (_, i) => `x-${i}: *a`).join('\n')}\nemails: *a`,
    ],
    ['keys of prototypes', '__proto__: {emails: [{file: a}]}\nconstructor: 1\nemails: [{__proto__: {file: b}, toString: 1}]'],
    ['bytes that are no text', '\u0000\uFFFE\u0001'.repeat(1000)],
    ['an unclosed quote', `emails:\n  - file: "${'a '.repeat(length / 2)}`],
  ])('neither hangs nor throws: %s', (_, text) => {
    const start = performance.now()
    const { problems } = read(text)
    expect(problems.length).toBeGreaterThan(0)
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  test('says nothing about prototypes', () => {
    expect(({} as Record<string, unknown>).emails).toBeUndefined()
    expect(problems('__proto__: 1\nemails: [{file: a}]')).toEqual(['There is no key "__proto__" here. @"__proto__"'])
  })
})
