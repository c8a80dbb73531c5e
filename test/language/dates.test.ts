import { expect, test } from 'vitest'
import { Analysis, datesIn, dayOf, daysMeant } from '../../src/language/index.ts'
import { readMarkdown } from '../../src/rule-tester/index.ts'
import { matcher } from '../rules/lint-example.ts'

/** The days that a text names in a mail of Wednesday 10 June 2026, with the words that name them. */
function daysOf(text: string, sent = '2026-06-10'): [string, string | undefined][] {
  const message = new Analysis(readMarkdown('mail.md', `${text}\n`), { matcher })
  return message.sentences.flatMap((sentence) =>
    datesIn(sentence).map((date): [string, string | undefined] => {
      const { start, end } = sentence.range(date.first, date.last)
      return [sentence.block.text.slice(start, end), dayOf(date, sent)]
    }),
  )
}

test.each([
  ['Ends 14 June 2026.', '14 June 2026', '2026-06-14'],
  ['Ends on the 14th of June, at noon.', '14th of June', '2026-06-14'],
  ['Ends June 14th.', 'June 14th', '2026-06-14'],
  ['Ends Sunday, 14 June.', 'Sunday, 14 June', '2026-06-14'],
  ['Ends Sunday the 14th of June.', 'Sunday the 14th of June', '2026-06-14'],
  ['Ends 14.06.2026.', '14.06.2026', '2026-06-14'],
  ['Ends 06/14/2026.', '06/14/2026', '2026-06-14'],
  ['Open 12-14 June.', '12-14 June', '2026-06-14'],
  ['Open Friday 12-14 June.', 'Friday 12-14 June', '2026-06-14'],
  ['Open June 12-14th.', 'June 12-14th', '2026-06-14'],
  ['Ends 2026-06-14.', '2026-06-14', '2026-06-14'],
  ['Ends Sunday.', 'Sunday', '2026-06-14'],
  ['Ends Wed at noon.', 'Wed', '2026-06-10'],
  ['Ends tonight!', 'tonight', '2026-06-10'],
  ['It is over tomorrow.', 'tomorrow', '2026-06-11'],
  ['Only 3 days left.', '3 days', '2026-06-13'],
  ['48 hours to go.', '48 hours', '2026-06-12'],
  ['It ends in five days.', 'in five days', '2026-06-15'],
])('%s', (text, words, day) => {
  expect(daysOf(text)).toEqual([[words, day]])
})

test('a date without a year is the nearest one', () => {
  expect(daysOf('Until 3 January.', '2026-12-20')).toEqual([['3 January', '2027-01-03']])
  expect(daysOf('Since 28 December.', '2027-01-04')).toEqual([['28 December', '2026-12-28']])
})

test.each(['We sat in the sun and wed.', 'It may 5 times.', 'On 03/04/2026.', '3 days of music.', 'Version 2.6.'])('no day: %s', (text) => {
  expect(daysOf(text)).toEqual([])
})

test('a day that no calendar has is none', () => {
  expect(daysOf('Ends 31 June 2026.')).toEqual([['31 June 2026', undefined]])
})

test.each([
  ['day-month', '2026-04-03'],
  ['month-day', '2026-03-04'],
] as const)('digits that may be read either way are read as %s', (order, day) => {
  const { sentences } = new Analysis(readMarkdown('mail.md', 'On Tuesday, 03/04/2026.\n'), { matcher })
  const [date] = datesIn(sentences[0]!, order)
  expect(dayOf(date!, '2026-06-10')).toBe(day)
  expect(date!.weekday).toBe(2)
})

test('a date without a year is this or next year, as its weekday says', () => {
  const [date] = datesIn(new Analysis(readMarkdown('mail.md', 'Lunch is on Sunday 10 May.\n'), { matcher }).sentences[0]!)
  expect(daysMeant(date!, '2025-11-22')).toEqual(['2026-05-10'])
})
